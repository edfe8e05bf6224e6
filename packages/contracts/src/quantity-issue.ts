import type { Issue } from './issue.ts';
import type { Line } from './items.ts';
import { fix, issue } from './make-issue.ts';
import { nextQuantity, quantityUpTo } from './next-quantity.ts';
import type { QuantityRules } from './quantity.ts';

/**
 * Returns the issue of a line whose quantity is not sold, with the next quantities above and below that are as fixes. Lines of promotions and
 * rewards have the quantity that was promised.
 */
export function quantityIssue(
  { id, quantity, cause }: Pick<Line, 'id' | 'quantity' | 'cause'>,
  rules: QuantityRules | undefined,
): Issue | undefined {
  if (!rules || cause.kind !== 'operator') return undefined;
  const above = nextQuantity(rules, quantity);
  if (above === quantity) return undefined;
  const below = quantityUpTo(rules, quantity);
  const fixes = [
    ...(above === undefined ? [] : [fix('raise-quantity', { lineId: id, quantity: above })]),
    ...(below === undefined ? [] : [fix('set-quantity', { lineId: id, quantity: below })]),
  ];
  const others = fixes.length > 0 ? fixes : [fix('remove-line', { lineId: id })];
  const path = ['lines', id, 'quantity'];
  const { minimum = 1, maximum, multiple = 1 } = rules;
  if (maximum !== undefined && quantity > maximum)
    return issue('quantity-above-maximum', path, { maximum }, ...others);
  if (quantity < minimum) return issue('quantity-below-minimum', path, { minimum }, ...others);
  return issue('quantity-not-multiple', path, { multiple }, ...others);
}
