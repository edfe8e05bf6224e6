import type { Id } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { fetchModule, isUnfetched } from '../ui/fetch-module.ts';
import type { SavedDraft } from './saved-draft.ts';

/**
 * Returns the newest draft of a flow, for a contact if one is given. Reading one takes the schema of drafts, which is fetched where
 * there are drafts. Rejects only when a file of the pad is lost: a draft that could not be looked for must not be taken for none.
 */
export async function newestDraft(
  storage: OrderStorage,
  flow: string,
  contact?: Id,
): Promise<SavedDraft | undefined> {
  // An order starts even when storage fails.
  const drafts = await storage.listDrafts().catch((error: unknown) => {
    if (isUnfetched(error)) throw error;
    return [];
  });
  if (drafts.length === 0) return undefined;
  const { savedDraft } = await fetchModule(() => import('./saved-draft.ts'));
  return savedDraft(drafts, storage, flow, contact);
}
