import { OrderPadApprovals } from './approvals/order-pad-approvals.ts';
import { register } from './registry.ts';

/** Registers the list in which managers decide about approvals. `prefix` (`acme-`) is put before its tag. */
export function defineApprovals({ prefix = '' }: { readonly prefix?: string } = {}): void {
  register(`${prefix}order-pad-approvals`, OrderPadApprovals);
}
