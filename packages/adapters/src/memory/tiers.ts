import {
  HostError,
  nextQuantity,
  share,
  type Amount,
  type Id,
  type PriceSource,
  type PricingTier,
  type Product,
  type QuantityBreak,
  type TierRule,
  type Variant,
} from '@orderpad/contracts';
import { shelve, type Offer, type Shop } from './shop.ts';

export function getTier({ terms }: Shop, id: Id): PricingTier {
  const tier = terms.tiers?.find((each) => each.id === id);
  if (!tier) throw new HostError('not-found', 'there is no such tier');
  return tier;
}

/** The price of one piece for a contact's tier, where it is less than the list price. */
export interface TierPrice {
  readonly unit: Amount;
  readonly source: PriceSource;
}

/** The most particular rule of the contact's tier decides: the variant's own price, then the inner shelf, then the outer. */
export function tierPriceOf(
  shop: Shop,
  contactId: Id | undefined,
  { product, variant }: Offer,
  quantity: number,
): TierPrice | undefined {
  const tier = tierOf(shop, contactId);
  const list = variant.price?.amount;
  if (!tier || list === undefined) return undefined;
  const path = pathOf(shop, product);
  const [best] = tier.rules
    .filter(({ minQuantity }) => minQuantity <= quantity)
    .map((rule) => ({ rule, depth: depthOf(rule, variant, path) }))
    .filter(({ depth }) => depth >= 0)
    .toSorted((a, b) => b.depth - a.depth || b.rule.minQuantity - a.rule.minQuantity);
  const unit = best && priceBy(best.rule, list);
  if (unit === undefined || unit >= list) return undefined;
  return { unit, source: { kind: 'tier', tier: { id: tier.id, name: tier.name } } };
}

/** Returns the next quantity from which a variant costs a contact less than `unitPrice`, where there is one. */
export function nextBreakOf(
  shop: Shop,
  contactId: Id | undefined,
  offer: Offer,
  { quantity, unitPrice }: { readonly quantity: number; readonly unitPrice: Amount },
): QuantityBreak | undefined {
  const { quantityRules = {}, stock } = offer.variant;
  const most = stock.kind === 'counted' ? stock.available : Number.POSITIVE_INFINITY;
  const thresholds = (tierOf(shop, contactId)?.rules ?? [])
    .map(({ minQuantity }) => minQuantity)
    .filter((each) => each > quantity)
    .toSorted((a, b) => a - b);
  for (const threshold of thresholds) {
    const next = nextQuantity(quantityRules, threshold);
    if (next === undefined || next > most) return undefined;
    const unit = tierPriceOf(shop, contactId, offer, next)?.unit;
    if (unit !== undefined && unit < unitPrice) return { quantity: next, unitPrice: unit };
  }
  return undefined;
}

/** The shop as a contact meets it: one piece at the price of the contact's tier, beside the list price. */
export function shopFor(shop: Shop, contactId: Id | undefined): Shop {
  if (!tierOf(shop, contactId)) return shop;
  const theirs: Shop = { ...shop, products: new Map(), variants: new Map() };
  for (const product of shop.products.values()) {
    const priced = (variant: Variant): Variant => {
      const own = tierPriceOf(shop, contactId, { product, variant }, 1);
      if (!own || !variant.price) return variant;
      return {
        ...variant,
        price: { ...variant.price, amount: own.unit },
        listPrice: variant.listPrice ?? variant.price,
      };
    };
    shelve(theirs, { ...product, variants: product.variants.map(priced) });
  }
  return theirs;
}

function tierOf({ contacts, terms }: Shop, contactId: Id | undefined): PricingTier | undefined {
  const id = contactId === undefined ? undefined : contacts.get(contactId)?.tier?.id;
  return id === undefined ? undefined : terms.tiers?.find((each) => each.id === id);
}

const million = 1_000_000;

const priceBy = (rule: TierRule, list: Amount): Amount =>
  rule.kind === 'price' ? rule.price.amount : share(list, million - rule.rate, million);

/** Returns the rank of a rule for a variant; negative when it is not for it. */
function depthOf(rule: TierRule, { id }: Variant, path: readonly Id[]): number {
  if (rule.kind === 'price') return rule.variant.id === id ? Number.POSITIVE_INFINITY : -1;
  return rule.category ? path.indexOf(rule.category.id) + 1 || -1 : 0;
}

/** The shelves a product stands on, the outermost first. */
function pathOf({ terms: { shelves = [] } }: Shop, { id }: Product): Id[] {
  const path: Id[] = [];
  let shelf = shelves.find(({ products }) => products.includes(id));
  while (shelf) {
    path.unshift(shelf.id);
    const { parentId } = shelf;
    shelf = shelves.find((each) => each.id === parentId);
  }
  return path;
}
