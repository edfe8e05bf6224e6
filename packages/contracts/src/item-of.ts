import type { Product, Variant } from './shopping.ts';
import type { LineItem } from './items.ts';

/**
 * Returns the item of a line for a variant of a product: ids, SKU, title, the chosen values as text, and the picture of the variant.
 *
 * @example
 * const line = { id: crypto.randomUUID(), item: itemOf(product, variant), quantity: 2, cause: { kind: 'operator' } };
 */
export function itemOf({ id, title, image: ofProduct, options }: Product, variant: Variant): LineItem {
  const choices = options.flatMap((option) => {
    const value = option.values.find((each) => each.id === variant.options[option.id]);
    return value ? [value.name] : [];
  });
  const { id: variantId, sku, ships, image = ofProduct } = variant;
  return { kind: 'variant', productId: id, variantId, sku, title, choices, ships, ...(image && { image }) };
}
