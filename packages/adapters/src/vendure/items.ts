import type { LineItem } from '@orderpad/contracts';
import type { OrderLine } from './order-answers.ts';

/** What a Vendure line orders; its title that of the product where it was asked for, else of the variant. */
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
