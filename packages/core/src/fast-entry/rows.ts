import {
  fix,
  type Id,
  isBlocking,
  type Issue,
  issue,
  itemOf,
  type LineItem,
  type PriceOverride,
  type ProblemCode,
  type Product,
  type SkuAnswer,
  type Variant,
} from '@orderpad/contracts';
import type { TypedRow } from '../storage/stored-rows.ts';
import type { ItemsView } from '../items/items.view.ts';

/** A row of fast entry, on its way into the order. */
export interface EntryRow extends TypedRow {
  readonly id: number;
  /** True while the host is, or is about to be, asked about its SKU. */
  readonly isAsked: boolean;
  /** The reason why it is not in the order, or cannot stay there. */
  readonly issue: Issue | undefined;
  /** The product whose variant has to be chosen. */
  readonly product: Product | undefined;
  /** The line it has become. */
  readonly lineId: Id | undefined;
}

/** The substitute for an answer that did not come. */
export interface Unanswered {
  readonly problem: ProblemCode;
}

/** Returns the issue of a row as it was typed; `undefined` when the host can be asked about it. */
export function rowIssue({ sku, quantity }: Pick<EntryRow, 'sku' | 'quantity'>): Issue | undefined {
  if (!/^[^\p{Cc}]{1,64}$/u.test(sku)) return issue('sku-invalid', ['sku']);
  return quantity === undefined ? issue('quantity-invalid', ['quantity']) : undefined;
}

/** Applies the host's answer to a row: returns the row with the item to order, or the row with the reason why it stays. */
export function answeredRow(
  row: EntryRow,
  answer: SkuAnswer | Unanswered = { problem: 'malformed' },
): { readonly row: EntryRow; readonly item?: LineItem; readonly override?: PriceOverride | undefined } {
  const because = (reason: Issue, product?: Product) => ({
    row: { ...row, isAsked: false, issue: reason, product },
  });
  if ('problem' in answer)
    return because(issue('sku-unanswered', ['sku'], { problem: answer.problem }, fix('retry')));
  if (answer.kind === 'not-sold') return because(issue(notSold(answer), ['sku'], { sku: row.sku }));
  if (answer.kind === 'unknown') {
    const nearest = answer.nearest.map((sku) => fix('use-sku', { sku }));
    return because(issue('sku-unknown', ['sku'], { sku: row.sku }, ...nearest));
  }
  const { product } = answer;
  const variant =
    answer.kind === 'found'
      ? product.variants.find(({ id }) => id === answer.variantId)
      : product.variants.length === 1 && product.variants[0];
  if (variant) return { row, item: itemOf(product, variant), override: overrideOf(row, variant) };
  return because(issue('option-required', ['sku'], { title: product.title }), product);
}

/** Returns the price that a row sets; `undefined` where it sets none that is exact, or one in another currency. */
export function overrideOf({ price }: EntryRow, { price: shown }: Variant): PriceOverride | undefined {
  if (!price || (shown && shown.currency !== price.currency)) return undefined;
  const { unitPrice = shown?.amount, discount = 0, reason } = price;
  const left = unitPrice === undefined ? Number.NaN : (unitPrice * (10_000 - discount)) / 10_000;
  return Number.isSafeInteger(left) ? { unitPrice: left, reason } : undefined;
}

const notSold = ({ because }: Extract<SkuAnswer, { kind: 'not-sold' }>) => {
  if (because === undefined) return 'sku-not-sold';
  return because === 'contact' ? 'sku-not-sold-to-contact' : 'sku-not-sold-in-country';
};

/** Returns the rows whose line has an error of the host, with that error. */
export const rowsWithLineIssues = (
  done: ReadonlyMap<Id, EntryRow>,
  { lines, lineIssues }: Pick<ItemsView, 'lines' | 'lineIssues'>,
): EntryRow[] =>
  [...lineIssues].flatMap(([lineId, issues]) => {
    const row = done.get(lineId);
    const reason = issues.find(isBlocking);
    return row && reason && lines.get(lineId) ? { ...row, isAsked: false, lineId, issue: reason } : [];
  });
