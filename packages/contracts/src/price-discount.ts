import { share } from './arithmetic.ts';
import type { Currency } from './currency.ts';
import type { Id } from './id.ts';
import type { Issue } from './issue.ts';
import type { QuotedLine } from './items.ts';
import { fix, issue } from './make-issue.ts';
import type { ManualDiscount } from './manual-discount.ts';
import type { Amount } from './money.ts';
import type { Discount } from './totals.ts';

/**
 * Returns what a manual discount takes off `net`: a rate is rounded once, on the net as a whole; an amount takes off no more than there is.
 *
 * @example
 * manualDiscountOn(999, { kind: 'rate', rate: 150_000, reason: 'Goodwill' }); // 150: 15 % of £9.99
 */
export const manualDiscountOn = (net: Amount, discount: ManualDiscount): Amount =>
  net <= 0
    ? 0
    : discount.kind === 'rate'
      ? share(net, discount.rate, 1_000_000)
      : Math.min(discount.amount, net);

/** The host's own price of some goods, what they cost now, and what staff have already taken off the first. */
export interface Reducible {
  readonly hostTotal: Amount;
  readonly net: Amount;
  readonly reduced: Amount;
}

/**
 * Returns the largest discount on goods that stays within `limit` whole per cent of the host's price. Rounded as `manualDiscountOn` rounds, so
 * that a rate of exactly the limit is within it. Without a limit it is all that the goods cost.
 */
export const largestDiscount = ({ hostTotal, net, reduced }: Reducible, limit: number | undefined): Amount =>
  limit === undefined ? Math.max(net, 0) : Math.max(Math.min(share(hostTotal, limit, 100) - reduced, net), 0);

/** Returns what the host asks for some lines by itself, what they cost, and what staff took off by prices and discounts. */
export function reducible(
  lines: readonly Pick<QuotedLine, 'unitPrice' | 'hostPrice' | 'quantity' | 'discounts' | 'total'>[],
): Reducible {
  let [hostTotal, net, reduced] = [0, 0, 0];
  for (const { unitPrice, hostPrice = unitPrice, quantity, discounts, total } of lines) {
    hostTotal += hostPrice * quantity;
    net += total;
    reduced += Math.max(hostPrice - unitPrice, 0) * quantity;
    for (const { source, amount } of discounts) if (source.kind === 'manual') reduced += amount;
  }
  return { hostTotal, net, reduced };
}

/** A discount as it was priced: as a quote and an order show it, and the issue where it takes off more than is allowed. */
export interface PricedDiscount {
  readonly discount: Discount;
  readonly issues: readonly Issue[];
}

/**
 * Prices a manual discount on goods. Without `lineId` it is the one on the order. A discount that takes off more than may be given keeps its
 * amount, as far as the goods cost that much, and brings an error with the largest one as a fix.
 */
export function priceDiscount(
  discount: ManualDiscount,
  goods: Reducible,
  { limit, currency, lineId }: { limit: number | undefined; currency: Currency; lineId?: Id },
): PricedDiscount {
  const amount = manualDiscountOn(goods.net, discount);
  const largest = largestDiscount(goods, limit);
  const asked = discount.kind === 'amount' ? discount.amount : amount;
  const at = lineId === undefined ? {} : { lineId };
  return {
    discount: {
      level: lineId === undefined ? 'order' : 'item',
      source: { kind: 'manual', ...(discount.kind === 'rate' && { rate: discount.rate }) },
      name: discount.reason,
      amount,
    },
    issues:
      asked <= largest
        ? []
        : [
            issue(
              'discount-too-large',
              lineId === undefined ? ['discount'] : ['lines', lineId, 'discount'],
              { largest, limit: limit ?? 100, currency },
              ...(largest > 0
                ? [fix('set-discount', { ...at, amount: largest, currency, reason: discount.reason })]
                : []),
              fix('remove-discount', at),
            ),
          ],
  };
}

/** Returns the quoted line of a line with its manual discount, which only the operator's own lines take. */
export function withManualDiscount(
  quoted: QuotedLine,
  discount: ManualDiscount | undefined,
  { limit, currency }: { limit: number | undefined; currency: Currency },
): { readonly quoted: QuotedLine; readonly issues: readonly Issue[] } {
  if (!discount || quoted.cause.kind !== 'operator') return { quoted, issues: [] };
  const { lineId } = quoted;
  // Nobody but staff prices a custom item, so there is no price of the host to stay near.
  const own = quoted.item.kind === 'custom' ? undefined : limit;
  const priced = priceDiscount(discount, reducible([quoted]), { limit: own, currency, lineId });
  const { amount } = priced.discount;
  const discounts = [...quoted.discounts, priced.discount];
  return { quoted: { ...quoted, discounts, total: quoted.total - amount }, issues: priced.issues };
}
