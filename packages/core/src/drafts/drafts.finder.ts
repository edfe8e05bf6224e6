import { type DraftSummary, type Host, type Id, isHostError, type SavedDraft } from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';

/**
 * Finds orders saved for later as the name of a contact is typed, the one saved last first. `find('')` lists them all. A host
 * without drafts makes it show the problem `unsupported`.
 *
 * @example
 * const finder = findDrafts(host, { contactId });
 * finder.watch(({ items }) => console.log(items.map(({ contact, total }) => [contact?.name, total])));
 * finder.find('');
 */
export const findDrafts = (
  { drafts }: Host,
  filter: { contactId?: Id; savedBy?: Id } = {},
): Finder<DraftSummary> =>
  createFinder({
    ask: (text, cursor, call) =>
      drafts?.list({ text, limit: 20, ...filter, ...(cursor && { cursor }) }, call) ?? unsupported(),
  });

/** Loads a saved draft. Rejects with `HostError`: with `draft-placed` once it is an order. */
export const loadDraft = (
  { drafts }: Host,
  id: Id,
  signal = new AbortController().signal,
): Promise<SavedDraft> => drafts?.load(id, { signal }) ?? unsupported();

/** Removes a saved draft; one that is gone already counts as removed. Rejects with `HostError`. */
export const removeDraft = ({ drafts }: Host, id: Id, signal = new AbortController().signal): Promise<void> =>
  (drafts?.remove(id, { signal }) ?? unsupported()).catch((error: unknown) => {
    if (!isHostError(error) || error.code !== 'not-found') throw error;
  });
