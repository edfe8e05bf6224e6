import type { SubmissionState } from '@orderpad/contracts';
import { and, eq, lt } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { quotes, sessions, submissions } from '../../data/schema.ts';
import type { Report } from '../../service/failures.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { removeAbandoned } from '../drafts/drafts.ts';
import { orderById } from '../orders/orders.ts';
import { completeSubmission, type SubmissionRow } from './place.ts';

/** Returns the state of a key of this user. Keys of other users are `unseen`. */
export const lookupSubmission: Handler<'lookupSubmission'> = async ({ service: { db }, user, params }) =>
  stateOf(db, await rowOf(db, user.id, params.key.toLowerCase()));

/**
 * Fences a key that was never used, so that a request still under way is refused. Returns the state of a key that was
 * used.
 */
export const fenceSubmission: Handler<'fenceSubmission'> = async ({ service, user, params }) => {
  const { db, now } = service;
  const key = params.key.toLowerCase();
  await db
    .insert(submissions)
    .values({ userId: user.id, key, state: 'fenced', at: now() })
    .onConflictDoNothing();
  const row = await rowOf(db, user.id, key);
  if (row?.state !== 'accepted') return stateOf(db, row);
  await completeSubmission(service, { userId: user.id, key }).catch(passInProgress);
  return stateOf(db, await rowOf(db, user.id, key));
};

/**
 * Finishes placings that a crash interrupted, and deletes expired quotes and sign-ins and abandoned drafts. A placing that fails again
 * stays in progress and is reported, so that it does not prevent the start.
 */
export async function recover(service: Service, report: Report): Promise<void> {
  const { db, now } = service;
  const left = await db.select().from(submissions).where(eq(submissions.state, 'accepted'));
  for (const { userId, key } of left) {
    await completeSubmission(service, { userId, key })
      .catch(passInProgress)
      .catch((error: unknown) => report(key, error));
  }
  await db.delete(quotes).where(lt(quotes.expiresAt, now()));
  await removeAbandoned(service);
  await db.delete(sessions).where(lt(sessions.expiresAt, now()));
}

async function rowOf(db: Queries, userId: string, key: string): Promise<SubmissionRow | undefined> {
  const [row] = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.key, key)));
  return row;
}

async function stateOf(db: Queries, row: SubmissionRow | undefined): Promise<SubmissionState> {
  if (!row) return { state: 'unseen' };
  if (row.state === 'placed' && row.orderId !== null)
    return { state: 'placed', order: await orderById(db, row.orderId) };
  if (row.state === 'rejected' && row.problem) return { state: 'rejected', problem: row.problem };
  return { state: row.state === 'fenced' ? 'fenced' : 'in-progress' };
}

/** Ignores `in-progress`: another process works on the key, and the state says so. */
function passInProgress(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'in-progress')) throw error;
}
