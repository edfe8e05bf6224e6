import type { Amount, Promotion } from '@orderpad/contracts';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, minorUnits } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { orders } from './orders.schema.ts';
import { tiers } from './tiers.schema.ts';

/** Pieces of a variant that a promotion puts into the order. */
export interface Part {
  readonly variantId: string;
  readonly quantity: number;
}

/** The effect of a promotion. Rates are in parts per million, amounts in minor units. */
export type Effect =
  /** Takes a share off lines of these products, or of any product; at order level off the subtotal. */
  | { readonly kind: 'percent-off'; readonly rate: number; readonly productIds?: readonly string[] }
  /** Takes an amount off each piece of these products, or of any product; at order level once off the subtotal. */
  | { readonly kind: 'amount-off'; readonly amount: Amount; readonly productIds?: readonly string[] }
  /** Makes these shipping methods free, or all of them. */
  | { readonly kind: 'free-shipping'; readonly methodIds?: readonly string[] }
  /** Adds the parts at `rate` off, once for each `buy.quantity` pieces of these products. */
  | {
      readonly kind: 'buy-get';
      readonly buy: { readonly productIds: readonly string[]; readonly quantity: number };
      readonly get: readonly Part[];
      readonly rate: number;
    }
  /** Adds the parts together for one price. */
  | { readonly kind: 'bundle'; readonly parts: readonly Part[]; readonly price: Amount };

/** Promotions; `Offer` in `slices/promotions/offer.ts` describes the fields. */
export const promotions = pgTable('promotions', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
  scope: text('scope').$type<Promotion['scope']>().notNull(),
  access: text('access').$type<Promotion['access']>().notNull(),
  code: text('code').unique(),
  startsAt: moment('starts_at'),
  endsAt: moment('ends_at'),
  priority: integer('priority').notNull(),
  stacking: text('stacking').$type<'combinable' | 'exclusive'>().notNull(),
  minimum: minorUnits('minimum'),
  tierId: text('tier_id').references(() => tiers.id),
  limit: integer('order_limit'),
  limitPerContact: integer('contact_limit'),
  effect: jsonb('effect').$type<Effect>().notNull(),
});

/** Uses of promotions by orders, which the limits count. */
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
