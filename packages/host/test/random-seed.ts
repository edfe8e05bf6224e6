/** Seed of the property tests. `ORDERPAD_SEED` repeats a run; an empty one counts as absent. */
export const seed = Number(process.env['ORDERPAD_SEED'] || Date.now() % 2 ** 31);
