/** Lifts the data of a kept draft from one version to the next. Throws when there is nothing to lift. */
export type Migration = (data: unknown) => unknown;

/** The first entry lifts version 1 to version 2, and so on; every released version stays readable. */
export const migrations: readonly Migration[] = [];
