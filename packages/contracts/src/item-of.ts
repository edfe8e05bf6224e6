import type { Product, Variant } from './catalog.ts';
import type { LineItem } from './items.ts';

/** What a line keeps of a variant. */
export function itemOf({ id, title, image, options }: Product, variant: Variant): LineItem {
  const choices = options.flatMap((option) => {
    const value = option.values.find((each) => each.id === variant.options[option.id]);
    return value ? [value.name] : [];
  });
  const { id: variantId, sku, ships } = variant;
  return { kind: 'variant', productId: id, variantId, sku, title, choices, ships, ...(image && { image }) };
}
