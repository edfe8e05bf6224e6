import { pgTable, text } from 'drizzle-orm/pg-core';

/** Switches of the whole host, by name; `service/settings.ts` lists the names. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
