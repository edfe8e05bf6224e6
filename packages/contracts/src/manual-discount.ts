import * as z from 'zod/mini';
import { Amount } from './money.ts';
import { singleLine } from './text.ts';

const reason = singleLine(120);

/**
 * A discount that staff give on a line or on the order: a rate in parts per million (150,000 is 15 %), or an amount in minor units of the
 * draft's currency. The reason is recorded with the order.
 */
export const ManualDiscount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), rate: z.int().check(z.gte(1), z.lte(1_000_000)), reason }),
  z.object({ kind: z.literal('amount'), amount: Amount.check(z.gte(1)), reason }),
]);
export type ManualDiscount = z.infer<typeof ManualDiscount>;
