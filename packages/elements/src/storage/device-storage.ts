import type { OrderStorage } from '@orderpad/core';
import { fetchModule } from '../ui/fetch-module.ts';

/** Returns storage on this device, in the IndexedDB database `name`. Its code is fetched when something is first saved. */
export function deviceStorage(name = 'orderpad'): OrderStorage {
  let opened: Promise<OrderStorage> | undefined;
  /** Lets the next call try again. */
  const forget = (): void => {
    opened = undefined;
  };
  const open = () =>
    (opened ??= fetchModule(() => import('./indexed-db.ts'))
      .then(({ openDatabase }) => openDatabase(name, forget))
      .catch((error: unknown) => {
        forget();
        throw error;
      }));
  return {
    saveDraft: async (draft) => (await open()).saveDraft(draft),
    loadDraft: async (id) => (await open()).loadDraft(id),
    listDrafts: async () => (await open()).listDrafts(),
    removeDraft: async (id) => (await open()).removeDraft(id),
    saveRows: async (rows, draft) => (await open()).saveRows?.(rows, draft),
    loadRows: async (draftId) => (await open()).loadRows?.(draftId),
    saveParked: async (draftId, parked) => (await open()).saveParked?.(draftId, parked),
    listParked: async () => (await (await open()).listParked?.()) ?? [],
    saveIntent: async (intent) => (await open()).saveIntent(intent),
    loadIntents: async (draftId) => (await open()).loadIntents(draftId),
    removeIntent: async (key) => (await open()).removeIntent(key),
  };
}
