import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Offer } from '../slices/promotions/offer.ts';
import { moment, pennies } from './columns.ts';
import { orders } from './orders.schema.ts';
import { contacts, tiers } from './people.schema.ts';

/** What is on offer; see `Offer`. */
export const promotions = pgTable('promotions', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
  scope: text('scope').$type<Offer['scope']>().notNull(),
  access: text('access').$type<Offer['access']>().notNull(),
  code: text('code').unique(),
  startsAt: moment('starts_at'),
  endsAt: moment('ends_at'),
  priority: integer('priority').notNull(),
  stacking: text('stacking').$type<Offer['stacking']>().notNull(),
  minimum: pennies('minimum'),
  tierId: text('tier_id').references(() => tiers.id),
  limit: integer('order_limit'),
  limitPerContact: integer('contact_limit'),
  effect: jsonb('effect').$type<Offer['effect']>().notNull(),
});

/** Which order used which promotion: what limits are counted by. */
export const redemptions = pgTable(
  'redemptions',
  {
    promotionId: text('promotion_id')
      .notNull()
      .references(() => promotions.id),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    code: text('code'),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.promotionId, table.orderId] }),
    index('redemptions_contact').on(table.promotionId, table.contactId),
  ],
);
