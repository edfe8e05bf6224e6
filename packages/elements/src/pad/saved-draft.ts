import type { Draft, Id, Order, SavedDraft as SavedAtHost } from '@orderpad/contracts';
import type { OrderSession, OrderStorage } from '@orderpad/core';
import { parkedOrderIn, restore, type DraftBase, type StoredHandoff } from '@orderpad/core/storage';

export interface SavedDraft {
  readonly draft: Draft;
  /** The saved state at the host that it goes on with. */
  readonly base?: DraftBase | undefined;
  /** The hand-off to the customer that locks it. */
  readonly handoff?: StoredHandoff | undefined;
  /** Changes since it was saved there that were accepted on this device. */
  readonly accepted?: readonly string[] | undefined;
  /** The state that is saved there now, which the order is compared with. */
  readonly current?: SavedAtHost | undefined;
  /** The order that the draft has become; the draft does not count then. */
  readonly placed?: Order | undefined;
  /** Compares the order with what was quoted when it was saved. */
  readonly compare?: ((session: OrderSession) => void) | undefined;
  /** True when rows of fast entry are saved beside it. */
  readonly hasRows: boolean;
}

/**
 * Returns the first of the stored drafts that is readable, of a flow and for a contact if they are given. Unreadable drafts are left
 * where they are, and so are parked ones where a flow is given.
 */
export async function savedDraft(
  drafts: readonly unknown[],
  storage: OrderStorage,
  flow?: string,
  contact?: Id,
): Promise<SavedDraft | undefined> {
  const marks = flow === undefined ? [] : ((await storage.listParked?.().catch(() => [])) ?? []);
  const parked = new Set(marks.map((mark) => parkedOrderIn(mark)?.draftId));
  for (const stored of drafts) {
    const restored = restore(stored);
    if (restored.kind === 'refused' || (flow !== undefined && restored.draft.flow !== flow)) continue;
    const { draft, base, handoff, accepted } = restored;
    if (contact !== undefined && draft.contactId !== contact) continue;
    if (parked.has(draft.id)) continue;
    return {
      draft,
      base,
      handoff,
      accepted,
      hasRows: Boolean(await storage.loadRows?.(draft.id).catch(() => undefined)),
    };
  }
  return undefined;
}
