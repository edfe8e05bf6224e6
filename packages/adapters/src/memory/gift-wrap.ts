import { fix, issue, type Draft, type Issue, type QuotedLine } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Adds the price of gift wrapping to each line of the draft that ships, with an issue for one that asks for it in vain. */
export function giftWrapped(
  { terms: { giftWrap } }: Shop,
  { lines: asked }: Draft,
  lines: readonly QuotedLine[],
): { lines: QuotedLine[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const gifts = new Map(asked.map(({ id, gift }) => [id, gift]));
  const wrapped = lines.map((line): QuotedLine => {
    const { lineId, item, quantity } = line;
    const charged = gifts.get(lineId)?.wrap ?? false;
    if (giftWrap !== undefined && item.ships && gifts.has(lineId))
      return { ...line, giftWrap: { price: giftWrap * quantity, charged } };
    if (charged)
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
