import type { PaymentMethod } from '@orderpad/contracts';
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';

export const paymentMethods = pgTable('payment_methods', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<PaymentMethod['kind']>().notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
  /** Restricts the method to contacts with a company or a tier. */
  onAccount: boolean('on_account').notNull(),
});
