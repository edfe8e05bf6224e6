import type { Issue } from './issue.ts';
import { fix, issue, warning } from './make-issue.ts';
import type { Amount } from './money.ts';
import type { AccountStanding } from './payment.ts';

/** The answer of a host to an order that takes an account over its limit: refuse it, let staff accept it, or say nothing. */
export type OverLimit = 'block' | 'warn' | 'allow';

/**
 * Returns the issue of an order that adds `charge` to an account, in minor units of the currency of the account; `undefined` where that stays
 * within the limit, or where there is none.
 */
export function creditIssue(
  { owed, limit }: AccountStanding,
  charge: Amount,
  overLimit: OverLimit,
): Issue | undefined {
  if (!limit || limit.currency !== owed.currency || overLimit === 'allow') return undefined;
  const over = owed.amount + charge - limit.amount;
  if (over <= 0 || charge <= 0) return undefined;
  const make = overLimit === 'warn' ? warning : issue;
  return make(
    'credit-exceeded',
    ['payment', 'methodId'],
    { over, currency: limit.currency },
    fix('choose-payment'),
  );
}
