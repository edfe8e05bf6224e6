import { isNull } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Actions by user and contact, each written in the transaction that does it and sealed soon afterwards. */
export const audit = pgTable(
  'audit',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    userId: text('user_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
    /** Place in the chain, from 1 on without a gap; absent until the entry is sealed. */
    position: bigint('position', { mode: 'number' }).unique(),
    /** SHA-256, in hexadecimal, of the digest before and of this entry. */
    digest: text('digest'),
  },
  (table) => [index('audit_unsealed').on(table.seq).where(isNull(table.position))],
);
