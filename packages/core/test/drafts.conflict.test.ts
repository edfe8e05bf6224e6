import { removeDraft, saveForLater } from '@orderpad/core/drafts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, resume, saved } from './saved-order.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('a conflict', () => {
  /** Two people with the same saved order, both with an edit of their own; the other one saved first. */
  async function conflict() {
    const { host, at } = await saved();
    const mine = await resume(host, at);
    const theirs = await resume(host, at);
    theirs.send({ type: 'review.edit', patch: { note: 'Theirs' } });
    await saveForLater(theirs.session);
    await theirs.settled();
    mine.send({ type: 'review.edit', patch: { note: 'Mine' } });
    await saveForLater(mine.session);
    await mine.settled();
    return { host, mine, id: at.draft.id };
  }

  it('overwrites nothing: both versions are there, and it is asked about', async () => {
    const { host, mine, id } = await conflict();

    expect(mine.pad.keeping).toBe('conflict');
    expect(drafts(mine).conflict).toMatchObject({ draft: { note: 'Theirs' } });
    expect(host.savedAs(id).draft.note).toBe('Theirs');
    expect(mine.session.persist().data.note).toBe('Mine');
  });

  it('is settled by keeping mine, which replaces the state that was shown', async () => {
    const { host, mine, id } = await conflict();
    const current = drafts(mine).conflict;

    await saveForLater(mine.session, typeof current === 'object' ? current.tag : null);
    await mine.settled();

    expect(mine.pad.keeping).toBe('saved-at-host');
    expect(host.savedAs(id).draft.note).toBe('Mine');
  });

  it('is asked about again when yet another state was saved meanwhile', async () => {
    const { host, mine, id } = await conflict();
    const current = drafts(mine).conflict;
    host.change(id, { note: 'Third' });

    await saveForLater(mine.session, typeof current === 'object' ? current.tag : null);
    await mine.settled();

    expect(drafts(mine).conflict).toMatchObject({ draft: { note: 'Third' } });
    expect(host.savedAs(id).draft.note).toBe('Third');
  });

  it('tells when the draft was removed, and saves it anew when wanted', async () => {
    const { host, at } = await saved();
    const order = await resume(host, at);
    await removeDraft(host, at.draft.id);
    order.send({ type: 'review.edit', patch: { note: 'Still wanted' } });
    await saveForLater(order.session);
    await order.settled();
    expect(drafts(order).conflict).toBe('gone');

    await saveForLater(order.session, null);
    await order.settled();

    expect(host.savedAs(at.draft.id).draft.note).toBe('Still wanted');
  });
});
