import { type Id, itemOf, type Line, type LineItem, type Product } from '@orderpad/contracts';
import type { LinePatch } from '@orderpad/core';
import { foregone, unchosen, variantOf, type Chosen } from './item-choice.ts';

/** What the dialog holds: an item on its way into the order, or a line being changed. */
export interface ItemEntry {
  /** The line being changed; a new one is being added while there is none. */
  readonly line?: Line;
  readonly product?: Product;
  readonly chosen: Chosen;
  readonly quantity: number;
  /** What was typed instead of a quantity. */
  readonly isMiscounted: boolean;
  readonly note: string;
  /** Whether it was tried to add while something was missing: from then on that is said. */
  readonly isTried: boolean;
  /** What was added last, the dialog still being open. */
  readonly added?: string;
}

export const fresh: ItemEntry = { chosen: {}, quantity: 1, isMiscounted: false, note: '', isTried: false };

export const entryOf = (line: Line): ItemEntry => ({
  ...fresh,
  line,
  quantity: line.quantity,
  note: line.note ?? '',
});

/** Take up a product: the one searched for, or the one that the line being changed already has. */
export function withProduct(entry: ItemEntry, product: Product): ItemEntry {
  const item = entry.line?.item;
  const own =
    item?.kind === 'variant' ? product.variants.find(({ id }) => id === item.variantId)?.options : undefined;
  const { added: _, ...rest } = entry;
  return { ...rest, product, chosen: own ?? foregone(product), isTried: false };
}

/** What stands in the way of adding it; empty when nothing does. */
export function missingIn({ line, product, chosen, isMiscounted }: ItemEntry): Missing[] {
  const missing: Missing[] = [];
  if (!product && !line) missing.push({ kind: 'product' });
  if (product) {
    missing.push(...unchosen(product, chosen).map(({ id, name }) => ({ kind: 'option', id, name }) as const));
    if (missing.length === 0 && !variantOf(product, chosen)) missing.push({ kind: 'combination' });
  }
  if (isMiscounted) missing.push({ kind: 'quantity' });
  return missing;
}

export type Missing =
  | { readonly kind: 'product' }
  | { readonly kind: 'option'; readonly id: string; readonly name: string }
  /** All options are chosen, but no variant has them together. */
  | { readonly kind: 'combination' }
  | { readonly kind: 'quantity' };

/** What the line shall order; the line's own item while its product is not at hand. */
export function itemIn({ line, product, chosen }: ItemEntry) {
  const variant = product && variantOf(product, chosen);
  return product && variant ? itemOf(product, variant) : line?.item;
}

/** The id of the field that answers what is missing. */
export function fieldFor({ product }: ItemEntry, missing: Missing | undefined): string {
  if (missing?.kind === 'product') return 'item-product';
  if (missing?.kind === 'quantity') return 'item-quantity';
  const at = product?.options.findIndex(({ id }) => missing?.kind === 'option' && id === missing.id);
  return `option-${Math.max(0, at ?? 0)}`;
}

/** Whether something else is ordered, or less of the same. */
export const isLess = (line: Line, { item = line.item, quantity = line.quantity }: LinePatch): boolean =>
  quantity < line.quantity || variantIn(item) !== variantIn(line.item);

const variantIn = (item: LineItem): Id | undefined => (item.kind === 'variant' ? item.variantId : undefined);
