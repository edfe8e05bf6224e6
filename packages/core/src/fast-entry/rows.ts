import {
  fix,
  type Id,
  isBlocking,
  type Issue,
  issue,
  itemOf,
  type LineItem,
  type ProblemCode,
  type Product,
  type SkuAnswer,
} from '@orderpad/contracts';
import type { TypedRow } from '../storage/stored-rows.ts';
import type { ItemsView } from '../items/items.view.ts';

/** A row on its way into the order. */
export interface EntryRow extends TypedRow {
  readonly id: number;
  /** Whether the host is being asked what it is. */
  readonly isAsked: boolean;
  /** Why it is not in the order, or cannot stay there. */
  readonly issue: Issue | undefined;
  /** Whose variants there are to choose from, where one is to be chosen. */
  readonly product: Product | undefined;
  /** Its line, once there is one. */
  readonly lineId: Id | undefined;
}

/** What stands in for the answer when none came. */
export interface Unanswered {
  readonly problem: ProblemCode;
}

/** What is wrong with a row as it was typed, so that the host need not be asked. */
export function rowIssue({ sku, quantity }: Pick<EntryRow, 'sku' | 'quantity'>): Issue | undefined {
  if (!/^[^\p{Cc}]{1,64}$/u.test(sku)) return issue('sku-invalid', ['sku']);
  return quantity === undefined ? issue('quantity-invalid', ['quantity']) : undefined;
}

/** What the host's answer makes of a row: the item to order, or why it stays. */
export function answeredRow(
  row: EntryRow,
  answer: SkuAnswer | Unanswered = { problem: 'malformed' },
): { readonly row: EntryRow; readonly item?: LineItem } {
  const because = (reason: Issue, product?: Product) => ({
    row: { ...row, isAsked: false, issue: reason, product },
  });
  if ('problem' in answer)
    return because(issue('sku-unanswered', ['sku'], { problem: answer.problem }, fix('retry')));
  if (answer.kind === 'not-sold') return because(issue('sku-not-sold', ['sku'], { sku: row.sku }));
  if (answer.kind === 'unknown') {
    const nearest = answer.nearest.map((sku) => fix('use-sku', { sku }));
    return because(issue('sku-unknown', ['sku'], { sku: row.sku }, ...nearest));
  }
  const { product } = answer;
  const variant =
    answer.kind === 'found'
      ? product.variants.find(({ id }) => id === answer.variantId)
      : product.variants.length === 1 && product.variants[0];
  if (variant) return { row, item: itemOf(product, variant) };
  return because(issue('option-required', ['sku'], { title: product.title }), product);
}

/** Rows whose line cannot stay as it is, by what the host says of it. */
export const rowsWithLineIssues = (
  done: ReadonlyMap<Id, EntryRow>,
  { lines, lineIssues }: Pick<ItemsView, 'lines' | 'lineIssues'>,
): EntryRow[] =>
  [...lineIssues].flatMap(([lineId, issues]) => {
    const row = done.get(lineId);
    const reason = issues.find(isBlocking);
    return row && reason && lines.get(lineId) ? { ...row, isAsked: false, lineId, issue: reason } : [];
  });
