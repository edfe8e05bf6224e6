import { register } from './registry.ts';
import { OrderPadAsked } from './requests/order-pad-asked.ts';
import { OrderPadRequests } from './requests/order-pad-requests.ts';

/**
 * Registers the list of order requests, and what shows a request beside the order that confirms it. `prefix` (`acme-`) is put before
 * every tag.
 */
export function defineRequests({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-requests`, OrderPadRequests);
  register(`${prefix}order-pad-asked`, OrderPadAsked);
}
