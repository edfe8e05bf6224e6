import type { Amount, Id, Line, QuotedLine } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';

type Known = Pick<OrderContext, 'prices' | 'quoted'>;

/** What a line comes to by what is known here: the host's last figure, else its list price, else nothing. */
export function estimateOf({ id, item, quantity, override }: Line, { prices, quoted }: Known): Amount {
  if (override) return override.unitPrice * quantity;
  if (item.kind === 'custom') return item.unitPrice * quantity;
  const answer = quotedAs(item.variantId, quoted.get(id));
  if (answer?.quantity === quantity) return answer.total;
  return (answer?.unitPrice ?? prices.get(item.variantId) ?? 0) * quantity;
}

/** Walks over every line: only when the host has answered. */
export function estimateAll(lines: Iterable<Line>, known: Known): Amount {
  let total = 0;
  for (const line of lines) total += estimateOf(line, known);
  return total;
}

/** A quoted line says nothing about a line that orders another variant by now. */
const quotedAs = (variantId: Id, answer: QuotedLine | undefined): QuotedLine | undefined =>
  answer?.item.kind === 'variant' && answer.item.variantId === variantId ? answer : undefined;
