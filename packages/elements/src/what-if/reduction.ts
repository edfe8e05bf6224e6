import type { Id, Line } from '@orderpad/contracts';
import type { EditOf, RemovalOf } from './falls-with.ts';

/** A removal or an edit of a line that may take something else out of the order. */
export interface Reduction {
  readonly line: Line;
  readonly event: RemovalOf | EditOf;
  /** Moment at which it counts as final: now, or after a pause in pressing. */
  readonly when: 'now' | 'soon';
  /** Carries it out; not called when the person keeps the line, or something else becomes pending for it first. */
  readonly proceed: () => void;
}

export interface ReductionListeners {
  /** Called after a question about a line was answered: the focus returns to it. */
  readonly onDecided: (id: Id) => void;
  /** Called when a reduction became pending or was decided. */
  readonly onPending?: () => void;
  /** Called when a question is shown. */
  readonly onAsked?: () => void;
}

/** Returns the kind of a reduction, with the quantity that it would leave. */
export function kindOf(event: Reduction['event']): { kind: 'remove' | 'lower' | 'change'; count: number } {
  if (event.type === 'items.remove') return { kind: 'remove', count: 0 };
  const { quantity, ...others } = event.patch;
  return { kind: Object.keys(others).length > 0 ? 'change' : 'lower', count: quantity ?? 0 };
}
