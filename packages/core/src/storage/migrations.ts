/** Converts the data of a saved draft from one version to the next. Throws when the data cannot be converted. */
export type Migration = (data: unknown) => unknown;

/** The migrations, from version 1 to 2 first. Every released version stays readable. */
export const migrations: readonly Migration[] = [];
