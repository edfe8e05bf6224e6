import { fix, type Issue, issue, type QuotedShipment, wrappedPieces } from '@orderpad/contracts';
import { invalid } from '../../service/failures.ts';
import { settingIn } from '../../service/settings.ts';
import { inMarket } from '../destination/conversion.ts';
import type { PricedLine, PricingInput } from '../items/lines.ts';

/** Grams beyond which a piece is not wrapped. */
const heaviest = 10_000;

/** The largest sum of wrapping, in minor units, as for lines. */
const largestSum = 1_000_000_000_000;

/**
 * Adds the price of gift wrapping to the lines that can be wrapped: those of the draft that ship and are not too heavy. A line that
 * asks for it in vain gets an issue. Throws `invalid` for a sum that is too large.
 */
export function priceGiftWraps(
  { draft, audience, market }: Pick<PricingInput, 'draft' | 'audience' | 'market'>,
  lines: readonly PricedLine[],
  shipments: readonly QuotedShipment[],
): { lines: PricedLine[]; issues: Issue[] } {
  const setting = settingIn(audience.reference, 'gift-wrap.price');
  const unitPrice = setting === undefined ? undefined : inMarket(market, Number(setting));
  const own = new Set(draft.lines.map(({ id }) => id));
  const wanted = wrappedPieces(draft.lines, shipments);
  const issues: Issue[] = [];
  let total = 0;
  const wrapped = lines.map((line): PricedLine => {
    const { lineId, item } = line.quoted;
    const pieces = wanted.get(lineId) ?? 0;
    if (unitPrice !== undefined && item.ships && own.has(lineId) && line.weight <= heaviest) {
      total += unitPrice * pieces;
      if (total > largestSum)
        throw invalid('the amounts are too large', [issue('amount-too-large', ['lines', lineId])]);
      return { ...line, quoted: { ...line.quoted, giftWrap: { unitPrice, pieces } } };
    }
    if (pieces > 0) issues.push(notOffered(lineId, item.title));
    return line;
  });
  return { lines: wrapped, issues };
}

const notOffered = (lineId: string, title: string): Issue =>
  issue(
    'gift-wrap-not-offered',
    ['lines', lineId, 'gift', 'wrap'],
    { title },
    fix('remove-gift-wrap', { lineId }),
  );
