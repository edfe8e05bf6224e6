import type { Issue } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';
import type { Step } from './flow.ts';

/**
 * `opening` until the host has described itself; `closed` when it takes no orders; `failed` when it did not answer; `handed-off`
 * while the customer is to pay, when nothing can be edited or placed; `placed` once the order is placed or, in a flow of requests, asked for.
 */
export type Phase = 'opening' | 'closed' | 'failed' | 'editing' | 'handed-off' | 'placed';

/** The state of the host's answer about prices. */
export type PricingState = 'stale' | 'quoting' | 'quoted' | 'unpriced';

/** The state of saving the newest revision of the draft. */
export type KeepingState =
  | 'clean'
  | 'dirty'
  | 'saving'
  | 'saved-here'
  | 'saved-at-host'
  | 'conflict'
  | 'failed';

/** The input of every view: the state of the machine by public names, and its context. */
export interface OrderState {
  readonly phase: Phase;
  readonly isPlacing: boolean;
  readonly pricing: PricingState;
  readonly keeping: KeepingState;
  readonly context: OrderContext;
  /** Returns what a step lacks, once completing it was refused; empty before. */
  readonly shownIssues: (step: Step) => readonly Issue[];
}

/** A function that makes a view of an order: pure, and cheap enough to be called after every event. */
export type Selector<View> = (state: OrderState) => View;
