import { ContactStep } from './contact/contact-step.ts';
import { OrderPad } from './pad/pad.ts';
import { OrderPadSession } from './pad/session.ts';
import { Rail } from './rail/rail.ts';
import { register } from './registry.ts';
import { Summary } from './summary/summary.ts';

/** Register the pad and what it begins with. Twice does no harm; a prefix (`acme-`) renames every tag. */
export function define({ prefix = '' }: { readonly prefix?: string } = {}): void {
  // Providers first: an element that is upgraded before its provider would ask in vain.
  register(`${prefix}order-pad`, OrderPad);
  register(`${prefix}order-pad-session`, OrderPadSession);
  register(`${prefix}order-pad-rail`, Rail);
  register(`${prefix}order-pad-summary`, Summary);
  register(`${prefix}order-pad-contact`, ContactStep);
}
