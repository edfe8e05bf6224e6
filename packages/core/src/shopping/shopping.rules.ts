import type { Id, LineItem } from '@orderpad/contracts';
import type { NewLine } from '../order/events.ts';
import type { LineList } from '../order/line-list.ts';
import { oncePer } from '../order/once-per.ts';

/** How many of each product somebody ordered, by product; walks the lines once for each list. */
export const quantitiesByProduct = oncePer((lines: LineList): ReadonlyMap<Id, number> => {
  const ordered = new Map<Id, number>();
  for (const { item, quantity } of lines)
    if (item.kind === 'variant') ordered.set(item.productId, (ordered.get(item.productId) ?? 0) + quantity);
  return ordered;
});

/**
 * More of the line that orders the same already, else a line of its own. One with a note, a gift, a price of its own or
 * another cause is left as it is, and so is one that could hold no more.
 */
export function newLineFor(item: LineItem, quantity: number, lines: LineList): NewLine {
  if (item.kind === 'variant')
    for (const line of lines) {
      const isSame = line.item.kind === 'variant' && line.item.variantId === item.variantId;
      const isPlain = line.cause.kind === 'operator' && !line.note && !line.gift && !line.override;
      if (isSame && isPlain && line.quantity + quantity <= 1_000_000)
        return { id: line.id, item: line.item, quantity };
    }
  return { item, quantity };
}
