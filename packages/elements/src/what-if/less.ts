import type { Id, Line } from '@orderpad/contracts';
import type { EditOf, RemovalOf } from './falls-with.ts';

/** What somebody is about to do to a line. */
export interface Less {
  readonly line: Line;
  readonly event: RemovalOf | EditOf;
  /** When it is meant: now, when nothing more is pressed for a moment, or with `settle` alone. */
  readonly when: 'now' | 'soon' | 'settled';
  /** Follows unless it is kept, or something else is wanted of the line before. */
  readonly proceed: () => void;
}

export interface LessHeard {
  /** Somebody was asked about a line: on with the focus where it stands, with what it has now. */
  readonly onDecided: (id: Id) => void;
  /** Another number is wanted of a line, or none any more. */
  readonly onWanted?: () => void;
  /** There is a question to be seen. */
  readonly onAsked?: () => void;
}
