import {
  fix,
  issue,
  type Draft,
  type Issue,
  type QuotedLine,
  type QuotedShipment,
  wrappedPieces,
} from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Adds the price of gift wrapping to each line of the draft that ships, with an issue for one that asks for it in vain. */
export function giftWrapped(
  { terms: { giftWrap: unitPrice } }: Shop,
  { lines: asked }: Draft,
  lines: readonly QuotedLine[],
  shipments: readonly QuotedShipment[],
): { lines: QuotedLine[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const own = new Set(asked.map(({ id }) => id));
  const wanted = wrappedPieces(asked, shipments);
  const wrapped = lines.map((line): QuotedLine => {
    const { lineId, item } = line;
    const pieces = wanted.get(lineId) ?? 0;
    if (unitPrice !== undefined && item.ships && own.has(lineId))
      return { ...line, giftWrap: { unitPrice, pieces } };
    if (pieces > 0)
      issues.push(
        issue(
          'gift-wrap-not-offered',
          ['lines', lineId, 'gift', 'wrap'],
          { title: item.title },
          fix('remove-gift-wrap', { lineId }),
        ),
      );
    return line;
  });
  return { lines: wrapped, issues };
}
