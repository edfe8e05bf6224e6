import { share, sum } from './arithmetic.ts';
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

type ReducedLine = Pick<
  QuotedLine,
  'item' | 'cause' | 'unitPrice' | 'hostPrice' | 'quantity' | 'discounts' | 'total'
>;

/**
 * Returns what the host asks for some lines by itself, what they cost, and what staff took off by prices and discounts. What the host puts no price
 * on for staff to stay near, a custom item, a present or a pick, counts as what it costs: it makes no room for a discount on other goods.
 */
export function reducible(lines: readonly ReducedLine[]): Reducible {
  let [hostTotal, net, reduced] = [0, 0, 0];
  for (const { item, cause, unitPrice, hostPrice = unitPrice, quantity, discounts, total } of lines) {
    net += total;
    if (item.kind === 'custom' || cause.kind !== 'operator') {
      hostTotal += total;
      continue;
    }
    hostTotal += hostPrice * quantity;
    reduced += Math.max(hostPrice - unitPrice, 0) * quantity;
    for (const { source, amount } of discounts) if (source.kind === 'manual') reduced += amount;
  }
  return { hostTotal, net, reduced };
}

/** The most that may be taken off, in whole per cent, and the currency; without a limit, everything. */
export interface ReductionTerms {
  readonly limit: number | undefined;
  readonly currency: Currency;
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
  { limit, currency, lineId }: ReductionTerms & { readonly lineId?: Id },
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
  { limit, currency }: ReductionTerms,
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

/**
 * Returns the discounts of an order with the manual one on all its goods as the last: it comes after every other.
 *
 * @example
 * const { discounts, issues } = withOrderDiscount(quote, draft.discount, { limit: 10, currency: 'EUR' });
 */
export function withOrderDiscount(
  { lines, discounts }: { readonly lines: readonly ReducedLine[]; readonly discounts: readonly Discount[] },
  discount: ManualDiscount | undefined,
  terms: ReductionTerms,
): { readonly discounts: Discount[]; readonly issues: readonly Issue[] } {
  if (!discount) return { discounts: [...discounts], issues: [] };
  const goods = reducible(lines);
  const net = goods.net - sum(discounts.map(({ amount }) => amount));
  const priced = priceDiscount(discount, { ...goods, net }, terms);
  return { discounts: [...discounts, priced.discount], issues: priced.issues };
}
