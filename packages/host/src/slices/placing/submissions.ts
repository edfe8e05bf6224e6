import type { PaymentAction, SubmissionState } from '@orderpad/contracts';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { sessions, submissions } from '../../data/schema.ts';
import type { Report } from '../../service/failures.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { removeExpiredQuotes } from '../../pricing/quote.ts';
import { removeAbandoned } from '../drafts/drafts.ts';
import { orderById } from '../orders/orders.ts';
import { advance, resume } from './advance.ts';
import { claim, keyOf } from './leases.ts';
import { completeSubmission, rowOf, type SubmissionRow } from './place.ts';
import { expired, removeOldKeys } from './old-keys.ts';
import { problemOf } from './problem-of.ts';
import { abandon } from './settle.ts';

/**
 * Returns the state of a key of this user. Keys of other users are `unseen`. A payment that nobody works on is taken further first, so
 * that the state is that of the provider.
 */
export const lookupSubmission: Handler<'lookupSubmission'> = async ({ service, user, params }) => {
  const row = await rowOf(service.db, user.id, params.key.toLowerCase());
  if (!row || !isCharging(row) || row.orderId === null) return stateOf(service.db, row);
  const advanced = await resume(service, row.orderId);
  return stateOf(service.db, await rowOf(service.db, row.userId, row.key), advanced?.action);
};

/**
 * Fences a key that was never used, so that a request still under way is refused, and a key whose payment has not become an order:
 * what is held is released. Returns the state of a key that was used otherwise.
 */
export const fenceSubmission: Handler<'fenceSubmission'> = async ({ service, user, params }) => {
  const { db, now } = service;
  const key = params.key.toLowerCase();
  await db
    .insert(submissions)
    .values({ userId: user.id, key, state: 'fenced', at: now() })
    .onConflictDoNothing();
  let row = await rowOf(db, user.id, key);
  if (row?.state === 'accepted') {
    await fenceAccepted(service, row);
    row = await rowOf(db, user.id, key);
  }
  if (row && isCharging(row)) await fencePayment(service, row);
  return stateOf(db, await rowOf(db, user.id, key));
};

const isCharging = ({ state }: SubmissionRow): boolean => state === 'charging' || state === 'needs-action';

/** True where a card was sent. */
const hasCard = sql<boolean>`coalesce(${submissions.submission} ? 'payment', false)`;

/** Closes a key that brought a card, which nobody can charge without it; completes one that needs none. */
async function fenceAccepted(service: Service, { userId, key }: SubmissionRow): Promise<void> {
  const [row] = await service.db.select({ hasCard }).from(submissions).where(keyOf({ userId, key }));
  if (!row?.hasCard) {
    await completeSubmission(service, { userId, key }).catch(passInProgress);
    return;
  }
  await service.db.transaction(async (transaction) => {
    const isOpen = and(keyOf({ userId, key }), eq(submissions.state, 'accepted'));
    const [free] = await transaction
      .select({ key: submissions.key })
      .from(submissions)
      .where(isOpen)
      .for('update', { skipLocked: true });
    if (free) await transaction.update(submissions).set({ state: 'fenced', submission: null }).where(isOpen);
  });
}

async function fencePayment(service: Service, { orderId }: SubmissionRow): Promise<void> {
  const payment = orderId === null ? undefined : await claim(service, orderId);
  if (payment) await advance(service, await abandon(service, payment, { state: 'fenced' }));
}

/** Milliseconds for which an accepted key that brought a card is left to the request that brought it. */
const handover = 10_000;

/**
 * Finishes placings that a crash interrupted, and deletes expired quotes and sign-ins and abandoned drafts. A placing that fails again
 * stays in progress and is reported, so that it does not prevent the start.
 */
export async function recover(service: Service, report: Report): Promise<void> {
  const { db, now } = service;
  await completeAccepted(service, report);
  await removeExpiredQuotes(service);
  await removeAbandoned(service);
  await removeOldKeys(service);
  await db.delete(sessions).where(lt(sessions.expiresAt, now()));
}

/** Completes accepted keys that no request works on. */
export async function completeAccepted(service: Service, report: Report): Promise<void> {
  const { userId, key, at } = submissions;
  const left = await service.db
    .select({ userId, key, at, hasCard })
    .from(submissions)
    .where(eq(submissions.state, 'accepted'));
  const before = service.now().getTime() - handover;
  for (const each of left) {
    if (each.hasCard && each.at.getTime() > before) continue;
    await completeSubmission(service, each)
      .catch(passInProgress)
      .catch((error: unknown) => report(each.key, error));
  }
}

async function stateOf(
  db: Queries,
  row: SubmissionRow | undefined,
  action?: PaymentAction,
): Promise<SubmissionState> {
  if (!row) return { state: 'unseen' };
  if (row.state === 'placed' && row.orderId !== null)
    return { state: 'placed', order: await orderById(db, row.orderId) };
  if (row.state === 'expired') return { state: 'rejected', problem: problemOf(expired()) };
  if (row.state === 'rejected' && row.problem) return { state: 'rejected', problem: row.problem };
  if (row.state === 'needs-action' && action) return { state: 'needs-action', action };
  return { state: row.state === 'fenced' ? 'fenced' : 'in-progress' };
}

/** Ignores `in-progress`: another process works on the key, and the state says so. */
function passInProgress(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'in-progress')) throw error;
}
