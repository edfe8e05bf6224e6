import type { Draft, Quote } from '@orderpad/contracts';
import { lt, sql } from 'drizzle-orm';
import { quotes } from '../data/schema.ts';
import { perDatabase, statement } from '../data/statement.ts';
import { hashInTurns } from '../turns/write-in-turns.ts';
import { batched } from '../service/batch.ts';
import type { Handler } from '../service/handler.ts';
import { quickOf, type Service, type User } from '../service/service.ts';
import { type Priced, priceWith } from './pricing.ts';
import { readPricing } from './read.ts';
import { assertOpenWith } from '../profile/entry.ts';

/** Prices a draft and stores the hash of the quote until it expires. Places nothing and takes nothing from stock. */
export const quote: Handler<'quote'> = async ({ service, user, body }) => {
  const data = await readPricing(quickOf(service), body, user, service.payments);
  await assertOpenWith(data.reference, service.db, user);
  const priced = await priceWith(data, body, user, service.now(), service.payments);
  return storeQuote(service, user, body, priced);
};

type QuoteRow = typeof quotes.$inferInsert;

const insert = statement<{ rows: string }, unknown[]>((db) => {
  const added = db.$with('added', { id: sql<string>`id`.as('id') }).as(sql`
    insert into quotes (id, user_id, draft_id, hash, expires_at)
    select quote.id, quote."userId", quote."draftId", quote.hash, quote."expiresAt"
    from jsonb_to_recordset(${sql.placeholder('rows')}::jsonb)
         as quote(id text, "userId" text, "draftId" text, hash text, "expiresAt" timestamptz)
    returning id`);
  return db.with(added).select({ id: added.id }).from(added);
});

/** Returns what writes quotes to a database, those of several requests together. */
const writerOf = perDatabase((db) =>
  batched(async (rows: readonly QuoteRow[]) => {
    await insert(db, { rows: JSON.stringify(rows) });
    return rows;
  }),
);

/** Stores the hash of a quote until it expires, and returns the quote. */
export async function storeQuote(
  { db, now, uuid, quoteMinutes }: Service,
  user: User,
  body: Draft,
  priced: Priced,
): Promise<Quote> {
  const id = uuid();
  const expiresAt = new Date(now().getTime() + quoteMinutes * 60_000);
  await writerOf(db)({ id, userId: user.id, draftId: body.id, hash: await hashOf(body, priced), expiresAt });
  return quoteOf(priced, body, id, expiresAt);
}

/** Deletes the quotes that nobody can accept any more. */
export async function removeExpiredQuotes({ db, now }: Service): Promise<void> {
  await db.delete(quotes).where(lt(quotes.expiresAt, now()));
}

const quoteOf = (priced: Priced, { id: draftId, revision }: Draft, id: string, expiresAt: Date): Quote => ({
  id,
  draftId,
  revision,
  expiresAt: expiresAt.toISOString(),
  ...priced.quoted,
});

/** Parts of a line that tell what else could be ordered. */
const unpromised = { stock: undefined, quantityRules: undefined, nextBreak: undefined };

/** Hashes everything that the operator agrees to: contact, lines, quantities, addresses, prices and warnings. */
export function hashOf({ contactId }: Draft, { quoted }: Pick<Priced, 'quoted'>): Promise<string> {
  const { currency, discounts, totals } = quoted;
  const lines = quoted.lines.map((line) => ({ ...line, ...unpromised }));
  const shipments = quoted.shipments.map((shipment) => ({ ...shipment, options: undefined }));
  const warnings = quoted.issues.map(({ code, path }) => ({ code, path }));
  return hashInTurns({ contactId, currency, lines, shipments, discounts, totals, warnings });
}
