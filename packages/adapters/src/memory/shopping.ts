import {
  codeKey,
  type CatalogQuery,
  type CatalogScope,
  type Category,
  type Id,
  type ProductPage,
  type SkuAnswer,
  type SkuQuery,
} from '@orderpad/contracts';
import { shopIn } from './destination.ts';
import { isMatch, pageFrom } from './paging.ts';
import type { Shop } from './shop.ts';
import { shopFor } from './tiers.ts';

export function searchCatalog(whole: Shop, query: CatalogQuery): ProductPage {
  const shop = shopFor(shopIn(whole, query.country), query.contactId);
  const shelved = query.category === undefined ? undefined : productsOn(shop, query.category);
  const found = [...shop.products.values()].filter(
    ({ id, title, variants }) =>
      (shelved?.has(id) ?? true) && isMatch(query.text, [title, ...variants.map(({ sku }) => sku)]),
  );
  return pageFrom(found, query);
}

export function listCategories(whole: Shop, { country }: CatalogScope): Category[] {
  const shop = shopIn(whole, country);
  return (shop.terms.shelves ?? []).flatMap(({ id, name, parentId }) => {
    const count = productsOn(shop, id).size;
    return count > 0 ? [{ id, name, count, ...(parentId !== undefined && { parentId }) }] : [];
  });
}

/** Returns the products of a category and of those inside it, as far as the shop still sells them. */
function productsOn(shop: Shop, category: Id): Set<Id> {
  const shelves = shop.terms.shelves ?? [];
  const own = shelves.find(({ id }) => id === category)?.products.filter((id) => shop.products.has(id)) ?? [];
  const inside = shelves.filter(({ parentId }) => parentId === category);
  return new Set([...own, ...inside.flatMap(({ id }) => [...productsOn(shop, id)])]);
}

export function resolveSkus(whole: Shop, { skus, country, contactId }: SkuQuery): SkuAnswer[] {
  const shop = shopFor(shopIn(whole, country), contactId);
  return skus.map((sku) => {
    const answer = resolve(shop, sku);
    const isElsewhere = answer.kind === 'unknown' && resolve(whole, sku).kind !== 'unknown';
    return isElsewhere ? { kind: 'not-sold', sku, because: 'country' } : answer;
  });
}

/** A variant's own SKU, or the id of a product whose options are still to be chosen. */
function resolve({ variants, products }: Shop, sku: string): SkuAnswer {
  const code = codeKey(sku);
  const offer = variants.get(`sku ${code}`);
  if (offer?.variant.price)
    return { kind: 'found', sku, variantId: offer.variant.id, product: offer.product };
  if (offer) return { kind: 'not-sold', sku };
  const product = products.get(code.toLowerCase());
  if (product) return { kind: 'needs-option', sku, product };
  return { kind: 'unknown', sku, nearest: nearest([...variants.values()], code) };
}

/** The three SKUs that begin most like the code, if they begin like it at all. */
function nearest(offers: Iterable<{ variant: { sku: string } }>, code: string): string[] {
  const skus = [...new Set([...offers].map(({ variant }) => variant.sku))];
  return skus
    .map((sku) => ({ sku, alike: shared(codeKey(sku), code) }))
    .filter(({ alike }) => alike > 1)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ sku }) => sku);
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
