import type { ParkedOrder } from './parked-order.ts';
import type { Intent } from './stored-intent.ts';
import type { OrderStorage } from './storage.ts';
import type { StoredDraft } from './stored-draft.ts';
import { lockOn } from './stored-handoff.ts';
import { isAnyStored, type StoredRows } from './stored-rows.ts';

/**
 * Creates a storage that lives as long as the page, for tests and for devices that must not save anything.
 *
 * @example
 * const storage = memoryStorage();
 * const session = startOrder({ host, storage });
 * const drafts = await storage.listDrafts();
 */
export function memoryStorage(): OrderStorage {
  const drafts = new Map<string, StoredDraft>();
  const rows = new Map<string, StoredRows>();
  const parked = new Map<string, ParkedOrder>();
  const intents = new Map<string, Intent>();
  const intentsOf = (draftId: string): Intent[] =>
    [...intents.values()].filter(({ submission }) => submission.draft.id === draftId);

  return {
    async saveDraft(draft) {
      const stored = drafts.get(draft.data.id);
      if (lockOn(stored, draft)) return structuredClone(stored);
      drafts.set(draft.data.id, structuredClone(draft));
      return undefined;
    },
    async loadDraft(id) {
      return structuredClone(drafts.get(id));
    },
    async listDrafts() {
      return structuredClone([...drafts.values()].toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)));
    },
    async removeDraft(id) {
      drafts.delete(id);
      rows.delete(id);
      parked.delete(id);
    },
    async saveRows(stored, draft) {
      if (draft && lockOn(drafts.get(draft.data.id), draft)) return;
      if (draft) drafts.set(draft.data.id, structuredClone(draft));
      if (isAnyStored(stored) && drafts.has(stored.draftId))
        rows.set(stored.draftId, structuredClone(stored));
      else rows.delete(stored.draftId);
    },
    async loadRows(draftId) {
      return structuredClone(rows.get(draftId));
    },
    async saveParked(draftId, mark) {
      if (mark) parked.set(draftId, structuredClone(mark));
      else parked.delete(draftId);
    },
    async listParked() {
      return structuredClone([...parked.values()]);
    },
    async saveIntent(intent) {
      const [saved = intent] = intentsOf(intent.submission.draft.id);
      intents.set(saved.key, structuredClone(saved));
      return structuredClone(saved);
    },
    async loadIntents(draftId) {
      return structuredClone(intentsOf(draftId));
    },
    async removeIntent(key) {
      intents.delete(key);
    },
  };
}
