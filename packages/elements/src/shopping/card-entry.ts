import type { Product, Variant } from '@orderpad/contracts';
import { foregone, unchosen, variantOf, type Chosen } from '../items/item-choice.ts';

/** What a card holds until it is added. */
export interface CardEntry {
  readonly chosen: Chosen;
  readonly quantity: number;
  /** What was typed instead of a quantity. */
  readonly isMiscounted: boolean;
  /** Whether it was tried to add while something was missing: from then on that is said. */
  readonly isTried: boolean;
}

export const freshCard = (product: Product): CardEntry => ({
  chosen: foregone(product),
  quantity: 1,
  isMiscounted: false,
  isTried: false,
});

/** The variant whose price and stock speak for the card: the chosen one, or any while all cost the same. */
export function speaker(product: Product, { chosen }: CardEntry): Variant | undefined {
  const variant = variantOf(product, chosen);
  if (variant) return variant;
  const [first, ...others] = product.variants;
  return others.every(
    ({ price, listPrice }) =>
      price?.amount === first?.price?.amount && listPrice?.amount === first?.listPrice?.amount,
  )
    ? first
    : undefined;
}

/** Whether nothing of it can be had: of what is chosen, else of any variant. */
export function isSoldOut(product: Product, { chosen }: CardEntry): boolean {
  const variant = variantOf(product, chosen);
  return (variant ? [variant] : product.variants).every(isOut);
}

export const isOut = ({ stock }: Variant): boolean =>
  stock.kind === 'counted' ? stock.available === 0 : stock.kind === 'level' && stock.level === 'out';

/** What keeps a card from being added: nothing of it is left, a quantity, an option, or a combination that does not exist. */
export function lackOf(
  product: Product,
  entry: CardEntry,
):
  | { readonly kind: 'stock' | 'quantity' | 'combination' }
  | { readonly kind: 'option'; readonly name: string; readonly at: number }
  | undefined {
  if (isSoldOut(product, entry)) return { kind: 'stock' };
  if (entry.isMiscounted) return { kind: 'quantity' };
  const [option] = unchosen(product, entry.chosen);
  if (option) return { kind: 'option', name: option.name, at: product.options.indexOf(option) };
  return variantOf(product, entry.chosen) ? undefined : { kind: 'combination' };
}
