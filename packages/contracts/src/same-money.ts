import type { Money } from './money.ts';

/** Returns `true` where both are the same amount of the same currency. */
export const isSameMoney = (a: Money, b: Money): boolean =>
  a.amount === b.amount && a.currency === b.currency;
