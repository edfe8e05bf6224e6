import type { Id, Line, LineItem, PriceOverride } from '@orderpad/contracts';
import { isPlain } from '../order/is-plain.ts';
import type { EntryRow } from './rows.ts';

/** A row and the item that it orders. */
export interface Found {
  readonly row: EntryRow;
  readonly item: LineItem;
  /** The price that the row brings along. */
  readonly override?: PriceOverride | undefined;
}

/** Rows that order the same item at the same price. */
export interface Group {
  readonly item: LineItem;
  readonly rows: readonly EntryRow[];
  readonly quantity: number;
  readonly override?: PriceOverride | undefined;
  /** The line of the order to raise; `undefined` when a new line is needed. */
  readonly own: Line | undefined;
}

/** The lines to add for a set of rows. */
export interface Plan {
  readonly groups: readonly Group[];
  /** Rows that would raise a quantity beyond a million. */
  readonly excessive: readonly Found[];
}

/** Plans which lines to add and which to raise. A line with something of its own is left alone. */
export function planLines(found: readonly Found[], lines: Iterable<Line>): Plan {
  const groups = new Map<string, Group>();
  const excessive: Found[] = [];
  const known = new Map<Id, Line>();
  for (const line of found.length > 0 ? lines : [])
    if (isPlain(line) && line.item.kind === 'variant') known.set(line.item.variantId, line);
  for (const each of found) {
    const { row, item, override } = each;
    const variantId = item.kind === 'variant' ? item.variantId : '';
    const key = `${override?.unitPrice ?? ''} ${variantId}`;
    const group = groups.get(key);
    const own = override ? undefined : known.get(variantId);
    const quantity = (group?.quantity ?? 0) + (row.quantity ?? 1);
    if (quantity + (own?.quantity ?? 0) > 1_000_000) excessive.push(each);
    else groups.set(key, { item, own, override, quantity, rows: [...(group?.rows ?? []), row] });
  }
  return { groups: [...groups.values()], excessive };
}

/** The result of the newest entry. */
export interface Outcome {
  /** Rows that became new lines. */
  readonly added: number;
  /** Rows that raised the quantity of a line. */
  readonly merged: number;
  /** Rows that need attention. */
  readonly open: number;
  /** The added item and its quantity, when all rows order the same item. */
  readonly only: { readonly title: string; readonly quantity: number } | undefined;
  /** Rows that have the host's price, since theirs comes to no whole minor unit or is in another currency. */
  readonly unpriced?: number;
}

/** Summarizes an entry: groups of rows that became lines, and the number of open rows. */
export function outcomeOf(groups: readonly Group[], open: number): Outcome {
  const unpriced = groups
    .flatMap(({ rows, override }) => (override ? [] : rows))
    .filter(({ price }) => price).length;
  const entered = groups.reduce((count, { rows }) => count + rows.length, 0);
  const added = groups.filter(({ own }) => !own).length;
  const [first] = groups;
  return {
    added,
    merged: entered - added,
    open,
    only: first && groups.length === 1 ? { title: first.item.title, quantity: first.quantity } : undefined,
    ...(unpriced > 0 && { unpriced }),
  };
}
