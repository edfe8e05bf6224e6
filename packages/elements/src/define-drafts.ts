import { OrderPadDrafts } from './drafts/order-pad-drafts.ts';
import { OrderPadChanges } from './drafts/order-pad-changes.ts';
import { OrderPadSave } from './drafts/order-pad-save.ts';
import { register } from './registry.ts';

/**
 * Registers the list of orders saved for later, and what a page of its own layout places inside a session: the button that saves,
 * and the changes since. `prefix` (`acme-`) is put before every tag.
 */
export function defineDrafts({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-drafts`, OrderPadDrafts);
  register(`${prefix}order-pad-save`, OrderPadSave);
  register(`${prefix}order-pad-changes`, OrderPadChanges);
}
