import { HostError, isBlocking, isSameMoney, issue, missingIn, unaccepted } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { quotes } from '../../data/schema.ts';
import { statement } from '../../data/statement.ts';
import type { Priced } from '../../pricing/pricing.ts';
import { hashOf } from '../../pricing/quote.ts';
import type { Service } from '../../service/service.ts';
import type { Placing } from './order-body.ts';

/**
 * Throws unless the operator agreed to exactly this order: same quote, same total, every warning accepted, nothing
 * missing. Only the payment may be, for an order that is left to its customer.
 */
export async function assertAgreed(
  transaction: Queries,
  service: Service,
  placing: Pick<Placing, 'user' | 'submission'>,
  priced: Priced,
  isPaidLater = false,
): Promise<void> {
  const quote = await quoteById(transaction, placing.submission.quoteId);
  await assertAgreedTo(quote, service, placing, priced, isPaidLater);
}

type QuoteRow = typeof quotes.$inferSelect;

const selectQuote = statement<{ id: string }, QuoteRow[]>((db) =>
  db
    .select()
    .from(quotes)
    .where(eq(quotes.id, sql.placeholder('id'))),
);

export async function quoteById(db: Queries, id: string): Promise<QuoteRow | undefined> {
  const [row] = await selectQuote(db, { id });
  return row;
}

/** As `assertAgreed`, with the row of the quote that the submission names. */
export async function assertAgreedTo(
  row: QuoteRow | undefined,
  { now }: Service,
  { user, submission: { draft, acceptedTotal, acknowledged } }: Pick<Placing, 'user' | 'submission'>,
  { quoted, contact }: Priced,
  isPaidLater = false,
): Promise<void> {
  const missing = [
    ...missingIn(draft, quoted).filter(({ path }) => !isPaidLater || path[0] !== 'payment'),
    ...(draft.contactId === undefined || contact ? [] : [issue('contact-gone', ['contactId'])]),
  ];
  if (missing.length > 0) throw new HostError('refused', 'the draft is not complete', { issues: missing });
  const quote = row?.userId === user.id && row.draftId === draft.id ? row : undefined;
  const errors = quoted.issues.filter(isBlocking);
  const hash = await hashOf(draft, { quoted });
  if (!quote || quote.expiresAt <= now() || quote.hash !== hash) {
    throw new HostError('quote-changed', 'the quote no longer holds', { issues: errors });
  }
  if (!isSameMoney(acceptedTotal, { amount: quoted.totals.total, currency: quoted.currency })) {
    const issues = [issue('total-changed', ['acceptedTotal'], { total: quoted.totals.total })];
    throw new HostError('quote-changed', 'the total differs from the accepted total', { issues });
  }
  if (errors.length > 0) throw new HostError('refused', 'the draft has errors', { issues: errors });
  const open = unaccepted(quoted, acknowledged);
  if (open.length > 0) throw new HostError('refused', 'a warning was not accepted', { issues: open });
}
