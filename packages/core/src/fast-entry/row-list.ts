import type { Id } from '@orderpad/contracts';
import type { ItemsView } from '../items/items.view.ts';
import type { TypedRow } from '../storage/stored-rows.ts';
import type { AddedRows } from './add-rows.ts';
import { type EntryRow, rowIssue, rowsWithLineIssues } from './rows.ts';
import type { Found } from './rules.ts';

/** The rows of one fast entry: those that are not in the order yet, and those that became lines. */
export class RowList {
  #pending: readonly EntryRow[] = [];
  /** The newest row of each line that was entered here. */
  #entered: ReadonlyMap<Id, EntryRow> = new Map();
  #nextId = 1;

  /** Rows that are not in the order. A changed list is a new array. */
  get pending(): readonly EntryRow[] {
    return this.#pending;
  }

  /** Rows that the host is to be asked about. */
  get unresolved(): readonly EntryRow[] {
    return this.#pending.filter(({ isAsked }) => isAsked);
  }

  get hasEntered(): boolean {
    return this.#entered.size > 0;
  }

  /** Returns the rows that need attention, in the order of entry. */
  needingAttention(items: Pick<ItemsView, 'lines' | 'lineIssues'>): EntryRow[] {
    const withIssue = this.#pending.filter(({ issue }) => issue);
    return [...withIssue, ...rowsWithLineIssues(this.#entered, items)].toSorted((a, b) => a.id - b.id);
  }

  find(id: number): EntryRow | undefined {
    return this.#pending.find((row) => row.id === id);
  }

  /** Appends typed rows and returns them. A row with an issue of its own is not asked about. */
  append(typed: readonly TypedRow[]): readonly EntryRow[] {
    const added = typed.map((row) => {
      const issue = rowIssue(row);
      return { ...row, id: this.#nextId++, issue, isAsked: !issue, product: undefined, lineId: undefined };
    });
    this.#pending = [...this.#pending, ...added];
    return added;
  }

  /** Replaces rows by their changed selves; `change` returns the same row to keep it. */
  update(change: (row: EntryRow) => EntryRow): void {
    this.#pending = this.#pending.map(change);
  }

  /** Moves rows that became lines out of the pending ones. The other tried rows stay with the reason. */
  settle(tried: readonly Found[], { entered, lines, issues }: AddedRows): void {
    const triedIds = new Set(tried.map(({ row }) => row.id));
    this.#pending = this.#pending
      .filter(({ id }) => !entered.has(id))
      .map((row) => (triedIds.has(row.id) ? { ...row, isAsked: false, issue: issues.get(row.id) } : row));
    this.#entered = new Map([...this.#entered, ...lines]);
  }

  /** Forgets rows, pending or entered. */
  remove(ids: ReadonlySet<number>): void {
    this.#pending = this.#pending.filter(({ id }) => !ids.has(id));
    this.#entered = new Map([...this.#entered].filter(([, { id }]) => !ids.has(id)));
  }
}
