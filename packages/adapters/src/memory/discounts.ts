import {
  priceDiscount,
  reducible,
  sum,
  withManualDiscount,
  withShippingOverride,
  type Discount,
  type Draft,
  type Issue,
  type QuotedLine,
  type QuotedShipment,
} from '@orderpad/contracts';
import type { Shop } from './shop.ts';

type Terms = Pick<Shop, 'profile' | 'currency'>;

/** Returns the lines with the discounts that staff give on them. */
export function withDiscounts(
  { profile: { overrideLimit: limit }, currency }: Terms,
  draft: Draft,
  lines: readonly QuotedLine[],
): { quoted: QuotedLine[]; issues: Issue[] } {
  const given = new Map(draft.lines.map(({ id, discount }) => [id, discount]));
  const priced = lines.map((line) => withManualDiscount(line, given.get(line.lineId), { limit, currency }));
  return { quoted: priced.map(({ quoted }) => quoted), issues: priced.flatMap(({ issues }) => issues) };
}

/** Returns the discounts of the order, with the one that staff give on all of it as the last. */
export function withOrderDiscount(
  { profile: { overrideLimit: limit }, currency }: Terms,
  { discount }: Draft,
  lines: readonly QuotedLine[],
  discounts: readonly Discount[],
): { discounts: Discount[]; issues: readonly Issue[] } {
  if (!discount) return { discounts: [...discounts], issues: [] };
  const goods = reducible(lines);
  const net = goods.net - sum(discounts.map(({ amount }) => amount));
  const priced = priceDiscount(discount, { ...goods, net }, { limit, currency });
  return { discounts: [...discounts, priced.discount], issues: priced.issues };
}

/** Returns the shipments at the prices that staff have set for them. */
export function withShippingPrices(
  { profile: { shippingLimit: limit }, currency }: Terms,
  { shipments }: Draft,
  quoted: readonly QuotedShipment[],
): { quoted: QuotedShipment[]; issues: Issue[] } {
  const set = new Map(shipments.map(({ id, override }) => [id, override]));
  const priced = quoted.map((each) =>
    withShippingOverride(each, set.get(each.shipmentId), { limit, currency }),
  );
  return { quoted: priced.map((each) => each.quoted), issues: priced.flatMap(({ issues }) => issues) };
}
