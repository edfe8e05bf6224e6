import { OrderPadParking } from './parking/order-pad-parking.ts';
import { register } from './registry.ts';

/** Registers what parks orders and brings them back. `prefix` (`acme-`) is put before the tag. */
export function defineParking({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-parking`, OrderPadParking);
}
