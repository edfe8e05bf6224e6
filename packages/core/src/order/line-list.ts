import type { Id, Line } from '@orderpad/contracts';

/**
 * The lines of a draft, as an immutable list that is cheap to change at any length. A changed list is a new object that shares
 * the unchanged parts.
 */
export interface LineList extends Iterable<Line> {
  readonly size: number;
  at(index: number): Line | undefined;
  get(id: Id): Line | undefined;
  /** Returns the index of a line; -1 when there is none with this id. */
  indexOf(id: Id): number;
  slice(from: number, to: number): Line[];
}
