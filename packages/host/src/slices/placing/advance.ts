import {
  declineIssue,
  type PaymentAction,
  type PaymentSource,
  type PaymentStatus,
  type PaymentToken,
} from '@orderpad/contracts';
import type { Service } from '../../service/service.ts';
import { ask, isAnswer, isPassing, type Told } from './ask-provider.ts';
import { captured, codeOf, failed, needsStaff, voided } from './finish.ts';
import { claim, LeaseLost, type PaymentRow, release, write } from './leases.ts';
import { limitsOf, pauseAfter } from './limits.ts';
import { unfinished } from './problem-of.ts';
import { abandon, awaitPayer, decline, placePaid } from './settle.ts';

/** The part of a request in charging: without it the host goes on by itself. */
export interface Attendance {
  /** The token, where the request brought one. */
  readonly token?: PaymentToken | undefined;
  /** The provider was not called before for this payment. */
  readonly isFirst?: boolean;
  /** A person waits: a few failures are borne with at once, and then there is an outcome. */
  readonly isAwaited?: boolean;
}

/** The end of one go: the payment as it is, and the action that the payer has to take. */
export interface Advanced {
  readonly row: PaymentRow;
  readonly action?: PaymentAction;
}

/**
 * Takes a payment as far as it goes now, whoever began it. Returns undefined when another worker has it. Every decision is stored before
 * it is acted upon, and every call can be repeated, so that a worker may stop or lose the payment at any point.
 */
export async function resume(
  service: Service,
  orderId: string,
  attendance: Attendance = {},
): Promise<Advanced | undefined> {
  if (!service.payments) return undefined;
  const row = await claim(service, orderId);
  return row && advance(service, row, attendance);
}

/**
 * Takes a payment that this worker holds as far as it goes, and gives it back. Returns undefined for a payment of a provider that this
 * host is not connected to: another one knows nothing of it, and would call it voided.
 */
export async function advance(
  service: Service,
  claimed: PaymentRow,
  attendance: Attendance = {},
): Promise<Advanced | undefined> {
  if (claimed.provider !== service.payments?.id) {
    await release(service, claimed);
    return undefined;
  }
  let at: Advanced = { row: claimed };
  try {
    for (let from; from !== at.row.state && !at.action; ) {
      from = at.row.state;
      at = await step(service, at.row, attendance);
    }
    await release(service, at.row);
    return at;
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    // The database may be what failed; then the lease runs out.
    await failed(service, at.row, 'internal')
      .then((row) => release(service, row))
      .catch(() => undefined);
    throw error;
  }
}

async function step(service: Service, row: PaymentRow, attendance: Attendance): Promise<Advanced> {
  if (row.state === 'authorizing' || row.state === 'needs-action') return authorize(service, row, attendance);
  if (row.state === 'authorized') return { row: await capture(service, row) };
  if (row.state === 'voiding') return { row: await undo(service, row) };
  return { row };
}

/** Learns how the authorization stands, asks for it where that can be done, and acts on the answer. */
async function authorize(service: Service, row: PaymentRow, attendance: Attendance): Promise<Advanced> {
  const { tries, failures, pause } = limitsOf(service);
  const source = sourceOf(row, attendance);
  if (row.failures >= failures) return { row: await abandon(service, row, outOfReach) };
  for (let count = 1; ; count += 1) {
    const isFirst = attendance.isFirst === true && count === 1;
    let told: Told | undefined = isFirst ? undefined : await ask(service, row, 'status');
    if (!told || (isAnswer(told) && told.state === 'unseen')) {
      if (!source) return { row: await abandon(service, row, tokenGone) };
      told = await ask(service, row, { authorize: source });
    }
    if (isAnswer(told)) return answered(service, row, told);
    if (!isPassing(told)) return { row: await abandon(service, row, unfinished(told.message)) };
    if (!attendance.isAwaited) return { row: await failed(service, row, codeOf(told)) };
    if (count >= tries) return { row: await abandon(service, row, outOfReach) };
    await pause(Math.max(pauseAfter(count), told.retryAfter ?? 0));
  }
}

const tokenGone = unfinished('the card has to be entered again', declineIssue('token-expired'));
const outOfReach = unfinished('the payment could not be finished');

/** Returns what can be charged without asking anybody: a stored card, or what the request brought. */
function sourceOf({ reference, needsToken }: PaymentRow, { token }: Attendance): PaymentSource | undefined {
  if (needsToken && !token) return undefined;
  if (reference !== null) return { kind: 'stored', reference, ...(token && { cvv: token }) };
  return token && { kind: 'card', token };
}

async function answered(service: Service, row: PaymentRow, told: PaymentStatus): Promise<Advanced> {
  if (told.state === 'authorized' || told.state === 'captured')
    return { row: await placePaid(service, row, told) };
  if (told.state === 'declined') return { row: await decline(service, row, told) };
  if (told.state === 'voided' || told.state === 'unseen')
    return { row: await abandon(service, row, closedElsewhere) };
  if (told.state === 'pending') {
    if (isLate(service, row)) return { row: await abandon(service, row, outOfReach) };
    return { row: await later(service, { ...row, paymentId: told.paymentId }) };
  }
  if (isLate(service, row)) return { row: await abandon(service, row, notConfirmed) };
  const waiting = row.state === 'needs-action' ? row : await awaitPayer(service, row, told.paymentId);
  return { row: await later(service, waiting), action: told.action };
}

const closedElsewhere = unfinished('the provider closed the payment', declineIssue('declined'));
const notConfirmed = unfinished('the payer did not act', declineIssue('not-confirmed'));

/** Tells whether the payer or the bank had enough time. */
const isLate = (service: Service, { beganAt }: PaymentRow): boolean =>
  service.now().getTime() - beganAt.getTime() >= limitsOf(service).waitMinutes * 60_000;

/** Looks again in five seconds. */
const later = (service: Service, row: PaymentRow): Promise<PaymentRow> =>
  write(service.db, row, {
    paymentId: row.paymentId,
    failures: 0,
    problem: null,
    nextAt: new Date(service.now().getTime() + 5000),
  });

async function capture(service: Service, row: PaymentRow): Promise<PaymentRow> {
  let told = await ask(service, row, 'capture');
  if (!isAnswer(told) && isPassing(told)) told = await ask(service, row, 'status');
  if (!isAnswer(told)) return failed(service, row, codeOf(told));
  if (told.state === 'captured') return captured(service, row, told);
  if (told.state === 'authorized' || told.state === 'pending') return failed(service, row, codeOf(told));
  return needsStaff(service, row, 'lost');
}

async function undo(service: Service, row: PaymentRow): Promise<PaymentRow> {
  const told = await ask(service, row, 'void');
  if (!isAnswer(told)) return failed(service, row, codeOf(told));
  if (told.state === 'voided' || told.state === 'declined') return voided(service, row);
  if (told.state === 'captured') return needsStaff(service, row, 'kept');
  return failed(service, row, codeOf(told));
}
