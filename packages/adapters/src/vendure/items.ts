import type { LineItem } from '@orderpad/contracts';
import type { OrderLine } from './order-answers.ts';

/** Returns the item of a Vendure line; its title is the product's where it was asked for, else the variant's. */
export function itemOf({ productVariant }: OrderLine): LineItem {
  const { id, sku, name, productId, product, options = [] } = productVariant;
  return {
    kind: 'variant',
    productId,
    variantId: id,
    sku,
    title: (product?.name ?? name).slice(0, 200),
    choices: options.map((option) => option.name.slice(0, 80)),
    ships: true,
  };
}
