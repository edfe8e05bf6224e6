import type { CatalogQuery, ProductPage, SkuAnswer, SkuQuery } from '@orderpad/contracts';
import { isMatch, pageFrom } from './paging.ts';
import type { Shop } from './shop.ts';

export function searchCatalog({ products }: Shop, query: CatalogQuery): ProductPage {
  const found = [...products.values()].filter(({ title, variants }) =>
    isMatch(query.text, [title, ...variants.map(({ sku }) => sku)]),
  );
  return pageFrom(found, query);
}

export const resolveSkus = (shop: Shop, { skus }: SkuQuery): SkuAnswer[] =>
  skus.map((sku) => resolve(shop, sku));

/** A variant's own SKU, or the id of a product whose options are still to be chosen. */
function resolve({ variants, products }: Shop, sku: string): SkuAnswer {
  const code = sku.trim().toLowerCase();
  const offer = variants.get(`sku ${code}`);
  if (offer?.variant.price)
    return { kind: 'found', sku, variantId: offer.variant.id, product: offer.product };
  if (offer) return { kind: 'not-sold', sku };
  const product = products.get(code);
  if (product) return { kind: 'needs-option', sku, product };
  return { kind: 'unknown', sku, nearest: nearest([...variants.values()], code) };
}

/** The three SKUs that begin most like the code, if they begin like it at all. */
function nearest(offers: Iterable<{ variant: { sku: string } }>, code: string): string[] {
  const skus = [...new Set([...offers].map(({ variant }) => variant.sku))];
  return skus
    .map((sku) => ({ sku, alike: shared(sku.toLowerCase(), code) }))
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
