import { OrderPadOrders } from './orders/order-pad-orders.ts';
import { register } from './registry.ts';

/** Registers the list of orders. `prefix` (`acme-`) is put before its tag. */
export function defineOrders({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-orders`, OrderPadOrders);
}
