import type { OwnStep } from './own-steps.ts';

/** The shipped steps, in no particular order. */
export const shippedSteps = ['contact', 'destination', 'items', 'shipping', 'payment', 'review'] as const;
/** The name of a shipped step. */
export type ShippedStep = (typeof shippedSteps)[number];

/** A step of a flow: a shipped one, or one that an embedder has registered. */
// oxlint-disable-next-line typescript/no-redundant-type-constituents -- `never` until an embedder declares a step
export type Step = ShippedStep | OwnStep;

/** The differences between flows beyond their steps. Plain data. */
export interface Policies {
  /** Leaves the shipping step out while nothing in the order ships. */
  readonly skipShipping: boolean;
  /** The address until another is chosen. */
  readonly shipTo: 'contact' | 'operator' | 'ask';
  /** The payment method until another is chosen: the host's first one, or none unless there is only one. */
  readonly payBy: 'first' | 'ask';
  /** The payer until another is chosen. */
  readonly payer: 'contact' | 'operator';
  /** The first content of the items step, where the host can be browsed. Default: `lines`, the lines of the order. */
  readonly shop?: 'lines' | 'catalog';
  /** Offers to save the order for later, where the host keeps drafts. Default: `false`. */
  readonly saveForLater?: boolean;
}

/** The description of one kind of order: its steps in their order, and its policies. */
export interface Flow {
  readonly id: string;
  /** `agent`: staff order for somebody. `self`: the customer orders in person. */
  readonly mode: 'agent' | 'self';
  readonly steps: readonly Step[];
  readonly policies: Policies;
}
