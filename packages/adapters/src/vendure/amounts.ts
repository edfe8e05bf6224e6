import { allocate, sum, type Amount, type Discount, type Tax, type Totals } from '@orderpad/contracts';
import type { Discount as Answered, OrderLine, VendureOrder } from './order-answers.ts';

/** Vendure's shipping quotes may hold fractions of a minor unit; what it charges does not. */
export const whole = (amount: number): Amount => Math.round(amount) || 0;

const promotionOf = (source: string): Discount['source'] => {
  const [kind, id] = source.split(':');
  return kind === 'PROMOTION' && id ? { kind: 'promotion', promotionId: id } : { kind: 'other' };
};

/** Discounts as Vendure says them, one for each promotion. */
export function discountsOf(given: readonly Answered[], level: Discount['level']): Discount[] {
  const bySource = new Map<string, Discount>();
  for (const { adjustmentSource, description, amount } of given) {
    const before = bySource.get(adjustmentSource)?.amount ?? 0;
    bySource.set(adjustmentSource, {
      level,
      source: promotionOf(adjustmentSource),
      name: description.trim().slice(0, 120) || '–',
      amount: before - whole(amount),
    });
  }
  return [...bySource.values()].filter(({ amount }) => amount > 0);
}

/** Item discounts of a part of a line: Vendure keeps two lines of one variant as one. */
export interface LinePart {
  readonly unitPrice: Amount;
  readonly discounts: Discount[];
  readonly total: Amount;
}

/**
 * Returns the price of each of several quantities of one Vendure line. They add up to the price of the line, which where prices contain a
 * foreign tax may be a rounding away from the unit price times the quantity.
 */
export function partsOf(
  { unitPrice, total, discounts }: OrderLine,
  quantities: readonly number[],
): LinePart[] {
  const ofItem = discounts.filter(({ type }) => type !== 'DISTRIBUTED_ORDER_PROMOTION');
  const off = discountsOf(ofItem, 'item').map((discount) => ({
    discount,
    shares: allocate(discount.amount, quantities),
  }));
  const totals = allocate(whole(total), quantities);
  return quantities.map((_, index) => ({
    unitPrice: whole(unitPrice),
    discounts: off.flatMap(({ discount, shares }) => {
      const amount = shares[index] ?? 0;
      return amount > 0 ? [{ ...discount, amount }] : [];
    }),
    total: totals[index] ?? 0,
  }));
}

/**
 * Returns the totals of an order. Vendure may hold a shipping method that the draft does not choose and cannot be told to forget one: without
 * `shipped` the totals are those without it.
 */
export function totalsOf(
  order: VendureOrder,
  taxIncluded: boolean,
  shipped: boolean,
): { totals: Totals; discounts: Discount[] } {
  const surcharged = sum(order.surcharges.map(({ price }) => price));
  const subtotal = sum(order.lines.map(({ total }) => total)) + surcharged;
  const discount = Math.max(0, subtotal - order.subTotal);
  const ofOrder = order.discounts.filter(({ type }) => type === 'DISTRIBUTED_ORDER_PROMOTION');
  const discounts = coming(discountsOf(ofOrder, 'order'), discount);
  const carriageTax = order.shippingWithTax - order.shipping;
  const carriage = taxIncluded ? order.shippingWithTax : order.shipping;
  const tax = order.totalWithTax - order.total - (shipped ? 0 : carriageTax);
  const taxes = taxesOf(order, shipped ? undefined : { base: order.shipping, tax: carriageTax }, tax);
  return {
    totals: {
      subtotal,
      discount,
      shipping: shipped ? carriage : 0,
      tax,
      taxIncluded,
      total: order.totalWithTax - (shipped ? 0 : order.shippingWithTax),
      taxes,
    },
    discounts,
  };
}

/** Discounts that come to `total`: Vendure spreads them over the lines and rounds there, and the rest goes to the last. */
function coming(discounts: readonly Discount[], total: Amount): Discount[] {
  const rest = total - sum(discounts.map(({ amount }) => amount));
  const last = discounts.at(-1);
  if (rest === 0) return [...discounts];
  if (last && last.amount + rest >= 0)
    return [...discounts.slice(0, -1), { ...last, amount: last.amount + rest }];
  return rest > 0
    ? [...discounts, { level: 'order', source: { kind: 'other' }, name: '–', amount: rest }]
    : [...discounts];
}

function taxesOf(
  { taxSummary }: VendureOrder,
  without: { base: number; tax: number } | undefined,
  tax: Amount,
): Tax[] {
  const taxes = taxSummary.map(({ description, taxRate, taxBase, taxTotal }) => ({
    name: description.trim().slice(0, 80) || '–',
    rate: Math.round(taxRate * 10_000),
    base: whole(taxBase),
    amount: whole(taxTotal),
  }));
  const rate = without && without.base > 0 ? (without.tax / without.base) * 1_000_000 : 0;
  const [nearest] = taxes.toSorted((a, b) => Math.abs(a.rate - rate) - Math.abs(b.rate - rate));
  const changed = taxes.map((each) =>
    each === nearest && without
      ? { ...each, base: each.base - without.base, amount: each.amount - without.tax }
      : each,
  );
  const kept = changed.filter(({ base, amount }) => base !== 0 || amount !== 0);
  const rest = tax - sum(kept.map(({ amount }) => amount));
  const [first] = kept;
  return first && rest !== 0 ? [{ ...first, amount: first.amount + rest }, ...kept.slice(1)] : kept;
}
