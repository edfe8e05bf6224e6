import type { Discount } from '@orderpad/contracts';
import type { SummaryLine } from './line-summary.ts';

/** Returns a discount without the reason of staff; `name` takes its place. */
export const withoutReason = (discount: Discount, name: string): Discount =>
  discount.source.kind === 'manual' ? { ...discount, name } : discount;

/** Returns a line without the reasons that staff gave for its price and its discount: they are not meant for the customer. */
export const withoutReasons = (line: SummaryLine, name: string): SummaryLine => ({
  ...line,
  override: undefined,
  discounts: line.discounts.map((discount) => withoutReason(discount, name)),
});
