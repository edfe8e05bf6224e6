import { type Bought, type Id, itemOf, type Line, type LineItem, type Product } from '@orderpad/contracts';
import type { LinePatch } from '@orderpad/core';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { foregone, unchosen, variantOf, type Chosen } from './item-choice.ts';
import { startOf } from './quantity-rules.ts';

/** State of the dialog: an item being added, or a line being changed. */
export interface ItemEntry {
  /** Line being changed; left out for a new one. */
  readonly line?: Line;
  readonly product?: Product;
  readonly chosen: Chosen;
  readonly quantity: number;
  /** Reason why the field holds no quantity. */
  readonly miscount: NumberRefusal | undefined;
  readonly note: string;
  /** True after an attempt to add with something missing; from then on it is marked. */
  readonly isTried: boolean;
  /** Text about the item added last, while the dialog is still open. */
  readonly added?: string;
}

export const fresh: ItemEntry = { chosen: {}, quantity: 1, miscount: undefined, note: '', isTried: false };

export const entryOf = (line: Line): ItemEntry => ({
  ...fresh,
  line,
  quantity: line.quantity,
  note: line.note ?? '',
});

/** Returns the entry with a product: one found by search, or that of the line being changed. */
export function withProduct(entry: ItemEntry, product: Product): ItemEntry {
  const item = entry.line?.item;
  const own =
    item?.kind === 'variant' ? product.variants.find(({ id }) => id === item.variantId)?.options : undefined;
  const { added: _, ...rest } = entry;
  return withChoice({ ...rest, product, isTried: false }, own ?? foregone(product));
}

/** Returns the entry with a variant that the customer has bought before, as many as the last time. */
export function withBought(
  entry: ItemEntry,
  product: Product,
  { variantId, lastQuantity }: Bought,
): ItemEntry {
  const variant = product.variants.find(({ id }) => id === variantId);
  const chosen = withChoice(withProduct(entry, product), variant?.options ?? {});
  return variant && !entry.line && lastQuantity <= 1_000_000 ? { ...chosen, quantity: lastQuantity } : chosen;
}

/** Returns the entry with chosen values. A quantity that nobody has set becomes the smallest one that is sold of the variant. */
export function withChoice(entry: ItemEntry, chosen: Chosen): ItemEntry {
  const { product, line, quantity } = entry;
  const before = startOf(product && variantOf(product, entry.chosen));
  const isSet = line !== undefined || (quantity !== before && quantity !== fresh.quantity);
  return {
    ...entry,
    chosen,
    quantity: isSet ? quantity : startOf(product && variantOf(product, chosen)),
  };
}

/** Returns what is missing to add the item; empty when it is complete. */
export function missingIn({ line, product, chosen, miscount }: ItemEntry): Missing[] {
  const missing: Missing[] = [];
  if (!product && !line) missing.push({ kind: 'product' });
  if (product) {
    missing.push(...unchosen(product, chosen).map(({ id, name }) => ({ kind: 'option', id, name }) as const));
    if (missing.length === 0 && !variantOf(product, chosen)) missing.push({ kind: 'combination' });
  }
  if (miscount) missing.push({ kind: 'quantity' });
  return missing;
}

export type Missing =
  | { readonly kind: 'product' }
  | { readonly kind: 'option'; readonly id: string; readonly name: string }
  /** All options are chosen, but no variant combines them. */
  | { readonly kind: 'combination' }
  | { readonly kind: 'quantity' };

/** Returns the item to order; the line's own item until its product is fetched. */
export function itemIn({ line, product, chosen }: ItemEntry) {
  const variant = product && variantOf(product, chosen);
  return product && variant ? itemOf(product, variant) : line?.item;
}

/** Returns the id of the field for what is missing. */
export function fieldFor({ product }: ItemEntry, missing: Missing | undefined): string {
  if (missing?.kind === 'product') return 'item-product';
  if (missing?.kind === 'quantity') return 'item-quantity';
  const at = product?.options.findIndex(({ id }) => missing?.kind === 'option' && id === missing.id);
  return `option-${Math.max(0, at ?? 0)}`;
}

/** Returns true when a patch orders another variant, or less of the same. */
export const isLess = (line: Line, { item = line.item, quantity = line.quantity }: LinePatch): boolean =>
  quantity < line.quantity || variantIn(item) !== variantIn(line.item);

const variantIn = (item: LineItem): Id | undefined => (item.kind === 'variant' ? item.variantId : undefined);
