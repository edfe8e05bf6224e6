import type { Product, Variant } from '@orderpad/contracts';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { foregone, unchosen, variantOf, type Chosen } from '../items/item-choice.ts';
import { startOf } from '../items/quantity-rules.ts';

/** State of a card until its product is added. */
export interface CardEntry {
  readonly chosen: Chosen;
  readonly quantity: number;
  /** Reason why the field holds no quantity. */
  readonly miscount: NumberRefusal | undefined;
  /** True after an attempt to add with something missing; from then on it is marked. */
  readonly isTried: boolean;
}

export const freshCard = (product: Product): CardEntry => ({
  chosen: foregone(product),
  quantity: startOf(variantOf(product, foregone(product))),
  miscount: undefined,
  isTried: false,
});

/** Returns the variant whose price and stock the card shows: the chosen one, or any while all cost the same. */
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

/** Returns true when the chosen variant is sold out, or every variant while none is chosen. */
export function isSoldOut(product: Product, { chosen }: CardEntry): boolean {
  const variant = variantOf(product, chosen);
  return (variant ? [variant] : product.variants).every(isOut);
}

export const isOut = ({ stock }: Variant): boolean =>
  stock.kind === 'counted' ? stock.available === 0 : stock.kind === 'level' && stock.level === 'out';

/** Returns what is missing to add the product: stock, a quantity, an option, or a combination that exists. */
export function lackOf(
  product: Product,
  entry: CardEntry,
):
  | { readonly kind: 'stock' | 'combination' }
  | { readonly kind: 'quantity'; readonly miscount: NumberRefusal }
  | { readonly kind: 'option'; readonly name: string; readonly at: number }
  | undefined {
  if (isSoldOut(product, entry)) return { kind: 'stock' };
  if (entry.miscount) return { kind: 'quantity', miscount: entry.miscount };
  const [option] = unchosen(product, entry.chosen);
  if (option) return { kind: 'option', name: option.name, at: product.options.indexOf(option) };
  return variantOf(product, entry.chosen) ? undefined : { kind: 'combination' };
}
