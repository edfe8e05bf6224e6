import { share } from '@orderpad/contracts';

/** A price from a quantity on: for one contact, for a tier, or for everybody. Minor units. */
export interface PriceRule {
  readonly contactId: string | null;
  readonly tierId: string | null;
  readonly minQuantity: number;
  readonly price: number;
}

/** A percentage that a tier pays less than the list price. */
export interface TierRate {
  readonly tierId: string;
  readonly minQuantity: number;
  /** Parts per million. */
  readonly rate: number;
  /**
   * Depth of the category it applies to: 0 for everything, 1 for a category, 2 for one within it. The deepest wins.
   */
  readonly depth: number;
}

/** Everything that decides the price of one variant, beside its list price. */
export interface Terms {
  readonly rules: readonly PriceRule[];
  readonly rates: readonly TierRate[];
}

export interface Buyer {
  readonly contactId?: string | undefined;
  readonly tierId?: string | undefined;
  readonly quantity: number;
}

/** The price of one piece, and the kind of rule that made it; `by` is absent for the list price. */
export interface Price {
  readonly amount: number;
  /** The price that others pay for the same quantity. */
  readonly others: number;
  readonly by?: 'contact' | 'tier' | 'quantity' | undefined;
  /** The quantity from which the price applies. */
  readonly from?: number | undefined;
  /** The tier's percentage, in parts per million, where it made the price. */
  readonly rate?: number;
}

/** Returns the quantities above that of a buyer from which another rule or rate may decide, the smallest first. */
export function thresholdsAbove({ rules, rates }: Terms, { contactId, tierId, quantity }: Buyer): number[] {
  const theirs = rules.filter((rule) =>
    rule.contactId === null ? rule.tierId === null || rule.tierId === tierId : rule.contactId === contactId,
  );
  const fitting = rates.filter((rate) => rate.tierId === tierId);
  const thresholds = [...theirs, ...fitting].map(({ minQuantity }) => minQuantity);
  return thresholds.filter((each) => each > quantity).toSorted((a, b) => a - b);
}

/**
 * Returns the price of one piece. A price agreed with the contact always wins, even over a lower one. Otherwise it is
 * everybody's price for the quantity or the tier's, whichever is lower: the tier's price of the variant, or its most
 * specific percentage off the list price, rounded half up. So a tier never makes anything dearer.
 */
export function priceOf(
  list: number,
  { rules, rates }: Terms,
  { contactId, tierId, quantity }: Buyer,
): Price {
  const reached = rules.filter(({ minQuantity }) => minQuantity <= quantity);
  const forAll = largest(reached.filter((rule) => rule.contactId === null && rule.tierId === null));
  const others = forAll?.price ?? list;
  const agreed = largest(reached.filter((rule) => rule.contactId === contactId));
  if (agreed) return { amount: agreed.price, others, by: 'contact', from: agreed.minQuantity };
  const fitting = rates.filter((rate) => rate.tierId === tierId && rate.minQuantity <= quantity);
  const ofTier = reached.filter((rule) => rule.contactId === null && rule.tierId === tierId);
  const own = tierPriceOf(list, { rules: ofTier, rates: fitting });
  if (own && own.amount < others) return { ...own, others, by: 'tier' };
  return forAll
    ? { amount: others, others, by: 'quantity', from: forAll.minQuantity }
    : { amount: list, others };
}

const million = 1_000_000;

function tierPriceOf(list: number, { rules, rates }: Terms): Omit<Price, 'others'> | undefined {
  const fixed = largest(rules);
  if (fixed) return { amount: fixed.price, from: fixed.minQuantity };
  const depth = Math.max(...rates.map((each) => each.depth));
  const best = largest(rates.filter((each) => each.depth === depth));
  if (!best) return undefined;
  const { rate, minQuantity } = best;
  return { amount: share(list, million - rate, million), from: minQuantity, rate };
}

/** Returns the rule for the largest quantity; of equals, the first. */
function largest<Rule extends { readonly minQuantity: number }>(rules: readonly Rule[]): Rule | undefined {
  let best: Rule | undefined;
  for (const rule of rules) if (best === undefined || rule.minQuantity > best.minQuantity) best = rule;
  return best;
}
