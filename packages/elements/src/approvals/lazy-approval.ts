import type { Issue } from '@orderpad/contracts';
import { createSibling, siblingTag } from '../registry.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { registerAll } from '../ui/lazy-element.ts';
import type { OrderPadApproval } from './order-pad-approval.ts';

/** Asks a manager about what an issue says. */
export const askApproval = async (root: Element, issue: Issue): Promise<void> =>
  (await approvalIn(root))?.open(issue);

/** Loads what asks and follows approvals, and adds it to the root of an order under its prefix. Follows from then on. */
export async function approvalIn(root: Element): Promise<OrderPadApproval | undefined> {
  const tag = 'order-pad-approval';
  const { OrderPadApproval } = await fetchModule(() => import('./order-pad-approval.ts'));
  await registerAll(root, async () => ({ [tag]: OrderPadApproval }));
  const place = root.shadowRoot ?? root;
  const known = place.querySelector(siblingTag(root, tag));
  const found = known ?? createSibling(root, tag);
  if (!(found instanceof OrderPadApproval)) return undefined;
  if (!known) place.append(found);
  await found.updateComplete;
  return found;
}
