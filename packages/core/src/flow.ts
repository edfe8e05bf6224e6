/** Every step a flow may take, in no particular order. */
export const steps = ['contact', 'destination', 'items', 'shipping', 'payment', 'review'] as const;
export type Step = (typeof steps)[number];

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
