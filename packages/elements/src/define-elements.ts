import { OrderPadContact } from './contact/order-pad-contact.ts';
import { OrderPad } from './pad/order-pad.ts';
import { OrderPadSession } from './pad/order-pad-session.ts';
import { OrderPadRail } from './rail/order-pad-rail.ts';
import { register } from './registry.ts';
import { OrderPadSummary } from './summary/order-pad-summary.ts';

/** Register the pad and what it begins with. Twice does no harm; a prefix (`acme-`) renames every tag. */
export function define({ prefix = '' }: { readonly prefix?: string } = {}): void {
  // Providers first: an element that is upgraded before its provider would ask in vain.
  register(`${prefix}order-pad`, OrderPad);
  register(`${prefix}order-pad-session`, OrderPadSession);
  register(`${prefix}order-pad-rail`, OrderPadRail);
  register(`${prefix}order-pad-summary`, OrderPadSummary);
  register(`${prefix}order-pad-contact`, OrderPadContact);
}
