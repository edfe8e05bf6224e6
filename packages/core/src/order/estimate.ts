import type { Amount, Id, Line, QuotedLine } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';

type Known = Pick<OrderContext, 'prices' | 'quoted'>;

/** Returns the estimated total of a line: by the host's last figure, else by its list price, else 0. */
export function estimateOf({ id, item, quantity, override }: Line, { prices, quoted }: Known): Amount {
  if (override) return override.unitPrice * quantity;
  if (item.kind === 'custom') return item.unitPrice * quantity;
  const answer = quotedAs(item.variantId, quoted.get(id));
  if (answer?.quantity === quantity) return answer.total;
  return (answer?.unitPrice ?? prices.get(item.variantId) ?? 0) * quantity;
}

/** Returns the estimated total of all lines. Walks over every line, so it is called only when the host has answered. */
export function estimateAll(lines: Iterable<Line>, known: Known): Amount {
  let total = 0;
  for (const line of lines) total += estimateOf(line, known);
  return total;
}

/** Returns a quoted line if it still is about the variant that the line orders. */
const quotedAs = (variantId: Id, answer: QuotedLine | undefined): QuotedLine | undefined =>
  answer?.item.kind === 'variant' && answer.item.variantId === variantId ? answer : undefined;
