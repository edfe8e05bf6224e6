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
  /**
   * `required`: the contact step waits for an address of the contact, unless it is known that nothing ships. `when-shipped`: the
   * shipping step asks for it, so that a contact without one can order what is not delivered. Default: `when-shipped`.
   */
  readonly contactAddress?: 'required' | 'when-shipped';
  /**
   * Shows the account details of the chosen contact to be verified with the customer, before the order starts. The contact step is left
   * by **Use customer** then. Default: `false`.
   */
  readonly verifyContact?: boolean;
  /** The payment method until another is chosen: the host's first one, or none unless there is only one. */
  readonly payBy: 'first' | 'ask';
  /** The payer until another is chosen. */
  readonly payer: 'contact' | 'operator';
  /** The first content of the items step, where the host can be browsed. Default: `lines`, the lines of the order. */
  readonly shop?: 'lines' | 'catalog';
  /** Offers to save the order for later, where the host keeps drafts. Default: `false`. */
  readonly saveForLater?: boolean;
  /** The verb of the button that places the order. Default: `place`. */
  readonly placeLabel?: 'place' | 'submit' | 'request' | 'confirm';
  /** The outcome of the review: an order, or a request that the business confirms, which charges nothing. Default: `order`. */
  readonly placeAs?: 'order' | 'request';
  /** Asks once more, with the exact amount, before a card is charged. Default: `true`. */
  readonly askBeforeCharge?: boolean;
}

/** Steps that are shown together: under one heading, with one main button, as one entry among the steps. */
export interface Screen {
  /** Name of its title: the message `pad.screen-<name>`. */
  readonly name: string;
  /** Two steps or more, in the order of the flow, one directly after the other. */
  readonly steps: readonly Step[];
}

/** The description of one kind of order: its steps in their order, and its policies. */
export interface Flow {
  readonly id: string;
  /** `agent`: staff order for somebody. `self`: the customer orders in person. */
  readonly mode: 'agent' | 'self';
  readonly steps: readonly Step[];
  /** Steps that are shown together. A step that no screen names has one of its own. Default: none. */
  readonly screens?: readonly Screen[];
  /**
   * Questions by the step that they are asked before: names of the messages `question.<name>`. A move from before that step to it, or
   * beyond, waits for the answer. Default: none.
   */
  readonly questions?: Readonly<Partial<Record<Step, string>>>;
  readonly policies: Policies;
}
