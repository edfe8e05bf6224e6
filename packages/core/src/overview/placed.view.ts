import type { Order } from '@orderpad/contracts';
import { paysOnly } from '../order/pays-only.ts';
import type { OrderState } from '../order/state.ts';

/** The placed order; `undefined` before. */
export interface PlacedView {
  readonly order: Order | undefined;
  /** True for an order that was handed off: its customer has no other order here, and no list of them. */
  readonly paysOnly: boolean;
}

/** Selects the placed order. */
export const placedView = ({ context }: OrderState): PlacedView => ({
  order: context.order,
  paysOnly: paysOnly(context),
});
