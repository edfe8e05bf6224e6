import type { Issue, Quote } from '@orderpad/contracts';
import type { Changes, OrderContext } from './context.ts';
import type { Edits } from './edit.ts';
import type { OrderEvent } from './events.ts';
import type { Step } from './flow.ts';

/** The reasons why an event cannot be accepted now, by its type; none when it can. */
export type IssuesWith = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => readonly Issue[];
};

/**
 * One feature of an order: its events, and the issues it raises. The shipped steps and those of an embedder are made of it.
 * All of it is pure.
 */
export interface Slice {
  readonly name: string;
  /** The step that shows it: its own, or the one that it is part of. */
  readonly step: Step;
  /** First segments of the issue paths that belong to it. `['extensions', <step>, …]` belongs to the step by itself. */
  readonly roots?: readonly string[];
  /** The events that edit the draft. An edit is applied when no slice raises an issue with it. */
  readonly edits?: Edits;
  /** Returns what the step still lacks. The host's errors are added to it by where they point. */
  readonly issuesOf?: (context: OrderContext) => readonly Issue[];
  readonly issuesWith?: IssuesWith;
  /** Tells if the step has nothing to ask in this order and is left out. Default: never. */
  readonly isSkipped?: (context: OrderContext) => boolean;
  /** Returns what follows from a quote without asking anybody: a choice that is offered no longer is taken away, say. */
  readonly afterQuote?: (context: OrderContext, quote: Quote) => Changes | undefined;
}
