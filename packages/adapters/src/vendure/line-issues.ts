import { fix, issue, warning, type Fix, type Issue, type Line } from '@orderpad/contracts';
import type { Refusal } from './changes.ts';
import { lineKey } from './differences.ts';
import type { OrderLine } from './order-answers.ts';
import type { Reconciled } from './reconcile.ts';
import type { WantedLine } from './wanted.ts';

/** Returns the issues of lines that Vendure keeps as one: it holds another quantity, or no longer sells them. */
export function lineIssues(
  { key, quantity: asked, lines, variantId }: WantedLine,
  held: OrderLine | undefined,
  { refused, sold }: Reconciled,
): Issue[] {
  const refusal = refused.get(lineKey(key, asked));
  const variant = sold.find(({ id }) => id === variantId);
  const isSold = variant?.enabled && variant.product.enabled && refusal?.code !== 'ENTITY_NOT_FOUND';
  const has = held?.quantity ?? 0;
  return lines.flatMap((line): Issue[] => {
    if (!isSold) return [issue('not-sold', ['lines', line.id, 'item'], {}, removal(line))];
    if (held && has === asked)
      return held.unitPrice === 0
        ? [warning('free-line', ['lines', line.id], { title: line.item.title })]
        : [];
    return [issueOf(line, { asked, has, isOnly: lines.length === 1, refusal })];
  });
}

interface Short {
  readonly asked: number;
  readonly has: number;
  readonly isOnly: boolean;
  readonly refusal: Refusal | undefined;
}

/** Returns the issue of a quantity that Vendure lowered, with or without an error; other errors say nothing about stock. */
function issueOf(line: Line, { asked, has, isOnly, refusal }: Short): Issue {
  const path = ['lines', line.id, 'quantity'];
  const fixes = (quantity: number): Fix[] => {
    const lower = fix('set-quantity', { lineId: line.id, quantity });
    return [...(isOnly && quantity > 0 && quantity < asked ? [lower] : []), removal(line)];
  };
  if (refusal?.max !== undefined) return issue('too-many-items', path, { max: refusal.max }, ...fixes(has));
  const isShort = refusal ? refusal.code === 'INSUFFICIENT_STOCK_ERROR' : has > 0 && has < asked;
  if (!isShort) return issue('line-refused', path, { reason: refusal?.code ?? '' }, ...fixes(has));
  const available = Math.max(has, refusal?.available ?? 0);
  if (available === 0) return issue('out-of-stock', path, {}, ...fixes(0));
  return issue('insufficient-stock', path, { available, asked }, ...fixes(available));
}

const removal = ({ id: lineId }: Line): Fix => fix('remove-line', { lineId });
