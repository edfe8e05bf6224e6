import { pgTable, text } from 'drizzle-orm/pg-core';

/** Pricing tiers of contacts. Each has its own prices and its own view of the catalog. */
export const tiers = pgTable('tiers', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
});
