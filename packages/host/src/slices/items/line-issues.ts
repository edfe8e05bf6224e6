import { fix, type Fix, type Issue, issue, type Line, quantityUpTo, warning } from '@orderpad/contracts';
import type { VariantRow } from '../shopping/variant.ts';

/**
 * Returns an issue for a line that exceeds the stock. Lines take from it in their order, so a second line for one
 * variant gets the rest.
 */
export function stockIssues(
  line: Line,
  { id, stock, quantityRules }: VariantRow,
  taken: Map<string, number>,
): Issue[] {
  if (stock === null) return [];
  const available = Math.max(stock - (taken.get(id) ?? 0), 0);
  taken.set(id, (taken.get(id) ?? 0) + line.quantity);
  if (line.quantity <= available) return [];
  if (available === 0) return [removableLine('out-of-stock', line, 'quantity')];
  const quantity = quantityUpTo(quantityRules ?? {}, available);
  return [
    issue(
      'insufficient-stock',
      ['lines', line.id, 'quantity'],
      { available, asked: line.quantity },
      ...(quantity === undefined ? [] : [fix('set-quantity', { lineId: line.id, quantity })]),
      removal(line),
    ),
  ];
}

export const freeLine = (line: Line): Issue =>
  warning('free-line', ['lines', line.id], { title: line.item.title });

/**
 * Issue for a custom item with a negative price. The line counts as free until it is corrected, so that no order owes
 * the customer money.
 */
export const negativePrice = (line: Line): Issue =>
  issue(
    'negative-price',
    ['lines', line.id, 'item', 'unitPrice'],
    { title: line.item.title },
    fix('edit-line', { lineId: line.id }),
    removal(line),
  );

const removal = ({ id }: Line): Fix => fix('remove-line', { lineId: id });

export const removableLine = (
  code: 'not-sold' | 'out-of-stock',
  line: Line,
  at: 'item' | 'quantity',
  params: { readonly country?: string } = {},
): Issue => issue(code, ['lines', line.id, at], { title: line.item.title, ...params }, removal(line));
