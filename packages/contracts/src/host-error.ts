import type { SavedDraft } from './drafts.ts';
import type { Issue } from './issue.ts';
import type { PaymentAction } from './payment-action.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Details of a `HostError` beside its code and message. */
export interface HostErrorOptions extends ErrorOptions {
  issues?: readonly Issue[];
  /** Milliseconds to wait before asking again. */
  retryAfter?: number | undefined;
  orderId?: string | undefined;
  /** With `needs-action`: what the payer has to do. */
  action?: PaymentAction | undefined;
  /** The saved draft that a stale one would have replaced. */
  current?: SavedDraft | undefined;
}

/**
 * The only error an adapter may throw. Branch on `code`; `message` is for developers; `cause` keeps the original.
 *
 * @example
 * throw new HostError('refused', 'the draft has issues', { issues: missingIn(draft, quote) });
 */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly retryAfter: number | undefined;
  readonly orderId: string | undefined;
  readonly action: PaymentAction | undefined;
  readonly current: SavedDraft | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    { issues = [], retryAfter, orderId, action, current, ...options }: HostErrorOptions = {},
  ) {
    super(message, options);
    this.code = code;
    this.issues = issues;
    this.retryAfter = retryAfter;
    this.orderId = orderId;
    this.action = action;
    this.current = current;
  }

  static from({ code, detail, ...details }: Problem, options?: ErrorOptions): HostError {
    return new HostError(code, detail, { ...details, ...options });
  }
}

/** Tells whether an error is a `HostError`, by its name: two copies of this package may meet on one page. */
export const isHostError = (error: unknown): error is HostError =>
  error instanceof Error && error.name === 'HostError' && 'code' in error;

const unknownOutcome: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'timeout',
  'unavailable',
  'internal',
  'malformed',
  'aborted',
]);

/** Tells whether a failed call may have taken effect all the same, so that it must be looked up and never blindly repeated. */
export const isOutcomeUnknown = (code: ProblemCode): boolean => unknownOutcome.has(code);
