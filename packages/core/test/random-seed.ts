/** The seed of this run's properties: ORDERPAD_SEED repeats a run, and an empty one counts as absent. */
export const seed = Number(process.env['ORDERPAD_SEED'] || Date.now() % 2 ** 31);
