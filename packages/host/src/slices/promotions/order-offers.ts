import { type Amount, type Discount, share, type QuotedShipment } from '@orderpad/contracts';
import { belowMinimum, type Claim, type Reason } from './claims.ts';
import { discountOf } from './item-offers.ts';
import type { Outcome } from './stacking.ts';

export interface OrderOutcome extends Outcome {
  readonly discounts: readonly Discount[];
}

/** The sums that offers to the order as a whole depend on. */
interface Sums {
  /** The sum of all lines after item discounts. */
  readonly subtotal: Amount;
  /** The part of it that minimums look at: without picks of rewards. */
  readonly paid: Amount;
}

/** Applies offers to the order as a whole; never takes off more than its subtotal. */
export function applyOrderOffers({ subtotal, paid }: Sums, claims: readonly Claim[]): OrderOutcome {
  const discounts: Discount[] = [];
  const idle = new Map<string, Reason>();
  let left = Math.max(subtotal, 0);
  for (const claim of claims) {
    const { effect, id } = claim.offer;
    const wanted =
      effect.kind === 'percent-off'
        ? share(left, effect.rate, 1_000_000)
        : effect.kind === 'amount-off'
          ? effect.amount
          : 0;
    const short = belowMinimum(claim.offer, paid);
    const amount = short ? 0 : Math.min(wanted, left);
    if (amount === 0) idle.set(id, short ?? { code: 'promotion-nothing' });
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
  paid: Amount,
  claims: readonly Claim[],
): ShippingOutcome {
  const discounts = new Map<string, Discount[]>();
  const idle = new Map<string, Reason>();
  let saved = 0;
  for (const claim of claims) {
    const { effect, id } = claim.offer;
    if (effect.kind !== 'free-shipping') continue;
    const short = belowMinimum(claim.offer, paid);
    if (shipments.length === 0) idle.set(id, { code: 'promotion-nothing-ships' });
    if (short) idle.set(id, short);
    if (idle.has(id)) continue;
    for (const { shipmentId, methodId, price } of shipments) {
      const isMeant = !effect.methodIds || effect.methodIds.some((each) => each === methodId);
      if (price <= 0 || !isMeant || discounts.has(shipmentId)) continue;
      discounts.set(shipmentId, [discountOf(claim, 'shipping', price)]);
      saved += price;
    }
  }
  return { discounts, idle, saved };
}
