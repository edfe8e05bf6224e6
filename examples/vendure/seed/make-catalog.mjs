import { english } from './client.mjs';
import { goods } from './goods.mjs';

const slugOf = (/** @type {string} */ name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/**
 * Every combination of the options' values: `[['S', 'Red'], ['S', 'Navy'], …]`.
 * @param {readonly string[][]} lists
 * @returns {string[][]}
 */
const combinations = (lists) =>
  lists.reduce(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    /** @type {string[][]} */ ([[]]),
  );

/** Makes facets, products and variants; answers how to find their ids. */
export async function makeCatalog({ ask, make, taxes }) {
  const values = ['clothing', 'instruments', 'furniture'].map((code) => ({
    code,
    translations: english(code),
  }));
  const facet = await make(
    'createFacet',
    'CreateFacetInput!',
    { code: 'kind', isPrivate: false, translations: english('Kind'), values },
    'values { id code }',
  );
  const facetId = (code) => facet.values.find((value) => value.code === code).id;

  const ids = new Map();
  for (const good of goods) {
    const product = await make('createProduct', 'CreateProductInput!', {
      enabled: !good.disabled,
      facetValueIds: good.facet ? [facetId(good.facet)] : [],
      translations: english(good.name, { slug: slugOf(good.sku), description: good.name }),
    });
    const optionId = await makeOptions(product.id, good);
    const variants = combinations(Object.values(good.options ?? {}))
      .map((chosen) => ({ chosen, sku: [good.sku, ...chosen].join('-').toUpperCase() }))
      .filter(({ sku }) => !good.except?.includes(sku))
      .map(({ chosen, sku }) => ({
        productId: product.id,
        sku,
        enabled: !good.disabled,
        price: priceOf(good, chosen),
        taxCategoryId: taxes[good.tax ?? 'Standard'],
        optionIds: chosen.map(optionId),
        stockOnHand: good.stock ?? 1000,
        trackInventory: good.stock === undefined ? 'FALSE' : 'TRUE',
        useGlobalOutOfStockThreshold: false,
        outOfStockThreshold: 0,
        translations: english([good.name, ...chosen].join(' ')),
      }));
    const type = '[CreateProductVariantInput!]!';
    const made = await make('createProductVariants', type, variants, 'id sku price');
    for (const { id, sku } of made) ids.set(sku, id);
    if (good.euro) await make('updateProductVariants', '[UpdateProductVariantInput!]!', made.map(inEuro));
  }
  return {
    facet: facetId,
    variants: (start) => [...ids].filter(([sku]) => sku.startsWith(start)).map(([, id]) => id),
  };

  async function makeOptions(productId, { sku, options = {} }) {
    const byName = new Map();
    for (const [name, choices] of Object.entries(options)) {
      const group = await make(
        'createProductOptionGroup',
        'CreateProductOptionGroupInput!',
        {
          code: slugOf(`${sku}-${name}`),
          translations: english(name),
          options: choices.map((choice) => ({ code: slugOf(choice), translations: english(choice) })),
        },
        'id options { id name }',
      );
      for (const option of group.options) byName.set(option.name, option.id);
      await ask(
        'mutation($product: ID!, $group: ID!) { addOptionGroupToProduct(productId: $product, optionGroupId: $group) { id } }',
        { product: productId, group: group.id },
      );
    }
    return (/** @type {string} */ choice) => byName.get(choice);
  }
}

/** In cents of a dollar. */
const priceOf = ({ price, dearer = {} }, /** @type {string[]} */ chosen) =>
  price + chosen.reduce((more, choice) => more + (dearer[choice] ?? 0), 0);

/** Other goods have no price in euro: Vendure then sells them for nothing, which an adapter must notice. */
const inEuro = ({ id, price }) => ({
  id,
  prices: [
    { currencyCode: 'USD', price },
    { currencyCode: 'EUR', price: Math.round(price * 0.95) },
  ],
});
