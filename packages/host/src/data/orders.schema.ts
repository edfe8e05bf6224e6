import type { HistoryEntry, Order } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgSequence, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { pairsIn } from './best-first.ts';
import { moment, minorUnits } from './columns.ts';
import { contacts } from './contact.schema.ts';

/** The part of an order that does not change once it is placed. */
export type OrderBody = Omit<Order, 'status' | 'history'>;

/** Order numbers. A number that a failed placing took is not given again. */
export const orderNumbers = pgSequence('order_numbers', { startWith: 10_001 });

export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    number: text('number').notNull().unique(),
    /** Unique, so that one draft becomes one order even under two keys. */
    draftId: text('draft_id').notNull().unique(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    contactName: text('contact_name').notNull(),
    placedBy: text('placed_by').notNull(),
    status: text('status').$type<Order['status']>().notNull(),
    placedAt: moment('placed_at').notNull(),
    currency: text('currency').notNull(),
    items: minorUnits('items').notNull(),
    total: minorUnits('total').notNull(),
    /** The tags of staff; null where there are none. */
    tags: text('tags').array(),
    body: jsonb('body').$type<OrderBody>().notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('orders_newest').on(table.seq.desc().nullsFirst()),
    index('orders_contact').on(table.contactId, table.seq.desc().nullsFirst()),
    index('orders_status').on(table.status, table.seq.desc().nullsFirst()),
    index('orders_contact_status').on(table.contactId, table.status, table.seq.desc().nullsFirst()),
    // Finds the newest of the numbers that begin alike, without reading an order.
    index('orders_number').on(table.number.op('text_pattern_ops'), table.seq),
    index('orders_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('orders_pairs').using('gin', pairsIn(table.searchText)),
  ],
);

export const orderHistory = pgTable(
  'order_history',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    at: moment('at').notNull(),
    code: text('code').notNull(),
    status: text('status').$type<Order['status']>(),
    by: text('by'),
    params: jsonb('params').$type<HistoryEntry['params']>().notNull(),
  },
  (table) => [index('order_history_order').on(table.orderId, table.seq)],
);

/**
 * What contacts have bought, a row for each variant of each contact, so that a long history is as fast as a short one. It refers to no variant: a
 * lock on one that is ordered would wait for orders that wait for this contact.
 */
export const purchases = pgTable(
  'purchases',
  {
    contactId: text('contact_id').notNull(),
    variantId: text('variant_id').notNull(),
    /** The number of orders. */
    times: integer('times').notNull(),
    pieces: minorUnits('pieces').notNull(),
    lastAt: moment('last_at').notNull(),
    lastQuantity: minorUnits('last_quantity').notNull(),
    /** Less the discounts of the line. */
    lastUnitPrice: minorUnits('last_unit_price').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contactId, table.variantId] }),
    index('purchases_often').on(
      table.contactId,
      table.times.desc().nullsFirst(),
      table.lastAt.desc().nullsFirst(),
    ),
  ],
);
