import { fingerprint, HostError, isHostError, type Order, type Problem } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import { sha256 } from '../../text/sha256.ts';
import type { Queries } from '../../data/database.ts';
import { submissions, users } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { orderById } from '../orders/orders.ts';
import { placeOrder } from './place-order.ts';

export type SubmissionRow = typeof submissions.$inferSelect;

/**
 * Places a draft exactly once. One commit stores the key before anything else; a second one holds the order, its
 * history, the stock it takes, the audit entry and the outcome of the key. Any later request that finds an accepted
 * key without an owner completes it.
 */
export const place: Handler<'place'> = async ({ service, user, body, key, headers }) => {
  const sent = sha256(fingerprint({ route: 'POST /v1/orders', body }));
  await service.db
    .insert(submissions)
    .values({
      userId: user.id,
      key,
      state: 'accepted',
      fingerprint: sent,
      submission: body,
      orderId: service.uuid(),
      at: service.now(),
    })
    .onConflictDoNothing();
  const { outcome, isReplay } = await completeSubmission(service, { userId: user.id, key, sent });
  if (isReplay) headers.set('idempotency-replayed', 'true');
  return orderFrom(outcome, service.db);
};

interface Claim {
  readonly userId: string;
  readonly key: string;
  /** Hash of what was sent with the key; absent when the host resumes by itself. */
  readonly sent?: string;
}

/**
 * Completes an accepted key, or returns its earlier outcome. Throws `in-progress` while another request works on it.
 */
export async function completeSubmission(service: Service, { userId, key, sent }: Claim) {
  return service.db.transaction(async (transaction) => {
    const mine = and(eq(submissions.userId, userId), eq(submissions.key, key));
    const [row] = await transaction
      .select()
      .from(submissions)
      .where(mine)
      .for('update', { skipLocked: true });
    if (!row)
      throw new HostError('in-progress', 'a request with this key is in progress', { retryAfter: 1000 });
    if (row.state === 'fenced') throw new HostError('fenced', 'this key was fenced before it was used');
    if (sent !== undefined && row.fingerprint !== sent) {
      throw new HostError('key-reused', 'this key was used with another body');
    }
    if (row.state !== 'accepted') return { outcome: row, isReplay: true };
    const outcome = { ...row, ...(await attempt(transaction, service, row)) };
    const { state, orderId, problem } = outcome;
    await transaction.update(submissions).set({ state, orderId, problem }).where(mine);
    return { outcome, isReplay: false };
  });
}

/**
 * Places the order inside a savepoint, so that a refusal stores nothing but its reason. Faults of the host are thrown
 * on.
 */
async function attempt(
  transaction: Queries,
  service: Service,
  { userId, submission, orderId }: SubmissionRow,
) {
  const [user] = await transaction.select().from(users).where(eq(users.id, userId));
  if (!user || !submission || orderId === null)
    throw new Error('an accepted submission lacks its user, body or order id');
  try {
    await transaction.transaction((savepoint) =>
      placeOrder(savepoint, service, { user, submission, orderId }),
    );
    return { state: 'placed' as const, orderId, problem: null };
  } catch (error) {
    if (!isHostError(error)) throw error;
    return { state: 'rejected' as const, orderId: null, problem: problemOf(error) };
  }
}

async function orderFrom({ state, orderId, problem }: SubmissionRow, db: Queries): Promise<Order> {
  if (state === 'placed' && orderId !== null) return orderById(db, orderId);
  if (problem) throw HostError.from(problem);
  throw new Error(`a submission in state ${state} lacks its outcome`);
}

const problemOf = ({ code, message, issues, retryAfter, orderId }: HostError): Problem => ({
  code,
  detail: message,
  issues: [...issues],
  ...(retryAfter === undefined ? {} : { retryAfter }),
  ...(orderId === undefined ? {} : { orderId }),
});
