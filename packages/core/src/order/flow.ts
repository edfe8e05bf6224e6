import type { OwnStep } from './own-steps.ts';

/** The shipped steps, in no particular order. */
export const shippedSteps = ['contact', 'destination', 'items', 'shipping', 'payment', 'review'] as const;
export type ShippedStep = (typeof shippedSteps)[number];

/** A step of a flow: a shipped one, or one that an embedder has registered. */
// oxlint-disable-next-line typescript/no-redundant-type-constituents -- `never` until an embedder declares a step
export type Step = ShippedStep | OwnStep;

/** What differs between systems beyond the order of steps. Data, never code. */
export interface Policies {
  /** Leave the shipping step out while nothing in the order ships, and go straight on to the review. */
  readonly skipShipping: boolean;
  /** Which address is taken until another is chosen. */
  readonly shipTo: 'contact' | 'operator' | 'ask';
  /** Which way to pay is taken until another is chosen: the host's first, or none unless there is only one. */
  readonly payBy: 'first' | 'ask';
  /** Whose money, until another is chosen. */
  readonly payer: 'contact' | 'operator';
  /** What the items step opens with, where the host can be browsed: the lines of the order when left out. */
  readonly shop?: 'lines' | 'catalog';
}

/** How one kind of order is taken: which steps, in which order, under which policies. */
export interface Flow {
  readonly id: string;
  /** `agent`: staff order for somebody. `self`: the customer orders in person. */
  readonly mode: 'agent' | 'self';
  readonly steps: readonly Step[];
  readonly policies: Policies;
}
