import { allocate, type Amount, type Discount, share, sum } from '@orderpad/contracts';
import { belowMinimum, type Claim, type Reason } from './claims.ts';
import type { Part } from '../../data/promotions.schema.ts';
import { type Offer, partsOf } from './offer.ts';
import type { Outcome } from './stacking.ts';

/** A line of the draft, reduced to what offers depend on. */
export interface BasketLine {
  readonly lineId: string;
  /** Absent for custom items. */
  readonly productId: string | undefined;
  readonly quantity: number;
  /** Before discounts. */
  readonly total: Amount;
  /** True where staff set the price; offers do not change it. */
  readonly isFixed: boolean;
}

/** Availability of a variant beyond the draft's own lines, and its price. */
export interface Goods {
  readonly available: number;
  priceOf(quantity: number): Amount;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  /** Variants that offers may add, by id. Variants that are not sold here are absent. */
  readonly goods: ReadonlyMap<string, Goods>;
}

/** A line that an offer adds. Its id is derived from the offer, so that it is the same in every quote. */
export interface AddedLine {
  readonly lineId: string;
  readonly promotionId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly unitPrice: Amount;
  readonly discounts: readonly Discount[];
  readonly total: Amount;
}

export interface ItemOutcome extends Outcome {
  /** By line of the draft. */
  readonly discounts: ReadonlyMap<string, readonly Discount[]>;
  readonly added: readonly AddedLine[];
}

/** Applies offers one after the other. Each takes off what the earlier ones left, and never more than that. */
export function applyItemOffers({ lines, goods }: Basket, claims: readonly Claim[]): ItemOutcome {
  const discounts = new Map<string, Discount[]>();
  const left = new Map(lines.map(({ lineId, total }) => [lineId, Math.max(total, 0)]));
  const taken = new Map<string, number>();
  const idle = new Map<string, Reason>();
  const added: AddedLine[] = [];
  let saved = 0;

  for (const claim of claims) {
    const { offer } = claim;
    const parts = partsFor(offer, lines);
    const short = belowMinimum(offer, sum(left.values()) + sum(added.map(({ total }) => total)));
    if (short) idle.set(offer.id, short);
    else if (parts === undefined) {
      const off = offOf(offer, lines, left);
      const amount = sum(off.values());
      if (amount === 0) idle.set(offer.id, { code: 'promotion-nothing' });
      for (const [lineId, each] of off) {
        discounts.set(lineId, [...(discounts.get(lineId) ?? []), discountOf(claim, 'item', each)]);
        left.set(lineId, (left.get(lineId) ?? 0) - each);
      }
      saved += amount;
    } else if (parts.length === 0) idle.set(offer.id, { code: 'promotion-nothing' });
    else if (parts.some((part) => isShort(part, goods, taken)))
      idle.set(offer.id, { code: 'promotion-out-of-stock' });
    else {
      for (const { variantId, quantity } of parts)
        taken.set(variantId, (taken.get(variantId) ?? 0) + quantity);
      const brought = linesOf(claim, parts, goods);
      added.push(...brought);
      saved += sum(brought.flatMap((line) => line.discounts.map(({ amount }) => amount)));
    }
  }
  return { discounts, added, saved, idle };
}

/** Returns what an offer adds to these lines; undefined for an offer that adds nothing by its kind. */
export function partsFor(offer: Offer, lines: readonly BasketLine[]): readonly Part[] | undefined {
  const { effect } = offer;
  if (effect.kind === 'bundle') return effect.parts;
  if (effect.kind !== 'buy-get') return undefined;
  const bought = lines
    .filter(({ productId }) => effect.buy.productIds.some((id) => id === productId))
    .reduce((pieces, { quantity }) => pieces + quantity, 0);
  const parts = partsOf(offer);
  const times = Math.min(
    Math.floor(bought / effect.buy.quantity),
    ...parts.map(({ quantity }) => Math.floor(mostPieces / quantity)),
  );
  if (times === 0) return [];
  return parts.map(({ variantId, quantity }) => ({ variantId, quantity: quantity * times }));
}

/** The largest quantity of a line. */
const mostPieces = 1_000_000;

const isShort = (
  { variantId, quantity }: Part,
  goods: Basket['goods'],
  taken: ReadonlyMap<string, number>,
): boolean => (goods.get(variantId)?.available ?? 0) - (taken.get(variantId) ?? 0) < quantity;

function offOf(
  { effect }: Offer,
  lines: readonly BasketLine[],
  left: ReadonlyMap<string, Amount>,
): Map<string, Amount> {
  const off = new Map<string, Amount>();
  if (effect.kind !== 'percent-off' && effect.kind !== 'amount-off') return off;
  const { productIds } = effect;
  for (const { lineId, productId, quantity, isFixed } of lines) {
    const isMeant = !productIds || productIds.some((id) => id === productId);
    if (isFixed || !isMeant) continue;
    const rest = left.get(lineId) ?? 0;
    const amount =
      effect.kind === 'percent-off' ? share(rest, effect.rate, million) : effect.amount * quantity;
    if (Math.min(amount, rest) > 0) off.set(lineId, Math.min(amount, rest));
  }
  return off;
}

function linesOf(claim: Claim, parts: readonly Part[], goods: Basket['goods']): AddedLine[] {
  const { id, effect } = claim.offer;
  const priced = parts.map(({ variantId, quantity }) => {
    const unitPrice = goods.get(variantId)?.priceOf(quantity) ?? 0;
    return { variantId, quantity, unitPrice, worth: unitPrice * quantity };
  });
  const worths = priced.map(({ worth }) => worth);
  const worth = sum(worths);
  const off =
    effect.kind === 'bundle'
      ? Math.max(worth - effect.price, 0)
      : effect.kind === 'buy-get'
        ? share(worth, effect.rate, million)
        : 0;
  const offs = allocate(off, worths);
  return priced.map(({ worth: full, ...line }, index) => {
    const amount = offs[index] ?? 0;
    return {
      ...line,
      lineId: `${id}/${index + 1}`,
      promotionId: id,
      discounts: amount > 0 ? [discountOf(claim, 'item', amount)] : [],
      total: full - amount,
    };
  });
}

const million = 1_000_000;

export const discountOf = ({ offer, code }: Claim, level: Discount['level'], amount: Amount): Discount => ({
  level,
  source: { kind: 'promotion', promotionId: offer.id, ...(code !== undefined && { code }) },
  name: offer.name,
  amount,
});
