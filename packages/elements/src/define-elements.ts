import { OrderPadContact } from './contact/order-pad-contact.ts';
import { OrderPad } from './pad/order-pad.ts';
import { OrderPadSession } from './pad/order-pad-session.ts';
import { OrderPadRail } from './rail/order-pad-rail.ts';
import { register } from './registry.ts';
import { OrderPadSummary } from './summary/order-pad-summary.ts';

/** Registers the pad and its first step. A second call does nothing; `prefix` (`acme-`) is put before every tag. */
export function define({ prefix = '' }: { readonly prefix?: string } = {}): void {
  // Providers first: an element upgraded before its provider would request the context in vain.
  register(`${prefix}order-pad`, OrderPad);
  register(`${prefix}order-pad-session`, OrderPadSession);
  register(`${prefix}order-pad-rail`, OrderPadRail);
  register(`${prefix}order-pad-summary`, OrderPadSummary);
  register(`${prefix}order-pad-contact`, OrderPadContact);
}
