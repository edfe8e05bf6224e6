import { nameOf, type Id } from '@orderpad/contracts';
import { shownQuote, type OrderContext } from '../order/context.ts';
import type { OrderSession } from '../order/session.ts';
import type { OrderState } from '../order/state.ts';
import { parkedOrderIn, type ParkedOrder } from '../storage/parked-order.ts';
import type { OrderStorage } from '../storage/storage.ts';

/** The content of what parks an order, and asks before one is left. */
export interface ParkingView {
  /** True once a contact is chosen or something was entered, until the order is placed. */
  readonly isBegun: boolean;
  /** True while the outcome of a submission is awaited; the order stays where it is then. */
  readonly isPlacing: boolean;
  /** True while the customer has the order. */
  readonly isHandedOff: boolean;
  readonly isPlaced: boolean;
  /** True when the draft is also saved at the host. */
  readonly isSavedAtHost: boolean;
  readonly contact: OrderContext['contact'];
  /** Sum of the quantities. */
  readonly items: number;
}

/** Selects the content of what parks an order, and asks before one is left. */
export function parkingView({ phase, isPlacing, context }: OrderState): ParkingView {
  const { draft, lines, contact, base, flow } = context;
  const isChosen = flow.mode === 'agent' && draft.contactId !== undefined;
  return {
    isBegun:
      (phase === 'editing' || phase === 'handed-off') && (isChosen || lines.size > 0 || draft.revision > 0),
    isPlacing,
    isHandedOff: phase === 'handed-off',
    isPlaced: phase === 'placed',
    isSavedAtHost: base !== undefined,
    contact,
    items: lines.quantity,
  };
}

/** Returns the facts about an order that a list of parked orders shows. */
export function parkedOrderOf({ context }: OrderState): ParkedOrder {
  const { draft, lines, flow, step, contact, profile, now } = context;
  const quote = shownQuote(context);
  const { id, name } = profile?.operator ?? {};
  return {
    schema: 'orderpad.parked',
    v: 1,
    draftId: draft.id,
    flow: flow.id,
    step,
    parkedAt: new Date(now()).toISOString(),
    ...(contact && { contact: { id: contact.id, name: nameOf(contact) } }),
    ...(id !== undefined && name !== undefined && { operator: { id, name } }),
    items: lines.quantity,
    ...(quote && { total: { amount: quote.totals.total, currency: quote.currency } }),
  };
}

/**
 * Parks an order: its storage keeps the draft, and no pad continues it until it is brought back. Resolves with the facts about it, or
 * with `undefined` where the storage parks none. Rejects when the storage fails. The session goes on; stop it or let it rest.
 *
 * @example
 * const parked = await parkOrder(session);
 * if (parked) session.stop();
 */
export async function parkOrder(session: OrderSession): Promise<ParkedOrder | undefined> {
  const { storage, parked } = session.ask((_, state) => ({
    storage: state.context.storage,
    parked: parkedOrderOf(state),
  }));
  if (!storage?.saveParked) return undefined;
  await storage.saveDraft(session.persist());
  await storage.saveParked(parked.draftId, parked);
  return parked;
}

/** Marks an order as no longer parked, so that a pad continues it. */
export const unparkOrder = async (storage: OrderStorage | undefined, draft: Id): Promise<void> =>
  storage?.saveParked?.(draft, undefined);

/** Returns the parked orders of a storage, the one parked last first; without those whose draft is gone, such as placed ones. */
export async function parkedOrders(storage: OrderStorage | undefined): Promise<readonly ParkedOrder[]> {
  if (!storage?.listParked) return [];
  const stored = await storage.listParked();
  const parked = stored.flatMap((each) => parkedOrderIn(each) ?? []);
  const drafts = await Promise.all(parked.map(({ draftId }) => storage.loadDraft(draftId)));
  return parked
    .filter((_, at) => drafts[at] !== undefined)
    .toSorted((a, b) => b.parkedAt.localeCompare(a.parkedAt));
}
