import type { shopAt } from './shop.ts';

type Shop = ReturnType<typeof shopAt>;

interface Good {
  readonly sku: string;
  readonly productId: string;
  readonly variantId: string;
}

/** Something only this test sells: 25.00 a piece of the usual tax, as many as said. */
export async function goodIn(
  { ask }: Shop,
  {
    stock = 1000,
    price = 2500,
    taxCategoryId = '1',
  }: { stock?: number; price?: number; taxCategoryId?: string } = {},
): Promise<Good> {
  const sku = `TMP-${crypto.randomUUID().slice(0, 8)}`.toUpperCase();
  const translations = [{ languageCode: 'en', name: sku, slug: sku.toLowerCase(), description: '' }];
  const { createProduct } = await ask<{ createProduct: { id: string } }>(
    'mutation($input: CreateProductInput!) { createProduct(input: $input) { id } }',
    { input: { enabled: true, translations } },
  );
  const variant = {
    productId: createProduct.id,
    sku,
    price,
    taxCategoryId,
    stockOnHand: stock,
    trackInventory: 'TRUE',
    useGlobalOutOfStockThreshold: false,
    outOfStockThreshold: 0,
    translations: [{ languageCode: 'en', name: sku }],
  };
  const { createProductVariants } = await ask<{ createProductVariants: { id: string }[] }>(
    'mutation($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }',
    { input: [variant] },
  );
  const [made] = createProductVariants;
  if (!made) throw new Error('Vendure made no variant');
  return { sku, productId: createProduct.id, variantId: made.id };
}

/** A kind of goods that no country taxes. */
export async function untaxedIn({ ask }: Shop): Promise<string> {
  const { createTaxCategory } = await ask<{ createTaxCategory: { id: string } }>(
    'mutation($input: CreateTaxCategoryInput!) { createTaxCategory(input: $input) { id } }',
    { input: { name: 'Untaxed' } },
  );
  return createTaxCategory.id;
}

interface Offer {
  readonly code: string;
  /** It ends now: what was applied no longer holds. */
  end(): Promise<unknown>;
}

/** A code for 10 % off that only this test knows. */
export async function offerIn({ ask }: Shop, more: { usageLimit?: number } = {}): Promise<Offer> {
  const code = `TMP${crypto.randomUUID().slice(0, 8)}`.toUpperCase();
  const action = { code: 'order_percentage_discount', arguments: [{ name: 'discount', value: '10' }] };
  const { createPromotion } = await ask<{ createPromotion: { id: string } }>(
    'mutation($input: CreatePromotionInput!) { createPromotion(input: $input) { ... on Promotion { id } } }',
    {
      input: {
        enabled: true,
        couponCode: code,
        conditions: [],
        actions: [action],
        translations: [{ languageCode: 'en', name: code, description: '' }],
        ...more,
      },
    },
  );
  const end = () =>
    ask('mutation($input: UpdatePromotionInput!) { updatePromotion(input: $input) { __typename } }', {
      input: { id: createPromotion.id, endsAt: '2020-01-01T00:00:00Z' },
    });
  return { code, end };
}
