import type { Order, OrderRequest } from '@orderpad/contracts';
import { paysOnly } from '../order/pays-only.ts';
import type { OrderState } from '../order/state.ts';

/** The outcome of the order: placed, or asked for. */
export interface PlacedView {
  /** The placed order; `undefined` before. */
  readonly order: Order | undefined;
  /** The request that was sent, in a flow that asks for orders; `undefined` before. */
  readonly request: OrderRequest | undefined;
  /** True for an order that was handed off: its customer has no other order here, and no list of them. */
  readonly paysOnly: boolean;
}

/** Selects the outcome of the order. */
export const placedView = ({ context }: OrderState): PlacedView => ({
  order: context.order,
  request: context.request,
  paysOnly: paysOnly(context),
});
