import {
  backOffice,
  contactView,
  findContacts,
  itemsView,
  type OrderOptions,
  type OrderStorage,
  padView,
  paymentView,
  placedView,
  registerSlice,
  reviewView,
  shippingView,
  startOrder,
  summaryView,
} from '@orderpad/core';
import { shoppingView } from '@orderpad/core/shopping';
import type { PadSession } from '../context.ts';
import { watchedHost } from '../events/watched-host.ts';
import type { OrderSelectors } from '../order-views.ts';
import { registeredSlices } from '../steps/register-step.ts';
import { otherWindows } from './other-windows.ts';
import type { SavedDraft } from './saved-draft.ts';

const views = {
  pad: padView,
  contact: contactView,
  items: itemsView,
  shopping: shoppingView,
  shipping: shippingView,
  payment: paymentView,
  review: reviewView,
  summary: summaryView,
  placed: placedView,
} satisfies OrderSelectors;

/**
 * Starts a session with its views; where drafts are saved, continues the newest one of the flow. A module of its own, so that
 * the core loads beside the first paint.
 */
export async function openOrder(
  options: OrderOptions,
  element: EventTarget,
): Promise<Omit<PadSession, 'hold'>> {
  const { storage, flow = backOffice } = options;
  for (const slice of registeredSlices()) registerSlice(slice);
  const saved = storage && (await newestDraft(storage, flow.id));
  const messages =
    flow.mode === 'self' ? (await import('../messages/in-person.messages.ts')).inPersonMessages : undefined;
  const session = startOrder({
    ...options,
    host: watchedHost(options.host, element),
    ...(saved && { draft: saved.draft }),
  });
  // The order continues where it was; rows waiting outside it come first.
  const toItems = { type: 'go', step: 'items' } as const;
  if (saved?.hasRows) session.on('started', () => session.can(toItems) && session.send(toItems));
  return {
    ...session,
    views,
    findContacts: () => findContacts(session),
    messages,
    elsewhere: (listener) => (storage ? otherWindows(session, listener) : () => {}),
    stop() {
      // Saves the latest edit too: the page may go on without a reload, and nobody was asked.
      if (session.view(padView).isDirty) void storage?.saveDraft(session.persist()).catch(() => undefined);
      session.stop();
    },
  };
}

/** Returns the newest draft of a flow. Reading one takes the schema of drafts, which is fetched where there are drafts. */
async function newestDraft(storage: OrderStorage, flow: string): Promise<SavedDraft | undefined> {
  // An order starts even when storage fails.
  const drafts = await storage.listDrafts().catch(() => []);
  if (drafts.length === 0) return undefined;
  const { savedDraft } = await import('./saved-draft.ts');
  return savedDraft(drafts, storage, flow);
}
