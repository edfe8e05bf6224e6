import type { Id, Line } from '@orderpad/contracts';

/**
 * The lines of a draft: immutable, and cheap to change at any length. A changed list is a new object; what did not change
 * is shared.
 */
export interface LineList extends Iterable<Line> {
  readonly size: number;
  at(index: number): Line | undefined;
  get(id: Id): Line | undefined;
  indexOf(id: Id): number;
  slice(from: number, to: number): Line[];
}
