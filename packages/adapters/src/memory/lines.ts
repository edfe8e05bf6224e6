import type { Draft, Issue, Line, QuotedLine } from '@orderpad/contracts';
import { blocking } from './issues.ts';
import type { Offer, Shop } from './shop.ts';

/** Price each line and say what stands in its way. */
export function quoteLines(
  { variants }: Shop,
  { lines }: Pick<Draft, 'lines'>,
): { quoted: QuotedLine[]; issues: Issue[] } {
  const asked = new Map<string, number>();
  for (const { item, quantity } of lines)
    if (item.kind === 'variant') asked.set(item.variantId, (asked.get(item.variantId) ?? 0) + quantity);

  const issues: Issue[] = [];
  const quoted = lines.map((line) => {
    const { item } = line;
    const offer = item.kind === 'variant' ? variants.get(item.variantId) : undefined;
    if (item.kind === 'variant') issues.push(...stockIssues(line, offer, asked.get(item.variantId) ?? 0));
    return quoteLine(line, offer);
  });
  return { quoted, issues };
}

function quoteLine({ id, item, quantity, cause, override }: Line, offer: Offer | undefined): QuotedLine {
  const listed = item.kind === 'custom' ? item.unitPrice : (offer?.variant.price?.amount ?? 0);
  const unitPrice = override?.unitPrice ?? listed;
  return {
    lineId: id,
    item,
    quantity,
    cause,
    unitPrice,
    ...(unitPrice < listed && { listPrice: listed }),
    discounts: [],
    total: unitPrice * quantity,
    ...(offer && { stock: offer.variant.stock }),
  };
}

function stockIssues({ id, quantity }: Line, offer: Offer | undefined, asked: number): Issue[] {
  const remove = { code: 'remove-line', params: { lineId: id } };
  if (!offer?.variant.price) return [blocking('not-sold', ['lines', id, 'item'], {}, [remove])];
  const { stock } = offer.variant;
  const available = stock.kind === 'counted' ? stock.available : Infinity;
  if (available === 0 || (stock.kind === 'level' && stock.level === 'out'))
    return [blocking('out-of-stock', ['lines', id, 'quantity'], {}, [remove])];
  if (asked <= available) return [];
  const lower = { code: 'set-quantity', params: { lineId: id, quantity: Math.min(quantity, available) } };
  return [
    blocking('insufficient-stock', ['lines', id, 'quantity'], { available, asked }, [
      ...(asked === quantity ? [lower] : []),
      remove,
    ]),
  ];
}
