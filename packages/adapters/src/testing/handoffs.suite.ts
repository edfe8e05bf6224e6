import { Handoff, type Draft, type HandoffInput, type HandoffsPort, type Host } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { checkHandoffCustomer } from './handoff-customer.suite.ts';
import { draftsOf, inputFor, linkOf, portOf, type OpenHandoff } from './handing-off.ts';
import { acceptingOf, call, completed, draftFor, keyed, newKey } from './preparing.ts';
import { expectRefusal, refusedWith } from './refused-with.ts';

/** Declares the promises about orders that are left to the customer. `open` opens a link in a browser of its own. */
export function checkHandoffs(fixture: HostFixture, open: OpenHandoff): void {
  it('leaves a draft to its customer, with an absolute link, and places nothing', async () => {
    const { host, handoffs, input } = await prepared(fixture);

    const handoff = await handoffs.create(input, keyed());

    expect(Handoff.safeParse(handoff).error).toBeUndefined();
    const { draft, total } = input;
    expect(handoff).toMatchObject({ draftId: draft.id, contactId: draft.contactId, total, state: 'waiting' });
    expect(handoff.history.map(({ state }) => state)).toEqual(['waiting']);
    expect(new URL(linkOf(handoff)).hash).toMatch(/^#handoff=[\w-]{20,}$/);
    expect(await draftsOf(host).load(draft.id, call())).toMatchObject({ draft });
  });

  it('gives the same hand-off and link for the same key, and refuses the key with another draft', async () => {
    const { handoffs, input } = await prepared(fixture);
    const once = keyed();
    const first = await handoffs.create(input, once);

    const again = await handoffs.create(input, once);

    expect(again).toEqual(first);
    const other = { ...input, draft: { ...input.draft, note: 'Ring the bell' } };
    await expectRefusal(handoffs.create(other, once), 'key-reused');
  });

  it('tells the link nowhere else', async () => {
    const { handoffs, input } = await prepared(fixture);
    const { link: _, ...handoff } = await handoffs.create(input, keyed());

    expect(await handoffs.get(handoff.id, call())).toEqual(handoff);
    const page = await handoffs.list({ draftId: input.draft.id, limit: 20 }, call());
    expect(page.items).toEqual([handoff]);
    for await (const shown of handoffs.watch(handoff.id, call())) {
      expect(shown).toEqual(handoff);
      break;
    }
  });

  it('hands off at no other total than the operator saw', async () => {
    const { handoffs, input } = await prepared(fixture);
    const total = { ...input.total, amount: input.total.amount - 1 };

    await expectRefusal(handoffs.create({ ...input, total }, keyed()), 'quote-changed');

    expect((await handoffs.list({ draftId: input.draft.id, limit: 20 }, call())).items).toEqual([]);
  });

  it('hands off no draft that lacks more than its payment', async () => {
    const { host, handoffs } = await prepared(fixture);
    const draft = await draftFor(host, fixture);
    const input = handedOff(draft, await host.orders.quote(draft, call()));

    const { code, issues } = await refusedWith(handoffs.create(input, keyed()));

    expect(code).toBe('refused');
    expect(issues.map((each) => each.code)).toContain('method-required');
  });

  it('lets a handed-off draft be neither placed nor changed nor removed nor handed off again', async () => {
    const { host, handoffs, input } = await prepared(fixture);
    const draft = await completed(host, input.draft);
    const submission = acceptingOf(draft, await host.orders.quote(draft, call()));
    await handoffs.create(input, keyed());
    const change = { ...input.draft, revision: input.draft.revision + 1, note: 'Ring the bell' };
    const saved = await draftsOf(host).load(draft.id, call());

    const refusals = [
      await refusedWith(host.orders.place(submission, keyed())),
      await refusedWith(draftsOf(host).save({ draft: change }, { ...call(), base: saved.tag })),
      await refusedWith(draftsOf(host).remove(draft.id, call())),
      await refusedWith(handoffs.create(input, keyed())),
    ];

    for (const { code, issues } of refusals) {
      expect(code).toBe('refused');
      expect(issues.map((each) => each.code)).toEqual(['draft-handed-off']);
    }
  });

  it('marks a saved draft in the list while its customer has it', async () => {
    const { host, handoffs, input } = await prepared(fixture);
    const { id, expiresAt } = await handoffs.create(input, keyed());
    const listed = async () => {
      const { contactId = '' } = input.draft;
      const { items } = await draftsOf(host).list({ text: '', contactId, limit: 100 }, call());
      return items.find((each) => each.id === input.draft.id);
    };

    expect((await listed())?.handoff).toEqual({ id, expiresAt });

    await handoffs.revoke(id, call());
    const left = await listed();
    expect(left).toMatchObject({ id: input.draft.id });
    expect(left).not.toHaveProperty('handoff');
  });

  it('takes a hand-off back: the link is dead and the draft can be placed', async () => {
    const { host, handoffs, input } = await prepared(fixture);
    const { id, ...made } = await handoffs.create(input, keyed());

    const revoked = await handoffs.revoke(id, call());

    expect(revoked.state).toBe('revoked');
    expect(await handoffs.revoke(id, call())).toEqual(revoked);
    await expectIssue(open(linkOf(made), host), 'handoff-revoked');
    const draft = await completed(host, input.draft);
    const submission = acceptingOf(draft, await host.orders.quote(draft, call()));
    expect(await host.orders.place(submission, keyed())).toMatchObject({ draftId: draft.id });
  });

  it('ends a hand-off when its time is over, and tells those who follow it', async () => {
    const { host, handoffs, input } = await prepared(fixture);
    const made = await createEndingSoon(handoffs, input);

    const states = await statesOf(handoffs, made.id);

    expect(states.at(-1)).toBe('expired');
    await expectIssue(open(linkOf(made), host), 'handoff-expired');
    expect((await handoffs.list({ draftId: input.draft.id, limit: 20 }, call())).items).toEqual([]);
  });

  it('knows no hand-off that was never made', async () => {
    const { handoffs } = await prepared(fixture);
    const id = newKey();

    await expectRefusal(handoffs.get(id, call()), 'not-found');
    await expectRefusal(handoffs.revoke(id, call()), 'not-found');
    await expectRefusal(statesOf(handoffs, id), 'not-found');
  });

  it('stops following when the caller gives up', async () => {
    const { handoffs, input } = await prepared(fixture);
    const { id } = await handoffs.create(input, keyed());
    const controller = new AbortController();

    const states: string[] = [];
    for await (const { state } of handoffs.watch(id, controller)) {
      states.push(state);
      controller.abort();
    }

    expect(states).toEqual(['waiting']);
  });

  describe('for the customer', () => checkHandoffCustomer(fixture, open));
}

async function prepared(fixture: HostFixture) {
  const host = await fixture.create();
  return { host, handoffs: portOf(host), input: await inputFor(host, fixture) };
}

const handedOff = (draft: Draft, quote: Parameters<typeof acceptingOf>[1]): HandoffInput => {
  const { quoteId, acceptedTotal: total, acknowledged } = acceptingOf(draft, quote);
  return { draft, quoteId, total, acknowledged };
};

async function expectIssue(answer: Promise<Host>, code: string): Promise<void> {
  const refusal = await refusedWith(answer);
  expect(refusal.code).toBe('refused');
  expect(refusal.issues.map((each) => each.code)).toEqual([code]);
}

/** Makes a hand-off that ends in a moment: as soon as the host can still make one. */
async function createEndingSoon(handoffs: HandoffsPort, input: HandoffInput): Promise<Handoff> {
  for (let seconds = 1; ; seconds *= 2) {
    const expiresAt = new Date(Date.now() + seconds * 1000).toISOString();
    try {
      return await handoffs.create({ ...input, expiresAt }, keyed());
    } catch (error) {
      if (seconds > 30) throw error;
    }
  }
}

async function statesOf(handoffs: HandoffsPort, id: string): Promise<string[]> {
  const states: string[] = [];
  for await (const { state } of handoffs.watch(id, call())) states.push(state);
  return states;
}
