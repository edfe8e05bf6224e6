import {
  issue,
  sum,
  type AppliedPromotion,
  type Draft,
  type Issue,
  type QuotedShipment,
} from '@orderpad/contracts';
import { inTurns, type Turn } from '../../turns/breathe.ts';
import { invalid } from '../../service/failures.ts';
import { offerIn } from './conversion.ts';
import { type Claim, claimsIn, notHad } from './claims.ts';
import { type AddedLine, applyItemOffers, type BasketLine, type Goods, partsFor } from './item-offers.ts';
import { applyOrderOffers, applyShippingOffers } from './order-offers.ts';
import { stack, stacking, type Outcome, type Stacked } from './stacking.ts';
import { isShownTo } from '../../prices/audience.ts';
import { isSoldTo } from '../shopping/variant.ts';
import { destinationOf } from '../destination/address.ts';
import type { Market } from '../destination/market.ts';
import { type PricingInput, type PricedLine, variantLine } from '../items/lines.ts';
import type { Circumstances } from './claims.ts';
import { candidatesIn } from './promotions.ts';

interface OrderedLines extends PricingInput {
  readonly lines: readonly PricedLine[];
}

export interface Offers {
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}

/** Returns the offers of a draft, and an issue for each that it asks for in vain. */
export function offersFor({
  draft,
  contact,
  audience,
  market,
  now,
  redeemed,
}: PricingInput & Pick<Circumstances, 'now' | 'redeemed'>): Offers {
  const offers = candidatesIn(audience.reference, draft).map((offer) => offerIn(market, offer));
  return claimsIn(draft, offers, {
    now,
    contactId: contact?.id,
    tierId: contact?.tier?.id,
    redeemed,
  });
}

/** Applies item-level offers. Returns the lines with their discounts, followed by the lines that offers add. */
export async function withItemOffers(offers: Offers, order: OrderedLines, turn: Turn) {
  const claims = of(offers, 'item');
  if (claims.length === 0) return { lines: order.lines, applied: [], issues: [] };
  const overridden = new Set(order.draft.lines.flatMap(({ id, override }) => (override ? id : [])));
  const basket = order.lines.map(
    ({ quoted: { lineId, item, quantity, total } }): BasketLine => ({
      lineId,
      productId: item.kind === 'variant' ? item.productId : undefined,
      quantity,
      total,
      isFixed: overridden.has(lineId),
    }),
  );
  const ids = claims.flatMap(({ offer }) => partsFor(offer, basket) ?? []).map(({ variantId }) => variantId);
  const { goods, lineOf } = goodsFor(ids, order);
  await turn.passOn();
  const offered = stacking(claims, (group) => applyItemOffers({ lines: basket, goods }, group));
  const stacked = await inTurns(offered, turn);
  const { discounts, added } = stacked.result;
  await turn.passOn();
  const own = order.lines.map((line): PricedLine => {
    const mine = discounts.get(line.quoted.lineId);
    if (!mine) return line;
    const off = sum(mine.map(({ amount }) => amount));
    return { ...line, quoted: { ...line.quoted, discounts: [...mine], total: line.quoted.total - off } };
  });
  assertFree(order.draft, added);
  return { lines: [...own, ...added.map(lineOf)], ...outcomeOf(stacked, claims, order.market) };
}

/** Applies the offers to the order as a whole and to its shipping. */
export function withOrderOffers(
  offers: Offers,
  market: Market,
  lines: readonly PricedLine[],
  shipments: readonly QuotedShipment[],
) {
  const totalOf = (counted: readonly PricedLine[]) => sum(counted.map(({ quoted }) => quoted.total));
  const sums = {
    subtotal: totalOf(lines),
    paid: totalOf(lines.filter(({ quoted }) => quoted.cause.kind !== 'reward')),
  };
  const [forOrder, forShipping] = [of(offers, 'order'), of(offers, 'shipping')];
  const order = stack(forOrder, (group) => applyOrderOffers(sums, group));
  const shipping = stack(forShipping, (group) => applyShippingOffers(shipments, sums.paid, group));
  const [ofOrder, ofShipping] = [
    outcomeOf(order, forOrder, market),
    outcomeOf(shipping, forShipping, market),
  ];
  return {
    discounts: [...order.result.discounts],
    shipments: shipments.map((shipment): QuotedShipment => {
      const discounts = [...(shipping.result.discounts.get(shipment.shipmentId) ?? [])];
      const off = sum(discounts.map(({ amount }) => amount));
      return { ...shipment, discounts, price: shipment.price - off };
    }),
    applied: [...ofOrder.applied, ...ofShipping.applied],
    issues: [...ofOrder.issues, ...ofShipping.issues],
  };
}

const of = ({ claims }: Offers, scope: AppliedPromotion['scope']): Claim[] =>
  claims.filter(({ offer }) => offer.scope === scope);

/** Returns the applied promotions, and an issue for each that was asked for without effect. */
function outcomeOf({ applied, left }: Stacked<Outcome>, claims: readonly Claim[], { currency }: Market) {
  return {
    applied: applied.map(
      ({ offer: { id, name, scope, access }, code }): AppliedPromotion => ({
        promotionId: id,
        name,
        scope,
        access,
        ...(code !== undefined && { code }),
      }),
    ),
    issues: claims.flatMap((claim) => {
      const reason = claim.path && left.get(claim.offer.id);
      if (!reason) return [];
      const { code, params } = reason;
      return [notHad(claim, { code, ...(params && { params: { ...params, currency } }) })];
    }),
  };
}

/** Looks up the variants that offers may add: price for this contact, and stock beyond the draft's own lines. */
function goodsFor(
  ids: readonly string[],
  { draft, contact, audience, lines, user, shelf: { sold, prices: list } }: OrderedLines,
) {
  const country = destinationOf(draft, user, contact);
  const taken = new Map<string, number>();
  for (const { variant, quoted } of lines)
    if (variant) taken.set(variant.id, (taken.get(variant.id) ?? 0) + quoted.quantity);
  const goods = new Map<string, Goods>();
  for (const id of ids) {
    const found = sold.get(id);
    if (!found) continue;
    const { variant, product } = found;
    if (!isSoldTo(variant, country) || !isShownTo(product, audience)) continue;
    goods.set(id, {
      available: (variant.stock ?? Number.POSITIVE_INFINITY) - (taken.get(id) ?? 0),
      priceOf: (quantity) => list.priceOf(variant, quantity).unit,
    });
  }
  const lineOf = ({ lineId, promotionId, variantId, quantity, ...prices }: AddedLine): PricedLine => {
    const found = sold.get(variantId);
    if (!found) throw new Error('an offer added a variant that is not sold');
    const cause = { kind: 'promotion', promotionId } as const;
    const price = list.priceOf(found.variant, quantity);
    const quoted = variantLine({ id: lineId, quantity, cause }, found, price, contact);
    const { unitPrice, discounts, total } = prices;
    return {
      quoted: { ...quoted, unitPrice, discounts: [...discounts], total },
      variant: found.variant,
      taxClass: found.product.taxClass,
      // Free pieces add no weight, so nobody pays for the delivery of a present.
      weight: total === 0 ? 0 : found.variant.weight,
    };
  };
  return { goods, lineOf };
}

/** Throws `invalid` for a line of the draft that has the id of a line that an offer adds. */
function assertFree({ lines }: Draft, added: readonly AddedLine[]): void {
  const names = new Set(added.map(({ lineId }) => lineId));
  const at = names.size === 0 ? -1 : lines.findIndex(({ id }) => names.has(id));
  if (at >= 0) throw invalid('duplicate id', [issue('duplicate-id', ['lines', at, 'id'])]);
}
