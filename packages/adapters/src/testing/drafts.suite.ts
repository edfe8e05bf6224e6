import {
  DraftPage,
  type DraftInput,
  type DraftsPort,
  type Host,
  SavedDraft,
  type Quote,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { inTurn, type Faults } from './faults.ts';
import type { HostFixture } from './fixture.ts';
import { call, draftFor, keyed, newKey, readyToPlace } from './preparing.ts';
import { expectRefusal, refusedWith } from './refused-with.ts';
import { withFaults } from './with-faults.ts';

/** Declares the promises about orders that are saved for later. */
export function checkDrafts(fixture: HostFixture): void {
  it('saves a draft as it was, with what its quote said, and loads it again', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);

    const saved = await drafts.save(input, creating());

    expect(SavedDraft.safeParse(saved).error).toBeUndefined();
    expect(saved).toMatchObject(input);
    expect(await drafts.load(input.draft.id, call())).toEqual(saved);
  });

  it('replaces the state that the caller has seen, under another tag', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);
    const first = await drafts.save(input, creating());

    const second = await drafts.save(edited(input), replacing(first.tag));

    expect(second.tag).not.toBe(first.tag);
    expect(await drafts.load(input.draft.id, call())).toMatchObject(edited(input));
  });

  it('answers the same content again with the same tag, whatever it was based on', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);
    const { tag } = await drafts.save(input, creating());

    const again = await drafts.save(input, creating());
    const based = await drafts.save(input, replacing('another'));

    expect([again.tag, based.tag]).toEqual([tag, tag]);
  });

  it('overwrites nothing that the caller has not seen, and returns what is there', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);
    const first = await drafts.save(input, creating());
    const second = await drafts.save(edited(input), replacing(first.tag));
    const mine = edited(input, 'Mine');

    const refusals = [
      await refusedWith(drafts.save(mine, creating())),
      await refusedWith(drafts.save(mine, replacing(first.tag))),
    ];

    for (const { code, current } of refusals) {
      expect(code).toBe('stale');
      expect(current).toEqual(second);
    }
    expect(await drafts.load(input.draft.id, call())).toEqual(second);
  });

  it('creates nothing for a caller who replaces what is gone', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);
    const { tag } = await drafts.save(input, creating());
    await drafts.remove(input.draft.id, call());

    await expectRefusal(drafts.save(edited(input), replacing(tag)), 'stale');

    await expectRefusal(drafts.load(input.draft.id, call()), 'not-found');
  });

  it('overwrites nothing under the tag of a draft that was removed, and saved anew by somebody else', async () => {
    const { host, drafts } = await opened(fixture);
    const input = await inputFor(host, fixture);
    const { tag } = await drafts.save(input, creating());
    await drafts.remove(input.draft.id, call());
    const anew = await drafts.save(edited(input), creating());

    await expectRefusal(drafts.save(edited(input, 'Mine'), replacing(tag)), 'stale');

    expect(await drafts.load(input.draft.id, call())).toEqual(anew);
  });

  it('lists the drafts of a contact, the one saved last first, and finds them by its name', async () => {
    const { host, drafts } = await opened(fixture);
    const [one, two] = [await inputFor(host, fixture), await inputFor(host, fixture)];
    const first = await drafts.save(one, creating());
    await drafts.save(two, creating());
    await drafts.save(edited(one), replacing(first.tag));
    const contactId = one.draft.contactId ?? '';

    const page = await drafts.list({ text: fixture.contactWithAddress, contactId, limit: 100 }, call());

    expect(DraftPage.safeParse(page).error).toBeUndefined();
    const mine = page.items.filter(({ id }) => id === one.draft.id || id === two.draft.id);
    expect(mine.map(({ id }) => id)).toEqual([one.draft.id, two.draft.id]);
    expect(mine[0]).toMatchObject({
      flow: one.draft.flow,
      items: 2,
      total: { amount: one.quoted?.totals.total, currency: one.draft.currency },
      contact: { id: contactId },
    });
    const others = await drafts.list({ text: newKey(), limit: 5 }, call());
    expect(others.items).toEqual([]);
  });

  it('pages through the drafts without losing or repeating one', async () => {
    const { host, drafts } = await opened(fixture);
    const ids = new Set<string>();
    for (let count = 0; count < 3; count++) {
      const input = await inputFor(host, fixture);
      ids.add(input.draft.id);
      await drafts.save(input, creating());
    }

    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await drafts.list({ text: '', limit: 2, ...(cursor && { cursor }) }, call());
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);

    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => ids.has(id))).toHaveLength(3);
  });

  it('removes a draft once', async () => {
    const { host, drafts } = await opened(fixture);
    const { draft, ...rest } = await inputFor(host, fixture);
    await drafts.save({ draft, ...rest }, creating());

    await drafts.remove(draft.id, call());

    await expectRefusal(drafts.remove(draft.id, call()), 'not-found');
    await expectRefusal(drafts.load(draft.id, call()), 'not-found');
  });

  it('takes the draft of a placed order off the list, and saves it no more', async () => {
    const { host, drafts } = await opened(fixture);
    const { submission, quote } = await readyToPlace(host, fixture);
    const { draft } = submission;
    const input = { draft, quoted: snapshotOf(quote) };
    const { tag } = await drafts.save(input, creating());

    const { id: orderId } = await host.orders.place(submission, keyed());

    const page = await drafts.list(
      { text: '', ...(draft.contactId && { contactId: draft.contactId }), limit: 100 },
      call(),
    );
    expect(page.items.map(({ id }) => id)).not.toContain(draft.id);
    expect(await refusedWith(drafts.save(edited(input), replacing(tag)))).toMatchObject({
      code: 'draft-placed',
      orderId,
    });
    expect(await refusedWith(drafts.load(draft.id, call()))).toMatchObject({ code: 'draft-placed', orderId });
  });

  describe('under faults', () => {
    const behind = async (faults: Faults): Promise<Host> =>
      fixture.createFaulty ? fixture.createFaulty(faults) : withFaults(await fixture.create(), faults);

    it.each(['reply-dropped', 'truncated-body', 'error-after-commit', 'timeout-after-send'] as const)(
      'saves one state when the same request is sent again after %s',
      async (kind) => {
        const faults = inTurn('saveDraft', [undefined, kind]);
        const host = await behind(faults);
        const drafts = portOf(host);
        const input = await inputFor(host, fixture);
        const first = await drafts.save(input, creating());
        const change = edited(input);
        await refusedWith(drafts.save(change, replacing(first.tag)));

        const again = await drafts.save(change, replacing(first.tag));

        expect(faults.suffered).toEqual([{ operation: 'saveDraft', kind }]);
        expect(again).toEqual(await drafts.load(input.draft.id, call()));
        expect(again).toMatchObject(change);
      },
    );

    it('creates one draft when the reply was lost and the request is sent again', async () => {
      const faults = inTurn('saveDraft', ['reply-dropped']);
      const host = await behind(faults);
      const drafts = portOf(host);
      const input = await inputFor(host, fixture);
      await refusedWith(drafts.save(input, creating()));

      const saved = await drafts.save(input, creating());

      expect(saved).toMatchObject(input);
      expect(await drafts.load(input.draft.id, call())).toEqual(saved);
    });

    it('refuses a request that arrives after another state was saved', async () => {
      const faults = inTurn('saveDraft', [undefined, 'late-delivery']);
      const host = await behind(faults);
      const drafts = portOf(host);
      const input = await inputFor(host, fixture);
      const first = await drafts.save(input, creating());
      await refusedWith(drafts.save(edited(input, 'Late'), replacing(first.tag)));
      const second = await drafts.save(edited(input), replacing(first.tag));

      await faults.deliver();

      expect(await drafts.load(input.draft.id, call())).toEqual(second);
    });
  });
}

async function opened(fixture: HostFixture): Promise<{ host: Host; drafts: DraftsPort }> {
  const host = await fixture.create();
  return { host, drafts: portOf(host) };
}

function portOf({ drafts }: Host): DraftsPort {
  if (!drafts) throw new Error('a host with the capability `drafts` has the port');
  return drafts;
}

const creating = () => ({ ...call(), base: undefined });
const replacing = (base: string) => ({ ...call(), base });

async function inputFor(host: Host, fixture: HostFixture): Promise<DraftInput> {
  const draft = await draftFor(host, fixture);
  return { draft, quoted: snapshotOf(await host.orders.quote(draft, call())) };
}

const edited = (input: DraftInput, note = 'Ring the bell'): DraftInput => ({
  ...input,
  draft: { ...input.draft, revision: input.draft.revision + 1, note },
});

/** The least that a snapshot holds: the sums. */
const snapshotOf = ({ currency, totals }: Quote): NonNullable<DraftInput['quoted']> => ({
  currency,
  lines: [],
  promotions: [],
  shipments: [],
  totals,
  issues: [],
});
