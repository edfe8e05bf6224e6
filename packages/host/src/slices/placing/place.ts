import {
  HostError,
  isHostError,
  issue,
  type Order,
  type Submission,
  type SubmissionPayment,
} from '@orderpad/contracts';
import { and, eq, getTableColumns } from 'drizzle-orm';
import { hashInTurns } from '../../turns/write-in-turns.ts';
import type { Queries } from '../../data/database.ts';
import type { StoredSubmission } from '../../data/placing.schema.ts';
import { payments, submissions } from '../../data/schema.ts';
import { userById } from '../../handed-off/customer.ts';
import { tellFailure } from '../../handed-off/guard.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { orderById } from '../orders/orders.ts';
import { accept } from './accept.ts';
import { type Attendance, resume } from './advance.ts';
import { cardById, chargeOf } from './charge.ts';
import { checkOrder, writeOrder } from './place-order.ts';
import { expired } from './old-keys.ts';
import { placeAtOnce, readyOrder } from './place-at-once.ts';
import { problemOf } from './problem-of.ts';
import { sentWith } from './sent.ts';

/** A row without what was sent, which may have thousands of lines. */
export type SubmissionRow = Omit<typeof submissions.$inferSelect, 'submission'>;

const { submission: _, ...rowColumns } = getTableColumns(submissions);

/**
 * Places a draft exactly once. One commit stores the key before anything else. An order that is settled outside follows in a second
 * one, at once where it is ready, with its history, the stock it takes, the audit entry and the outcome of the key. A card is charged between the two, see
 * `advance.ts`. Any later request that finds a key without an outcome and without an owner completes it.
 */
export const place: Handler<'place'> = async ({ service, user, body, key, headers }) => {
  const submission = storable(body);
  const sent = await hashInTurns({ route: 'POST /v1/orders', body: submission });
  const placing = { user, submission, orderId: service.uuid() };
  const [isNew, ready] = await Promise.all([
    accept(service, key, sent, placing),
    readyOrder(service, placing),
  ]);
  const placed = isNew && ready ? await placeAtOnce(service, key, ready) : undefined;
  if (placed) return placed;
  const { payment } = body;
  const { outcome, isReplay, hasBegun } = await completeSubmission(service, {
    userId: user.id,
    key,
    sent,
    payment,
  });
  if (isReplay) headers.set('idempotency-replayed', 'true');
  const attendance = { token: payment?.ref.token, isFirst: hasBegun, isAwaited: true };
  return orderFrom(await charged(service, outcome, attendance), service.db);
};

/** Returns what is stored of a submission, and what tells a repeated one from a reused key: everything but what was entered. */
function storable({ payment, ...submission }: Submission): StoredSubmission {
  if (!payment) return submission;
  const { channel, saveTo } = payment;
  return { ...submission, payment: { channel, ...(saveTo !== undefined && { saveTo }) } };
}

interface Claim {
  readonly userId: string;
  readonly key: string;
  /** Hash of what was sent with the key; absent when the host resumes by itself. */
  readonly sent?: string;
  readonly payment?: SubmissionPayment | undefined;
}

interface Completed {
  readonly outcome: SubmissionRow;
  readonly isReplay: boolean;
  /** The payment has just begun, and nobody has called the provider yet. */
  readonly hasBegun: boolean;
}

/**
 * Completes an accepted key as far as the database alone can, or returns its earlier outcome. Throws `in-progress` while another
 * request works on it.
 */
export async function completeSubmission(
  service: Service,
  { userId, key, sent, payment }: Claim,
): Promise<Completed> {
  return service.db.transaction(async (transaction) => {
    const mine = and(eq(submissions.userId, userId), eq(submissions.key, key));
    const [row] = await transaction
      .select(rowColumns)
      .from(submissions)
      .where(mine)
      .for('update', { skipLocked: true });
    if (!row) throw inProgress();
    if (row.state === 'expired') throw expired();
    if (row.state === 'fenced') throw new HostError('fenced', 'this key was fenced before it was used');
    if (sent !== undefined && row.fingerprint !== sent) {
      throw new HostError('key-reused', 'this key was used with another body');
    }
    if (row.state !== 'accepted') return { outcome: row, isReplay: isFinal(row), hasBegun: false };
    const outcome = { ...row, ...(await attempt(transaction, service, row, payment)) };
    const { state, orderId, problem } = outcome;
    if (state === 'rejected' && problem) await tellFailure(transaction, service, userId, problem);
    // What was sent is needed no more; its fingerprint still tells a repeated request from a reused key.
    const forgotten = isFinal(outcome) && { submission: null };
    await transaction
      .update(submissions)
      .set({ state, orderId, problem, ...forgotten })
      .where(mine);
    return { outcome, isReplay: false, hasBegun: state === 'charging' };
  });
}

/**
 * Places the order, or begins its payment, inside a savepoint, so that a refusal stores nothing but its reason. Faults of the host are
 * thrown on.
 */
async function attempt(
  transaction: Queries,
  service: Service,
  { userId, key, orderId }: SubmissionRow,
  payment: SubmissionPayment | undefined,
) {
  const user = await userById(transaction, userId);
  const submission = await sentWith(transaction, { userId, key });
  if (!user || !submission || orderId === null)
    throw new Error('an accepted submission lacks its user, body or order id');
  const placing = { user, submission, orderId };
  try {
    const state = await transaction.transaction(async (savepoint) => {
      const priced = await checkOrder(savepoint, service, placing);
      const stored = (id: string, provider: string) => cardById(savepoint, id, provider);
      const charge = await chargeOf(stored, service, placing, priced, payment);
      if (!charge) {
        await writeOrder(savepoint, service, placing, priced);
        return 'placed' as const;
      }
      const at = service.now();
      await savepoint.insert(payments).values({ ...charge, key, beganAt: at, nextAt: at });
      return 'charging' as const;
    });
    return { state, orderId, problem: null };
  } catch (error) {
    if (!isHostError(error)) throw error;
    return { state: 'rejected' as const, orderId: null, problem: problemOf(error) };
  }
}

/** Takes the payment of a key further, and returns the key as it is then. Throws `needs-action` when the payer has to act first. */
async function charged(service: Service, row: SubmissionRow, attendance: Attendance): Promise<SubmissionRow> {
  if (isFinal(row) || row.orderId === null) return row;
  const { action } = (await resume(service, row.orderId, attendance)) ?? {};
  if (action) {
    const issues = [issue('payment-needs-action', ['payment'])];
    throw new HostError('needs-action', 'the payer has to act first', { action, issues });
  }
  return (await rowOf(service.db, row.userId, row.key)) ?? row;
}

/** Tells whether a key has its outcome. */
export const isFinal = ({ state }: SubmissionRow): boolean =>
  state === 'placed' || state === 'rejected' || state === 'fenced' || state === 'expired';

/** Returns the row of a key of a user. */
export async function rowOf(db: Queries, userId: string, key: string): Promise<SubmissionRow | undefined> {
  const [row] = await db
    .select(rowColumns)
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.key, key)));
  return row;
}

async function orderFrom({ state, orderId, problem }: SubmissionRow, db: Queries): Promise<Order> {
  if (state === 'placed' && orderId !== null) return orderById(db, orderId);
  if (problem) throw HostError.from(problem);
  if (state === 'fenced') throw new HostError('fenced', 'this key was fenced');
  throw inProgress();
}

const inProgress = (): HostError =>
  new HostError('in-progress', 'a request with this key is in progress', { retryAfter: 1000 });
