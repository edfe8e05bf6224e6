import type { Issue, Quote } from '@orderpad/contracts';
import type { Changes, OrderContext } from './context.ts';
import type { Edits, KeepsPrices } from './edit.ts';
import type { OrderEvent } from './events.ts';
import type { Step } from './flow.ts';

/** The issues that refuse an event, by its type; empty when the event is accepted. */
export type IssuesWith = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => readonly Issue[];
};

/**
 * One feature of an order: its events, and the issues it raises. The shipped steps and those of an embedder are slices. All its
 * functions are pure.
 */
export interface Slice {
  readonly name: string;
  /** The step that shows it: a step of its own, or the one that contains it. */
  readonly step: Step;
  /** First segments of the issue paths that it owns. `['extensions', <name>, …]` belongs to the slice of that name without this. */
  readonly roots?: readonly string[];
  /** The events that edit the draft. An edit is applied when no slice raises an issue with it. */
  readonly edits?: Edits;
  /** The customer of an order that was handed off edits this part, as the payment. Default: `false`, so that it stays as it is. */
  readonly opensToPayer?: boolean;
  /** Tells which edits change no price: the quote in hand holds on, and the host is not asked again. Default: none. */
  readonly keepsPrices?: KeepsPrices;
  /** Returns what the step still lacks. Errors of the host are added by their path. */
  readonly issuesOf?: (context: OrderContext) => readonly Issue[];
  readonly issuesWith?: IssuesWith;
  /** Tells if the step is left out of this order. Default: `false`. */
  readonly isSkipped?: (context: OrderContext) => boolean;
  /** Returns the changes that follow from a quote without a decision of the operator, for example removing a withdrawn method. */
  readonly afterQuote?: (context: OrderContext, quote: Quote) => Changes | undefined;
}
