import { pgTable, text } from 'drizzle-orm/pg-core';

/**
 * The version of the reference data, in one row. A trigger of each table that `reference-data.ts` reads gives it a new random value with every
 * statement that may change the table.
 */
export const referenceVersion = pgTable('reference_version', {
  version: text('version').primaryKey(),
});
