import * as z from 'zod/mini';
import { Currency } from './currency.ts';

/**
 * Minor units as a safe integer, in a currency that the surrounding document names once: pence, cents, yen, fils.
 * May be negative (a discount, a refund).
 */
export const Amount = z.int();
export type Amount = z.infer<typeof Amount>;

/** An amount that stands alone, so it carries its currency. Immutable; `{ amount: 1250, currency: 'GBP' }` is £12.50. */
export const Money = z.readonly(z.object({ amount: Amount, currency: Currency }));
export type Money = z.infer<typeof Money>;
