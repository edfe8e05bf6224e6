import {
  codeKey,
  fix,
  issue,
  itemOf,
  share,
  sum,
  withAmounts,
  type AppliedPromotion,
  type Currency,
  type Discount,
  type Draft,
  type Issue,
} from '@orderpad/contracts';
import type { Line, Promotion, PromotionQuery, QuotedLine, QuotedShipment } from '@orderpad/contracts';
import type { MemoryPromotion } from './data.ts';
import { shopIn } from './destination.ts';
import type { Shop } from './shop.ts';

/** Lists the promotions that can be picked or apply by themselves; those with a code are not listed. */
export function listPromotions(whole: Shop, { country }: PromotionQuery): Promotion[] {
  const { terms, currency } = shopIn(whole, country);
  return (terms.promotions ?? [])
    .filter(({ access }) => access !== 'code')
    .map((promotion) => worded(promotion, currency))
    .map(({ id, name, description, scope, access, startsAt, endsAt }) => ({
      id,
      name,
      scope,
      access,
      ...(description !== undefined && { description }),
      ...(startsAt !== undefined && { startsAt }),
      ...(endsAt !== undefined && { endsAt }),
    }));
}

/** Returns a promotion whose texts name their amounts in this currency. */
function worded(promotion: MemoryPromotion, currency: Currency): MemoryPromotion {
  const { name, description, minimum } = promotion;
  const amounts = { minimum: minimum === undefined ? undefined : { amount: minimum, currency } };
  const said = (words: string) => withAmounts(words, amounts, 'en-GB');
  return {
    ...promotion,
    name: said(name),
    ...(description !== undefined && { description: said(description) }),
  };
}

export interface Applied {
  readonly promotion: MemoryPromotion;
  readonly code?: string;
}

/** A promotion that a draft may have, and the place where it asks for it; an automatic one has none. */
interface Claim {
  readonly promotion: MemoryPromotion | undefined;
  readonly path?: Issue['path'];
  readonly code?: string;
}

/**
 * Returns the promotions that apply to a draft, and an issue for each other one that it asks for. A minimum looks at what is paid:
 * the lines after the item discounts that apply before; what promotions add is free and counts for nothing.
 */
export function promotionsIn({ terms, currency, now }: Shop, draft: Draft, quoted: readonly QuotedLine[]) {
  const all = (terms.promotions ?? []).map((promotion) => worded(promotion, currency));
  const applied: Applied[] = [];
  const issues: Issue[] = [];
  // The order and its shipping are looked at once the items are settled.
  const claims = claimsIn(all, draft).toSorted((a, b) => turnOf(a) - turnOf(b));
  for (const { promotion, path, code } of claims) {
    const isTaken = applied.some((each) => each.promotion.id === promotion?.id);
    const unknown = { code: code === undefined ? 'unknown-promotion' : 'unknown-code', params: {} } as const;
    const paid = sum(discounted(quoted, applied).map(({ total }) => total));
    const reason = isTaken ? repeated : promotion ? reasonAgainst(promotion, paid, now()) : unknown;
    if (promotion && !reason) applied.push({ promotion, ...(code !== undefined && { code }) });
    if (!reason || !path) continue;
    const { code: why, params } = reason;
    const entered = code === undefined ? {} : { code };
    const removal =
      code === undefined
        ? fix('remove-promotion', { promotionId: draft.promotions[Number(path[1])] ?? '' })
        : fix('remove-code', { code });
    issues.push(issue(why, path, { ...entered, currency: draft.currency, ...params }, removal));
  }
  return { applied, issues: issues.toSorted(byPlace) };
}

/** Sorts the issues as the draft asks for the promotions: codes first. */
const byPlace = ({ path: [a = '', i = 0] }: Issue, { path: [b = '', j = 0] }: Issue): number =>
  a === b ? Number(i) - Number(j) : a < b ? -1 : 1;

const turnOf = ({ promotion }: Claim): number =>
  Number(promotion !== undefined && promotion.scope !== 'item');

const claimsIn = (all: readonly MemoryPromotion[], draft: Draft): Claim[] => [
  ...all.filter(({ access }) => access === 'automatic').map((promotion) => ({ promotion })),
  ...draft.codes.map((code, index) => ({
    promotion: all.find((each) => each.code !== undefined && codeKey(each.code) === codeKey(code)),
    path: ['codes', index],
    code,
  })),
  ...draft.promotions.map((id, index) => ({
    promotion: all.find((each) => each.id === id && each.access === 'picked'),
    path: ['promotions', index],
  })),
];

const repeated = { code: 'promotion-repeated', params: {} } as const;

function reasonAgainst({ startsAt, endsAt, minimum = 0 }: MemoryPromotion, paid: number, now: number) {
  if (startsAt && now < Date.parse(startsAt))
    return { code: 'promotion-not-yet', params: { at: startsAt } } as const;
  if (endsAt && now >= Date.parse(endsAt))
    return { code: 'promotion-expired', params: { at: endsAt } } as const;
  if (paid >= minimum) return undefined;
  return { code: 'promotion-minimum', params: { minimum, missing: minimum - paid } } as const;
}

export const appliedOf = (applied: readonly Applied[]): AppliedPromotion[] =>
  applied.map(({ promotion: { id: promotionId, name, scope, access }, code }) => ({
    promotionId,
    name,
    scope,
    access,
    ...(code !== undefined && { code }),
  }));

/** Lines that promotions add, as if the draft had them. Their ids follow from the promotion. */
export const linesAddedBy = ({ variants }: Shop, applied: readonly Applied[]): Line[] =>
  applied.flatMap(({ promotion: { id, adds = [] } }) =>
    adds.flatMap(({ variantId, quantity }, index): Line[] => {
      const offer = variants.get(variantId);
      const cause = { kind: 'promotion', promotionId: id } as const;
      return offer
        ? [{ id: `${id}/${index + 1}`, item: itemOf(offer.product, offer.variant), quantity, cause }]
        : [];
    }),
  );

/** Lines with what promotions take off them: all of what they added, and the rate of the others. */
export const discounted = (lines: readonly QuotedLine[], applied: readonly Applied[]): QuotedLine[] =>
  lines.map((line) => {
    const { cause } = line;
    const discounts: Discount[] = [];
    let left = line.total;
    for (const each of applied) {
      const { id, scope, rate = 0 } = each.promotion;
      const isAdded = cause.kind === 'promotion' && cause.promotionId === id;
      const isMeant = scope === 'item' && cause.kind === 'operator';
      const amount = isAdded ? left : isMeant ? share(left, rate, 1_000_000) : 0;
      if (amount > 0) discounts.push(discountOf(each, amount));
      left -= Math.max(amount, 0);
    }
    return discounts.length > 0 ? { ...line, discounts, total: left } : line;
  });

export function orderDiscounts(subtotal: number, applied: readonly Applied[]): Discount[] {
  let left = subtotal;
  return applied.flatMap((each) => {
    const { scope, rate = 0 } = each.promotion;
    const amount = scope === 'order' ? share(left, rate, 1_000_000) : 0;
    left -= amount;
    return amount > 0 ? [discountOf(each, amount)] : [];
  });
}

export function freed(shipments: readonly QuotedShipment[], applied: readonly Applied[]): QuotedShipment[] {
  const free = applied.find(({ promotion }) => promotion.scope === 'shipping');
  return shipments.map((shipment) =>
    free && shipment.price > 0
      ? { ...shipment, price: 0, discounts: [discountOf(free, shipment.price)] }
      : shipment,
  );
}

const discountOf = ({ promotion: { id, scope, name }, code }: Applied, amount: number): Discount => ({
  level: scope,
  source: { kind: 'promotion', promotionId: id, ...(code !== undefined && { code }) },
  name,
  amount,
});
