import { OrderPadContacts } from './contact/order-pad-contacts.ts';
import { register } from './registry.ts';

/** Registers the list of customers. `prefix` (`acme-`) is put before its tag. */
export function defineContacts({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-contacts`, OrderPadContacts);
}
