/** A price for a quantity and more: for one contact, for a tier, or for everybody. Minor units. */
export interface PriceRule {
  readonly contactId: string | null;
  readonly tierId: string | null;
  readonly minQuantity: number;
  readonly price: number;
}

export interface Buyer {
  readonly contactId?: string | undefined;
  readonly tierId?: string | undefined;
  readonly quantity: number;
}

/** What one costs: the contact's own rule before the tier's, before everybody's; of those, the one for the largest quantity. */
export function unitPriceOf(base: number, rules: readonly PriceRule[], buyer: Buyer): number {
  let best: PriceRule | undefined;
  for (const rule of rules) {
    if (rule.minQuantity > buyer.quantity || !isFor(rule, buyer)) continue;
    if (best === undefined || isBefore(rule, best)) best = rule;
  }
  return best?.price ?? base;
}

const isFor = ({ contactId, tierId }: PriceRule, buyer: Buyer): boolean =>
  (contactId === null || contactId === buyer.contactId) && (tierId === null || tierId === buyer.tierId);

const particularity = ({ contactId, tierId }: PriceRule): number =>
  contactId === null ? (tierId === null ? 0 : 1) : 2;

const isBefore = (a: PriceRule, b: PriceRule): boolean => {
  const difference = particularity(a) - particularity(b);
  return difference === 0 ? a.minQuantity > b.minQuantity : difference > 0;
};
