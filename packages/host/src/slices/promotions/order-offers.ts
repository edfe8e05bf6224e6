import { type Amount, type Discount, share, type QuotedShipment } from '@orderpad/contracts';
import type { Claim, OfferIssueCode } from './claims.ts';
import { discountOf } from './item-offers.ts';
import type { Outcome } from './stacking.ts';

export interface OrderOutcome extends Outcome {
  readonly discounts: readonly Discount[];
}

/** Applies offers to the order as a whole; never takes off more than its subtotal. */
export function applyOrderOffers(subtotal: Amount, claims: readonly Claim[]): OrderOutcome {
  const discounts: Discount[] = [];
  const idle = new Map<string, OfferIssueCode>();
  let left = Math.max(subtotal, 0);
  for (const claim of claims) {
    const { effect, id } = claim.offer;
    const wanted =
      effect.kind === 'percent-off'
        ? share(left, effect.rate, 1_000_000)
        : effect.kind === 'amount-off'
          ? effect.amount
          : 0;
    const amount = Math.min(wanted, left);
    if (amount === 0) idle.set(id, 'promotion-nothing');
    else discounts.push(discountOf(claim, 'order', amount));
    left -= amount;
  }
  return { discounts, idle, saved: Math.max(subtotal, 0) - left };
}

type PricedShipment = Pick<QuotedShipment, 'shipmentId' | 'methodId' | 'price'>;

export interface ShippingOutcome extends Outcome {
  /** By shipment. */
  readonly discounts: ReadonlyMap<string, readonly Discount[]>;
}

/**
 * Applies offers to shipping prices. An offer stays applied while no shipping method is chosen, although it takes
 * nothing off yet.
 */
export function applyShippingOffers(
  shipments: readonly PricedShipment[],
  claims: readonly Claim[],
): ShippingOutcome {
  const discounts = new Map<string, Discount[]>();
  const idle = new Map<string, OfferIssueCode>();
  let saved = 0;
  for (const claim of claims) {
    const { effect, id } = claim.offer;
    if (effect.kind !== 'free-shipping') continue;
    if (shipments.length === 0) idle.set(id, 'promotion-nothing-ships');
    for (const { shipmentId, methodId, price } of shipments) {
      const isMeant = !effect.methodIds || (methodId !== undefined && effect.methodIds.includes(methodId));
      if (price <= 0 || !isMeant || discounts.has(shipmentId)) continue;
      discounts.set(shipmentId, [discountOf(claim, 'shipping', price)]);
      saved += price;
    }
  }
  return { discounts, idle, saved };
}
