import { findDrafts, loadDraft, removeDraft } from '@orderpad/core/drafts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHost } from './fake-host.ts';
import { saved } from './saved-order.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the list of saved orders', () => {
  it('finds them, loads one and removes one', async () => {
    const { host, at } = await saved();
    const finder = findDrafts(host);
    finder.find('');
    await vi.waitFor(() => expect(finder.view.isSearching).toBe(false));

    expect(finder.view.items).toMatchObject([{ id: at.draft.id, items: 2, contact: { id: 'ada' } }]);
    expect(await loadDraft(host, at.draft.id)).toEqual(at);
    await removeDraft(host, at.draft.id);
    await expect(removeDraft(host, at.draft.id)).resolves.toBeUndefined();
    await expect(loadDraft(host, at.draft.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is unsupported by a host without drafts', async () => {
    const finder = findDrafts(new FakeHost());
    finder.find('');
    await vi.waitFor(() => expect(finder.view.problem).toBe('unsupported'));
  });
});
