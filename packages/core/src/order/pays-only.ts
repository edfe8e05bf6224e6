import type { OrderContext } from './context.ts';

/** Tells if the order was handed off to its customer, who chooses the payment and changes nothing else. */
export const paysOnly = ({ profile }: Pick<OrderContext, 'profile'>): boolean =>
  profile?.handoff !== undefined;
