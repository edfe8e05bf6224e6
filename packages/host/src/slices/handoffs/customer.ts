import {
  type Capability,
  type HostProfile,
  isBlocking,
  type Issue,
  paidDraft,
  type Draft,
  issue,
  type Quote,
  type SavedDraft,
  unaccepted,
  withoutStaffDetails,
} from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { handoffs } from '../../data/schema.ts';
import { assertGoesOn, changeOfTotal, refused } from '../../handed-off/guard.ts';
import { expireDue, fail } from '../../handed-off/move.ts';
import {
  type HandedOff,
  handedOffBy,
  type HandoffRow,
  isOpen,
  lockHandoff,
  noSuchHandoff,
  handoffColumns,
} from '../../handed-off/rows.ts';
import { priceDraft } from '../../pricing/pricing.ts';
import { storeQuote } from '../../pricing/quote.ts';
import { assertOpen } from '../../profile/entry.ts';
import { describe } from '../../profile/profile.ts';
import type { RouteRequest } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { noSuchDraft } from '../drafts/rows.ts';
import { laterOn, termsOf } from './open.ts';

/** Capabilities of the host for the customer of a hand-off. */
const capabilities: Capability[] = ['quotes.what-if', 'submissions.fence', 'extensions'];

/** Describes the host for the customer of a hand-off. */
export async function describeFor(request: RouteRequest<'describe'>): Promise<HostProfile> {
  const row = await openRow(request);
  const { overrideLimit: _, shippingLimit: __, ...profile } = await describe(request);
  return { ...profile, capabilities, handoff: termsOf(row) };
}

/** Returns the draft that was handed off, without a payment. */
export async function draftFor(request: RouteRequest<'getDraft'>): Promise<SavedDraft> {
  const row = await openRow(request);
  if (request.params.id !== row.draftId) throw noSuchDraft();
  const { name } = request.user.handoff?.madeBy ?? request.user;
  const { draft } = await handedOffBy(request.service.db, row.id);
  return {
    draft: withoutStaffDetails(draft),
    tag: row.id.slice(0, 100),
    savedAt: row.createdAt.toISOString(),
    savedBy: { id: row.userId, name },
    contact: { id: row.contactId, name: request.user.name },
  };
}

/**
 * Prices a handed-off draft with the payment of its customer. What the operator accepted needs no second acceptance; what cannot be paid
 * any more is an error, of which the operator is told.
 */
export async function quoteFor({ service, user, body }: RouteRequest<'quote'>): Promise<Quote> {
  const { db, now, payments } = service;
  const row = await openRow({ service, user });
  const handedOff = await handedOffBy(db, row.id);
  const draft = asHandedOff(handedOff, body);
  await assertOpen(db, user);
  const priced = await priceDraft(db, draft, user, now(), payments);
  const quote = await storeQuote(service, user, draft, priced);
  await db.update(handoffs).set({ accessUntil: laterOn }).where(eq(handoffs.id, row.id));
  const changed = changeOfTotal(row, { amount: quote.totals.total, currency: quote.currency });
  const issues = [...withAccepted(quote, handedOff), ...(changed ? [changed] : [])];
  const failure = issues.find((each) => isBlocking(each) && each.path[0] !== 'payment');
  if (failure) await tell(service, row.id, failure);
  return { ...quote, issues };
}

/** Returns the issues of a quote; of warnings that the operator accepted the customer learns, and no more. */
function withAccepted(quote: Quote, { acknowledged }: HandedOff): Issue[] {
  const open = new Set(unaccepted(quote, acknowledged));
  return quote.issues.map((each) =>
    each.severity === 'warning' && !open.has(each) ? { ...each, severity: 'info' } : each,
  );
}

const tell = (service: Service, id: string, failure: Issue): Promise<void> =>
  service.db.transaction(async (transaction) => {
    const row = await lockHandoff(transaction, id);
    if (row && isOpen(row)) await fail(transaction, service, row, failure);
  });

/**
 * Returns a submission with the draft that was handed off, and the warnings that the operator accepted. Throws `refused` when the
 * customer sends anything else than another payment.
 */
export async function submissionFor(request: RouteRequest<'place'>): Promise<RouteRequest<'place'>['body']> {
  const { id } = await rowOf(request);
  const handedOff = await handedOffBy(request.service.db, id);
  const { draft, acknowledged, ...submission } = request.body;
  return {
    ...submission,
    draft: asHandedOff(handedOff, draft),
    acknowledged: [...handedOff.acknowledged, ...acknowledged],
  };
}

function asHandedOff(handedOff: HandedOff, sent: Draft): Draft {
  const draft = paidDraft(handedOff.draft, sent);
  if (!draft) throw refused('the draft is not the one handed off', issue('handoff-draft-changed', []));
  return draft;
}

interface Asked {
  readonly service: Service;
  readonly user: User;
}

/** Returns the hand-off of a customer while it goes on. */
async function openRow(asked: Asked): Promise<HandoffRow> {
  await expireDue(asked.service, eq(handoffs.id, asked.user.handoff?.id ?? ''));
  const row = await rowOf(asked);
  await assertGoesOn(asked.service.db, row);
  return row;
}

async function rowOf({ service: { db }, user }: Asked): Promise<HandoffRow> {
  const [row] = await db
    .select(handoffColumns)
    .from(handoffs)
    .where(eq(handoffs.id, user.handoff?.id ?? ''));
  if (!row) throw noSuchHandoff();
  return row;
}
