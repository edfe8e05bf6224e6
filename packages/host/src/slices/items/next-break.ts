import { nextQuantity, type QuantityBreak, type QuotedLine } from '@orderpad/contracts';
import type { PriceList } from '../../prices/price-list.ts';
import type { VariantRow } from '../shopping/variant.ts';

/**
 * Returns the next quantity from which a line has a lower price; `undefined` where there is none in stock, and for a line whose price or
 * quantity the buyer does not decide.
 */
export function nextBreakOf(
  { quantity, unitPrice, hostPrice, cause }: QuotedLine,
  variant: VariantRow,
  prices: PriceList,
): QuantityBreak | undefined {
  if (hostPrice !== undefined || cause.kind !== 'operator') return undefined;
  const { quantityRules, stock } = variant;
  for (const threshold of prices.thresholdsOf(variant, quantity)) {
    const next = nextQuantity(quantityRules ?? {}, threshold);
    if (next === undefined || next > (stock ?? next)) return undefined;
    const { unit } = prices.priceOf(variant, next);
    if (unit < unitPrice) return { quantity: next, unitPrice: unit };
  }
  return undefined;
}
