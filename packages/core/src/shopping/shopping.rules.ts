import type { Id, LineItem } from '@orderpad/contracts';
import type { NewLine } from '../order/events.ts';
import type { LineList } from '../order/line-list.ts';
import { isPlain } from '../order/is-plain.ts';
import { oncePer } from '../order/once-per.ts';

/** Returns the ordered quantity of each product, by product id. Walks over a list of lines once. */
export const quantitiesByProduct = oncePer((lines: LineList): ReadonlyMap<Id, number> => {
  const ordered = new Map<Id, number>();
  for (const { item, quantity } of lines)
    if (item.kind === 'variant') ordered.set(item.productId, (ordered.get(item.productId) ?? 0) + quantity);
  return ordered;
});

/**
 * Returns the line to add for an item: it raises the plain line that orders the same variant, else it is a new line. A line with
 * something of its own is left alone, and so is one whose quantity would exceed a million.
 */
export function newLineFor(item: LineItem, quantity: number, lines: LineList): NewLine {
  if (item.kind === 'variant')
    for (const line of lines) {
      const isSame = line.item.kind === 'variant' && line.item.variantId === item.variantId;
      if (isSame && isPlain(line) && line.quantity + quantity <= 1_000_000)
        return { id: line.id, item: line.item, quantity };
    }
  return { item, quantity };
}
