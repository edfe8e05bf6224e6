import {
  codeText,
  type Call,
  type CatalogPort,
  type Product,
  type SkuAnswer,
  type Stock,
  type Variant,
} from '@orderpad/contracts';
import { ProductsAnswer, SkusAnswer, type Product as Answered } from './answers.ts';
import { ask } from './ask.ts';
import type { ShopContext } from './shop-context.ts';
import { productsQuery, skusQuery } from './documents.ts';
import type { VendureOptions } from './options.ts';
import { pageOf } from './paging.ts';

type Variants = Answered['variants'];

export function catalogOf(
  options: VendureOptions,
  shopFor: (call: Call) => Promise<ShopContext>,
): CatalogPort {
  return {
    async search(query, call) {
      const shop = await shopFor(call);
      const page = pageOf(query);
      const words = query.text.split(/\s+/).filter(Boolean);
      const filter = {
        enabled: { eq: true },
        _and: words.map((word) => ({ _or: [{ name: { contains: word } }, { sku: { contains: word } }] })),
      };
      const question = {
        document: productsQuery(shop),
        variables: { ...page.variables, filter },
        currency: query.currency,
        signal: call.signal,
      };
      const { products } = await ask(options, question, ProductsAnswer);
      return page.of(products.items.flatMap(productOf), products.totalItems);
    },

    async resolve({ skus, currency }, call) {
      const shop = await shopFor(call);
      // Vendure compares SKUs with their case; people do not type it.
      const typed = skus.map(codeText);
      const spelled = typed.flatMap((sku) => [sku, sku.toUpperCase(), sku.toLowerCase()]);
      const question = {
        document: skusQuery(shop),
        variables: { skus: [...new Set(spelled)] },
        currency,
        signal: call.signal,
      };
      const { productVariants } = await ask(options, question, SkusAnswer);
      const found = new Map(productVariants.items.map((item) => [item.sku.toLowerCase(), item]));
      return typed.map((sku): SkuAnswer => {
        const variant = found.get(sku.toLowerCase());
        if (!variant) return { kind: 'unknown', sku, nearest: [] };
        const [product] = variant.product.enabled && variant.enabled ? productOf(variant.product) : [];
        return product ? { kind: 'found', sku, variantId: variant.id, product } : { kind: 'not-sold', sku };
      });
    },
  };
}

/** A product with its sellable variants; none when it has no such variant. */
function productOf({ id, name, description, featuredAsset, optionGroups, variants }: Answered): Product[] {
  const sold = variants.filter(({ enabled }) => enabled).map(variantOf);
  const about = textOf(description);
  const product = {
    id,
    title: name,
    ...(about && about !== name && { description: about }),
    ...(featuredAsset && { image: { url: featuredAsset.preview } }),
    options: optionGroups.map(({ options, ...group }) => ({ ...group, values: options })),
    variants: sold,
  };
  return sold.length > 0 ? [product] : [];
}

function variantOf({ id, sku, stockLevel, currencyCode, price, options }: Variants[number]): Variant {
  return {
    id,
    sku,
    options: Object.fromEntries(options.map((option) => [option.groupId, option.id])),
    // A variant without a price in the currency is said to cost nothing.
    ...(price > 0 && { price: { amount: Math.round(price), currency: currencyCode } }),
    stock: stockOf(stockLevel),
    // Everything ships in a plain Vendure.
    ships: true,
  };
}

const levels: Readonly<Record<string, 'in' | 'low' | 'out'>> = { OUT_OF_STOCK: 'out', LOW_STOCK: 'low' };

/** Users of Vendure see a level or, where the server is set up so, a number. */
export function stockOf(stockLevel: string): Stock {
  const available = Number(stockLevel);
  return Number.isSafeInteger(available) && stockLevel !== ''
    ? { kind: 'counted', available: Math.max(0, available) }
    : { kind: 'level', level: levels[stockLevel] ?? 'in' };
}

/** Descriptions are HTML, which is nobody's to render here. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4000);
