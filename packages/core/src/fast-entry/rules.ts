import type { Id, Line, LineItem } from '@orderpad/contracts';
import type { EntryRow } from './rows.ts';

/** A row and what it orders. */
export interface Found {
  readonly row: EntryRow;
  readonly item: LineItem;
}

/** Rows that order the same. */
export interface Group {
  readonly item: LineItem;
  readonly rows: readonly EntryRow[];
  readonly quantity: number;
  /** The line that orders the same already. */
  readonly own: Line | undefined;
}

export interface Plan {
  readonly groups: readonly Group[];
  /** Rows that would make a line of more than a million. */
  readonly excessive: readonly Found[];
}

/** Which lines to add and which to raise. A line with a note, a gift or a price of its own is left as it is, and so is a reward. */
export function planLines(found: readonly Found[], lines: Iterable<Line>): Plan {
  const groups = new Map<Id, Group>();
  const excessive: Found[] = [];
  const known = new Map<Id, Line>();
  for (const line of found.length > 0 ? lines : [])
    if (isPlain(line) && line.item.kind === 'variant') known.set(line.item.variantId, line);
  for (const each of found) {
    const { row, item } = each;
    const variantId = item.kind === 'variant' ? item.variantId : '';
    const group = groups.get(variantId);
    const own = known.get(variantId);
    const quantity = (group?.quantity ?? 0) + (row.quantity ?? 1);
    if (quantity + (own?.quantity ?? 0) > 1_000_000) excessive.push(each);
    else groups.set(variantId, { item, own, quantity, rows: [...(group?.rows ?? []), row] });
  }
  return { groups: [...groups.values()], excessive };
}

const isPlain = ({ cause, note, gift, override }: Line): boolean =>
  cause.kind === 'operator' && !note && !gift && !override;

/** What became of what was entered last. */
export interface Outcome {
  /** Rows that became lines of their own, and rows that raised the quantity of one. */
  readonly added: number;
  readonly merged: number;
  /** Rows that want somebody. */
  readonly open: number;
  /** What was added and how many of it, when it was one thing. */
  readonly only: { readonly title: string; readonly quantity: number } | undefined;
}

export function outcomeOf(groups: readonly Group[], open: number): Outcome {
  const entered = groups.reduce((count, { rows }) => count + rows.length, 0);
  const added = groups.filter(({ own }) => !own).length;
  const [first] = groups;
  return {
    added,
    merged: entered - added,
    open,
    only: first && groups.length === 1 ? { title: first.item.title, quantity: first.quantity } : undefined,
  };
}
