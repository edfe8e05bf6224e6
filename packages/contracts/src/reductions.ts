import type { Portion, Reductions } from './approvals.ts';
import { share, sum } from './arithmetic.ts';
import type { Draft } from './draft.ts';
import { mostReductions } from './limits.ts';
import { reducible } from './price-discount.ts';
import type { Quote } from './quote.ts';

type Priced = Pick<Quote, 'lines' | 'shipments' | 'discounts'>;

/**
 * Returns what staff take off the host's own prices in a draft: of each line by its price and its discount together, of the order, and of
 * shipping. Custom items, presents and picks are left out: nobody but staff prices the first, and nobody reduces the others.
 */
export function reductionsOf(draft: Draft, { lines, shipments, discounts }: Priced): Reductions {
  const written = new Map(draft.lines.map((line) => [line.id, line]));
  const onShipments = new Map(draft.shipments.map(({ id, override }) => [id, override]));
  const order = onOrder(draft, lines, discounts);
  return {
    lines: lines.flatMap((line) => {
      const { lineId, item, quantity } = line;
      const { override, discount } = written.get(lineId) ?? {};
      if (item.kind !== 'variant' || (!override && !discount)) return [];
      const { hostTotal: of, reduced: amount } = reducible([line]);
      if (amount <= 0) return [];
      const reasons = said(override?.reason, discount?.reason);
      return [{ lineId, variantId: item.variantId, title: item.title, quantity, amount, of, reasons }];
    }),
    ...(order && { order }),
    shipments: shipments.flatMap(({ shipmentId, options, methodId, price, hostPrice: of }) => {
      if (of === undefined || price >= of) return [];
      const method = options.find(({ id }) => id === methodId)?.name ?? '–';
      return [
        { shipmentId, method, amount: of - price, of, reasons: said(onShipments.get(shipmentId)?.reason) },
      ];
    }),
  };
}

function onOrder(
  { discount }: Draft,
  lines: Priced['lines'],
  discounts: Priced['discounts'],
): Reductions['order'] {
  const amount = discounts.findLast(({ source }) => source.kind === 'manual')?.amount ?? 0;
  if (!discount || amount <= 0) return undefined;
  const { hostTotal, net, reduced } = reducible(lines);
  const others = sum(discounts.flatMap((each) => (each.source.kind === 'manual' ? [] : each.amount)));
  return {
    amount,
    of: net - others,
    goods: { amount: reduced + amount, of: hostTotal },
    reasons: said(discount.reason),
  };
}

const said = (...reasons: readonly (string | undefined)[]): string[] => [
  ...new Set(reasons.filter((each) => each !== undefined)),
];

/** Tells whether there is more to reduce than one approval may be asked for. */
export const isTooMuchToAsk = ({ lines }: Reductions): boolean => lines.length > mostReductions;

/**
 * Tells whether a reduction goes no further than a granted one: it is no more money, and no larger part of the host's price. A part is
 * compared as a whole minor unit that it has begun, so that the rounding of a rate asks nobody again for fewer pieces.
 */
export const isNoMore = (now: Portion, granted: Portion | undefined): boolean =>
  granted !== undefined &&
  now.amount <= granted.amount &&
  BigInt(now.amount - 1) * BigInt(granted.of) < BigInt(granted.amount) * BigInt(now.of);

/** The most that somebody may take off, in whole per cent: of goods, and of shipping. Absent where there is no limit. */
export interface ReductionLimits {
  readonly overrideLimit?: number | undefined;
  readonly shippingLimit?: number | undefined;
}

/** Tells whether somebody with these limits may give all of it, as `largestDiscount` has it. */
export function isWithinLimits(
  { lines, order, shipments }: Reductions,
  { overrideLimit, shippingLimit }: ReductionLimits,
): boolean {
  const goods = order ? [...lines, order.goods] : lines;
  const isWithin = (limit: number | undefined) => (each: Portion) =>
    limit === undefined || each.amount <= share(each.of, limit, 100);
  return goods.every(isWithin(overrideLimit)) && shipments.every(isWithin(shippingLimit));
}
