import { type SavedDraft } from '@orderpad/contracts';
import { compareResumed, draftsView, resumed, saveForLater } from '@orderpad/core/drafts';
import { type Driver, open, ready } from './driver.ts';
import { DraftsHost } from './drafts-host.ts';

/** Returns what an order shows of its saved state. */
export const drafts = (order: Driver) => order.session.view(draftsView);

/** An order that is ready to be placed, and saved at the host. */
export async function saved(
  host = new DraftsHost(),
): Promise<{ host: DraftsHost; order: Driver; at: SavedDraft }> {
  const order = await ready(host);
  await saveForLater(order.session);
  await order.settled();
  return { host, order, at: host.savedAs(order.session.draftId) };
}

/** The saved order, resumed by somebody, once it is priced. */
export async function resume(host: DraftsHost, at: SavedDraft, options = {}): Promise<Driver> {
  const order = await open(host, { ...resumed(at), ...options });
  compareResumed(order.session, at);
  return order.settled();
}
