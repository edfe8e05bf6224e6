import * as z from 'zod/mini';
import { CountryCode } from './address.ts';
import { cleanLines } from './clean-text.ts';
import { Currency } from './currency.ts';
import { Id } from './id.ts';
import { Money } from './money.ts';
import { pageOf, PageQuery } from './page.ts';
import { QuantityRules } from './quantity.ts';
import { singleLine, typedCode } from './text.ts';

/** A stock keeping unit as the host spells it. */
export const Sku = singleLine(64);
export type Sku = z.infer<typeof Sku>;

/** A picture of a product. `url` is absolute or relative to the page; only http, https and data-free paths are shown. */
export const Image = z.object({
  url: z.string().check(z.maxLength(2000), z.regex(/^(?:https?:\/\/|\/(?!\/))\S+$/)),
  alt: z.optional(singleLine(200)),
});
export type Image = z.infer<typeof Image>;

/** The stock of a variant. `unlimited` for what is made to order or digital. */
export const Stock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlimited') }),
  z.object({ kind: z.literal('counted'), available: z.int().check(z.gte(0)) }),
  /** The host gives a level and no number. */
  z.object({ kind: z.literal('level'), level: z.enum(['in', 'low', 'out']) }),
]);
export type Stock = z.infer<typeof Stock>;

/** One sellable combination of a product's options; a line orders a variant. */
export const Variant = z.object({
  id: Id,
  sku: Sku,
  /** Option id → value id, for every option of the product. */
  options: z.record(z.string(), z.string()),
  /** The picture of this variant, where it has one of its own; else that of the product is shown. */
  image: z.optional(Image),
  price: z.optional(Money),
  /** The price for others, when it is higher; in the currency of `price`. */
  listPrice: z.optional(Money),
  stock: Stock,
  /** `false` for a download or a service, which needs no shipment. */
  ships: z.boolean(),
  /** Absent where any quantity is sold. */
  quantityRules: z.optional(QuantityRules),
});
export type Variant = z.infer<typeof Variant>;

/** A choice to make before a product can be ordered, such as colour. */
export const ProductOption = z.object({
  id: Id,
  name: singleLine(80),
  values: z.array(z.object({ id: Id, name: singleLine(80) })),
});
export type ProductOption = z.infer<typeof ProductOption>;

/** A quantity with a name: `Single`, `Double`, `Quad`. `quantity` counts in the variant's own units, 1 to a million. */
export const Pack = z.object({
  id: Id,
  name: singleLine(40),
  quantity: z.int().check(z.gte(1), z.lte(1_000_000)),
});
export type Pack = z.infer<typeof Pack>;

/** A product with every variant of it that this contact may see. */
export const Product = z.object({
  id: Id,
  title: singleLine(200),
  description: z.optional(z.string().check(z.overwrite(cleanLines), z.maxLength(4000))),
  image: z.optional(Image),
  options: z.array(ProductOption),
  variants: z.array(Variant).check(z.minLength(1)),
  /** Quantities it is usually ordered in, smallest first. */
  packs: z.optional(z.array(Pack)),
});
export type Product = z.infer<typeof Product>;

/** The contact, country and currency that the catalog is read for; they decide what is sold and at what price. */
export const CatalogScope = z.object({
  contactId: z.optional(Id),
  country: z.optional(CountryCode),
  currency: z.optional(Currency),
});
export type CatalogScope = z.infer<typeof CatalogScope>;

/** Part of a title or SKU. Empty lists what sells most, or whatever the host shows first. */
export const CatalogQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  /** Only products of this category, or of one inside it. */
  category: z.optional(Id),
  ...CatalogScope.shape,
  ...PageQuery.shape,
});
export type CatalogQuery = z.infer<typeof CatalogQuery>;

export const ProductPage = pageOf(Product);
export type ProductPage = z.infer<typeof ProductPage>;

/** Up to 500 SKUs to be resolved in one question, as people typed them. Hosts compare them by `codeKey`. */
export const SkuQuery = z.object({
  skus: z.array(typedCode(64)).check(z.minLength(1), z.maxLength(500)),
  ...CatalogScope.shape,
});
export type SkuQuery = z.infer<typeof SkuQuery>;

/** The answer to one typed SKU; answers come in the order of the question. */
export const SkuAnswer = z.discriminatedUnion('kind', [
  /** One variant; its product comes along for title, options and picture. */
  z.object({ kind: z.literal('found'), sku: Sku, variantId: Id, product: Product }),
  /** The code names a product whose options are still to be chosen. */
  z.object({ kind: z.literal('needs-option'), sku: Sku, product: Product }),
  /** Known, but not sold: to this contact, or in this country, where the host says which. */
  z.object({
    kind: z.literal('not-sold'),
    sku: Sku,
    because: z.optional(z.enum(['contact', 'country'])),
  }),
  /** Not known; the nearest codes there are. */
  z.object({ kind: z.literal('unknown'), sku: Sku, nearest: z.array(Sku) }),
]);
export type SkuAnswer = z.infer<typeof SkuAnswer>;
export const SkuAnswers = z.array(SkuAnswer);
