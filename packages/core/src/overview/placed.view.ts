import type { Order } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';

/** The placed order; `undefined` before. */
export interface PlacedView {
  readonly order: Order | undefined;
}

/** Selects the placed order. */
export const placedView = ({ context }: OrderState): PlacedView => ({ order: context.order });
