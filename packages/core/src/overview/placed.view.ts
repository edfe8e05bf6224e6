import type { Order } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';

/** What is shown once the order is placed. */
export interface PlacedView {
  readonly order: Order | undefined;
}

export const placedView = ({ context }: OrderState): PlacedView => ({ order: context.order });
