import { HostError, ProblemCode, type Quote } from '@orderpad/contracts';
import { resumed, saveForLater } from '@orderpad/core/drafts';
import { distributor } from '@orderpad/core/flows';
import { handOff } from '@orderpad/core/handoffs';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { describe, expect, it } from 'vitest';
import type { OrderEvent } from '@orderpad/core';
import { lineOf, open, ready } from './driver.ts';
import { FakeHost, mug } from './fake-host.ts';
import { failure, handedOff, progress, reopened, sendTo, view } from './handed-off.ts';
import { HandoffsHost } from './handoffs-host.ts';

describe('an order that is left to its customer', () => {
  it('waits for the customer at exactly the total that was quoted', async () => {
    const { host, order } = await handedOff();

    const total = { amount: 1250, currency: 'GBP' };
    expect(order.pad.phase).toBe('handed-off');
    expect(view(order)).toMatchObject({
      progress: 'waiting',
      link: expect.stringContaining('handoff-1'),
      handoff: { sentTo: sendTo, total },
      isConnected: true,
    });
    expect(host.inputs[0]).toMatchObject({ total, quoted: { currency: 'GBP', totals: { total: 1250 } } });
    expect(host.placed).toEqual([]);
  });

  it('tells the page so, without the link', async () => {
    const { host, order } = await handedOff();

    const facts = order.emitted.filter(({ type }) => type === 'handed-off');
    expect(facts).toEqual([{ type: 'handed-off', handoff: host.newest }]);
  });

  it('needs no payment', async () => {
    const host = new HandoffsHost();
    host.paymentMethods = [...host.paymentMethods, card];
    const order = await ready(host);
    order.send({ type: 'payment.edit', patch: { methodId: 'card' } });
    await order.settled();
    expect(order.session.can({ type: 'review.place' })).toBe(false);

    handOff(order.session, {});
    await order.settled();

    expect(progress(order)).toBe('waiting');
    expect(host.newest.sentTo).toBeUndefined();
  });

  it.each<[string, OrderEvent]>([
    ['an item', { type: 'items.add', lines: [lineOf(mug)] }],
    ['the note', { type: 'review.edit', patch: { note: 'Ring twice' } }],
    ['the contact', { type: 'contact.clear' }],
    ['the payment', { type: 'payment.edit', patch: { methodId: 'cash' } }],
    ['saving it', { type: 'drafts.save' }],
    ['placing it', { type: 'review.place' }],
    ['handing it off again', { type: 'handoffs.create' }],
    ['another step', { type: 'go', step: 'items' }],
  ])('is locked: %s is refused', async (_, event) => {
    const { host, order } = await handedOff();
    const { data } = order.session.persist();
    const calls = host.calls.length;
    expect(order.session.can(event)).toBe(false);

    order.send(event);
    await order.settled();

    expect(order.blockedBy).toEqual(['not-editing']);
    expect(order.session.persist().data).toEqual(data);
    expect(host.calls).toHaveLength(calls);
  });

  it('follows the customer: opened, failed with the reason, and paid, which places it', async () => {
    const { host, storage, order } = await handedOff();

    host.open();
    await order.settled();
    expect(progress(order)).toBe('opened');
    host.decline();
    await order.settled();
    expect(view(order)).toMatchObject({
      progress: 'failed',
      handoff: { failure: { code: 'payment-declined' } },
    });
    host.open();
    await order.settled();
    const placed = await host.pay();
    await order.settled();

    expect(order.pad.phase).toBe('placed');
    expect(order.order).toEqual(placed);
    expect(order.emitted.filter(({ type }) => type === 'placed')).toHaveLength(1);
    expect(await storage.listDrafts()).toEqual([]);
    expect(host.streams).toBe(0);
  });

  it('shows the number where the host does not show the order', async () => {
    const { host, order } = await handedOff();
    host.orders.get = async () => Promise.reject(failure('unsupported'));

    await host.pay();
    await order.settled();

    expect(view(order)).toMatchObject({ progress: 'paid', handoff: { number: 'C-1' } });
    expect(order.session.can({ type: 'handoffs.revoke' })).toBe(false);
  });
});

const card: Quote['paymentMethods'][number] = {
  id: 'card',
  kind: 'card',
  name: 'Card',
  fields: { adapter: 'test', channel: 'moto', config: {} },
};

describe('an order is not handed off', () => {
  it('by a host that does not do so', async () => {
    const order = await ready(new FakeHost());

    handOff(order.session, {});

    expect(order.blockedBy).toEqual(['unsupported']);
    expect(view(order).isOffered).toBe(false);
  });

  it('by a customer who orders in person', async () => {
    const host = new HandoffsHost();
    host.profile = { ...host.profile, operator: { ...host.profile.operator, contactId: 'ada' } };
    const order = await open(host, { flow: { ...distributor, mode: 'self' } });

    handOff(order.session, {});

    expect(order.blockedBy).toContain('unsupported');
    expect(view(order).isOffered).toBe(false);
  });

  it('while it lacks something other than the payment', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    order.send({ type: 'items.remove', ids: order.session.persist().data.lines.map(({ id }) => id) });
    await order.settled();

    handOff(order.session, {});

    expect(order.blockedBy).toContain('lines-required');
    expect(host.all).toEqual([]);
  });

  it('while its price is being renewed', async () => {
    const order = await ready(new HandoffsHost());
    order.send({ type: 'items.add', lines: [lineOf(mug)] });

    handOff(order.session, {});

    expect(order.blockedBy).toContain('not-priced');
  });

  it('at another total than the one on the screen', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { total: { amount: 1200, currency: 'GBP' } });

    expect(order.blockedBy).toEqual(['total-changed']);
  });

  it('to something that is no e-mail address', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { sendTo: 'ada' });

    expect(order.blockedBy).toEqual(['invalid']);
  });

  it('while a warning is not accepted', async () => {
    const host = new HandoffsHost();
    host.issues = [{ code: 'free-line', severity: 'warning', path: ['lines'], params: {}, fixes: [] }];
    const order = await ready(host);
    handOff(order.session, {});
    expect(order.blockedBy).toContain('free-line');

    const [warning] = order.review.warnings;
    if (warning) order.send({ type: 'review.acknowledge', issue: warning.issue, accepted: true });
    handOff(order.session, {});
    await order.settled();

    expect(host.inputs[0]?.acknowledged).toEqual([{ code: 'free-line', path: ['lines'] }]);
  });

  it('while it is being saved at the host', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    const answer = host.holdSaves();
    void saveForLater(order.session);
    await order.settled();

    handOff(order.session, {});
    expect(order.blockedBy).toEqual(['busy']);
    answer();
    await order.settled();
    handOff(order.session, {});
    await order.settled();

    expect(progress(order)).toBe('waiting');
  });

  it('when the device cannot store the request', async () => {
    const host = new HandoffsHost();
    const storage = memoryStorage();
    const order = await ready(host, storage);
    await order.wait(1_000);
    storage.saveDraft = () => Promise.reject(new Error('full'));

    handOff(order.session, {});
    await order.settled();

    expect(order.pad.phase).toBe('editing');
    expect(view(order).refusal).toMatchObject({
      code: 'unavailable',
      issues: [{ code: 'intent-not-stored', path: [] }],
    });
    expect(host.all).toEqual([]);
  });
});

describe('taking an order back', () => {
  it('unlocks it with everything kept, and it can be placed', async () => {
    const { host, order } = await handedOff();
    const { data } = order.session.persist();

    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(order.session.persist().data).toEqual(data);
    expect(view(order)).toMatchObject({ progress: 'revoked', link: undefined });
    expect(host.newest.state).toBe('revoked');
    order.send({ type: 'review.place' });
    await order.settled();
    expect(order.order?.number).toBe('C-1');
  });

  it('leaves nothing of it on the device', async () => {
    const { host, storage, order } = await handedOff();

    order.send({ type: 'handoffs.revoke' });
    await order.settled();
    await order.wait(1_000);

    expect(await storage.loadDraft(order.session.draftId)).not.toHaveProperty('handoff');
    const again = await reopened(host, storage, order);
    expect(again.pad.phase).toBe('editing');
    expect(progress(again)).toBe('none');
  });

  it('finds that the customer was faster', async () => {
    const { host, order } = await handedOff();
    const answer = host.hold('revoke');
    order.send({ type: 'handoffs.revoke' });
    await order.settled();
    expect(view(order).isRevoking).toBe(true);

    const placed = await host.pay();
    answer();
    await order.settled();

    expect(order.order).toEqual(placed);
  });

  it('is certain after a lost reply', async () => {
    const { host, order } = await handedOff();
    host.loseReply('revoke');

    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(order.pad.phase).toBe('editing');
    expect(progress(order)).toBe('revoked');
  });

  it('says why it failed, and can be tried again', async () => {
    const { host, order } = await handedOff();
    host.fail('revoke', failure('unavailable'));

    order.send({ type: 'handoffs.revoke' });
    await order.settled();
    expect(view(order)).toMatchObject({
      progress: 'waiting',
      isRevoking: false,
      revokeFailure: { code: 'unavailable' },
    });
    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(progress(order)).toBe('revoked');
  });

  it('is possible while the host could not be reached', async () => {
    const { host, order } = await handedOff();
    host.fail('get', failure('unreachable'), failure('unreachable'));
    host.breakStreams();
    await order.wait(300);
    expect(view(order).isConnected).toBe(false);

    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(progress(order)).toBe('revoked');
  });

  it('lets it be saved for later without a conflict', async () => {
    const { host, order } = await handedOff();
    order.send({ type: 'handoffs.revoke' });
    await order.settled();
    order.send({ type: 'review.edit', patch: { note: 'Ring twice' } });

    await saveForLater(order.session);
    await order.settled();

    expect(order.pad.keeping).toBe('saved-at-host');
    expect(host.savedAs(order.session.draftId).draft.note).toBe('Ring twice');
  });

  it('is no event of an order that is not handed off', async () => {
    const order = await ready(new HandoffsHost());

    expect(order.session.can({ type: 'handoffs.revoke' })).toBe(false);
  });
});

describe('a link that has expired', () => {
  it('unlocks the order, and it can be sent again', async () => {
    const { host, order } = await handedOff();

    host.expire();
    await order.settled();
    expect(order.pad.phase).toBe('editing');
    expect(view(order)).toMatchObject({ progress: 'expired', handoff: { sentTo: sendTo } });
    handOff(order.session, { sendTo: 'ada@home.example' });
    await order.settled();

    expect(host.all.map(({ state }) => state)).toEqual(['expired', 'waiting']);
    expect(view(order)).toMatchObject({ progress: 'waiting', handoff: { id: 'handoff-2' } });
    expect(host.mostAlive).toBe(1);
  });

  it('has the order priced again', async () => {
    const { host, order } = await handedOff();
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];

    host.expire();
    await order.settled();

    expect(order.review.total).toEqual({ amount: 1400, currency: 'GBP' });
  });
});

describe('a request for a link whose reply is lost', () => {
  it('is sent again with its key, so that there is one link', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { order } = await handedOff(host);
    expect(progress(order)).toBe('unknown');
    expect(order.session.can({ type: 'items.add', lines: [lineOf(mug)] })).toBe(false);

    await order.wait(10_000);

    expect(view(order)).toMatchObject({ progress: 'waiting', link: expect.stringContaining('handoff-1') });
    expect(host.all).toHaveLength(1);
    expect(host.mostAlive).toBe(1);
  });

  it('is sent again at once when asked to', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { order } = await handedOff(host);

    order.send({ type: 'retry' });
    await order.settled();

    expect(progress(order)).toBe('waiting');
  });

  it('is sent again with its key after a reload', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { storage, order } = await handedOff(host);

    const again = await reopened(host, storage, order);

    expect(again.pad.phase).toBe('handed-off');
    expect(view(again)).toMatchObject({ progress: 'waiting', link: expect.stringContaining('handoff-1') });
    expect(host.all).toHaveLength(1);
  });

  it('stays unknown while the sign-in has ended, since a refusal tells nothing about it', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { order } = await handedOff(host);
    host.fail('create', failure('unauthenticated'));

    await order.wait(10_000);
    expect(progress(order)).toBe('unknown');
    await order.wait(10_000);

    expect(progress(order)).toBe('waiting');
  });

  it('is not known until the host answers again, however long that takes', async () => {
    const host = new HandoffsHost();
    host.fail('create', ...Array.from({ length: 20 }, () => failure('unreachable')));
    const { order } = await handedOff(host);

    for (let turn = 0; turn < 18; turn++) await order.wait(10_000);
    expect(progress(order)).toBe('unknown');
    for (let turn = 0; turn < 4; turn++) await order.wait(10_000);

    expect(progress(order)).toBe('waiting');
    expect(host.all).toHaveLength(1);
  });
});

const answers: Record<ProblemCode, 'waiting' | 'refused' | 'review' | 'conflict' | 'found'> = {
  unreachable: 'waiting',
  timeout: 'waiting',
  unavailable: 'waiting',
  internal: 'waiting',
  malformed: 'waiting',
  aborted: 'waiting',
  'rate-limited': 'waiting',
  'in-progress': 'waiting',
  unauthenticated: 'refused',
  forbidden: 'refused',
  'not-found': 'refused',
  invalid: 'refused',
  'too-large': 'refused',
  unsupported: 'refused',
  // The host has no hand-off of this draft when it is looked for.
  'key-reused': 'refused',
  fenced: 'refused',
  expired: 'refused',
  // There is no such order.
  'draft-placed': 'refused',
  'quote-changed': 'review',
  'precondition-required': 'refused',
  stale: 'conflict',
  declined: 'refused',
  'needs-action': 'refused',
  refused: 'refused',
};

describe('a request for a link that the host answers with', () => {
  it.each(ProblemCode.options)('%s ends in a state that tells what to do', async (code) => {
    const host = new HandoffsHost();
    host.fail('create', failure(code));
    const { order } = await handedOff(host);
    await order.wait(10_000);

    const { refusal, progress: reached } = view(order);
    const isConflict = order.pad.keeping === 'conflict';
    const ending =
      reached === 'waiting' ? 'waiting' : refusal ? 'refused' : isConflict ? 'conflict' : 'review';
    expect(ending).toBe(answers[code]);
    expect(order.pad.phase).toBe(ending === 'waiting' ? 'handed-off' : 'editing');
    if (refusal) expect(refusal.code).toBe(code);
    expect(host.mostAlive).toBe(ending === 'waiting' ? 1 : 0);
  });

  it('a changed price leads back to the new one, to be accepted', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];
    host.fail('create', failure('quote-changed'));

    handOff(order.session, {});
    await order.settled();

    expect(order.review.warnings.map(({ issue }) => issue.code)).toContain('total-changed');
    expect(order.review.total?.amount).toBe(1400);
    expect(host.all).toEqual([]);
  });

  it('an order that the draft has become shows that order', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    const rival = await open(host, { draft: order.session.persist().data });
    rival.send({ type: 'review.place' });
    await rival.settled();

    handOff(order.session, {});
    await order.settled();

    expect(order.order).toEqual(rival.order);
  });

  it('a hand-off by somebody else shows that one', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    const rival = await open(host, { draft: order.session.persist().data });
    handOff(rival.session, {});
    await rival.settled();

    handOff(order.session, {});
    await order.settled();

    expect(view(order)).toMatchObject({ progress: 'waiting', link: undefined, handoff: { id: 'handoff-1' } });
    expect(host.mostAlive).toBe(1);
  });

  it('is forgotten by the next edit', async () => {
    const host = new HandoffsHost();
    host.fail('create', failure('refused'));
    const { order } = await handedOff(host);
    expect(view(order).refusal).toBeDefined();

    order.send({ type: 'review.edit', patch: { note: 'Ring twice' } });

    expect(view(order).refusal).toBeUndefined();
  });
});

describe('an order that is handed off, opened again', () => {
  it.each([
    ['waiting', async () => undefined],
    ['opened', async (host: HandoffsHost) => host.open()],
    ['failed', async (host: HandoffsHost) => host.decline()],
  ] as const)('shows that it is %s, and is locked', async (state, act) => {
    const { host, storage, order } = await handedOff();
    order.session.stop();
    await act(host);

    const again = await reopened(host, storage, order);

    expect(again.pad.phase).toBe('handed-off');
    // The link is known to the session alone that asked for it.
    expect(view(again)).toMatchObject({ progress: state, link: undefined });
    again.send({ type: 'review.edit', patch: { note: 'Ring twice' } });
    expect(again.blockedBy).toEqual(['not-editing']);
    host.open();
    await again.settled();
    expect(progress(again)).toBe('opened');
  });

  it('is placed when it was paid meanwhile', async () => {
    const { host, storage, order } = await handedOff();
    order.session.stop();
    const placed = await host.pay();

    const again = await reopened(host, storage, order);

    expect(again.order).toEqual(placed);
  });

  it.each(['expired', 'revoked'] as const)(
    'can be edited, and says so, when it was %s meanwhile',
    async (state) => {
      const { host, storage, order } = await handedOff();
      order.session.stop();
      host.move(host.newest.id, state);

      const again = await reopened(host, storage, order);

      expect(again.pad.phase).toBe('editing');
      expect(progress(again)).toBe(state);
      expect(again.session.can({ type: 'review.place' })).toBe(true);
    },
  );

  it('is what it was, although the contact has changed meanwhile', async () => {
    const { host, storage, order } = await handedOff();
    const { data } = order.session.persist();
    host.contactsById.delete('ada');

    const again = await reopened(host, storage, order);

    expect(again.session.persist().data).toEqual(data);
  });

  it('waits for a host that cannot be reached', async () => {
    const { host, storage, order } = await handedOff();
    host.fail('get', failure('unreachable'));

    const again = await reopened(host, storage, order);
    expect(view(again)).toMatchObject({ progress: 'finding', isConnected: false });
    await again.wait(10_000);

    expect(view(again)).toMatchObject({ progress: 'waiting', isConnected: true });
  });

  it('can be edited where the host knows no such hand-off any more', async () => {
    const { host, storage, order } = await handedOff();
    host.fail('get', failure('not-found'));

    const again = await reopened(host, storage, order);

    expect(again.pad.phase).toBe('editing');
    expect(view(again).refusal?.code).toBe('not-found');
  });

  it('is shown on another device, resumed from the saved orders', async () => {
    const { host, order } = await handedOff();
    const saved = host.savedAs(order.session.draftId);

    const elsewhere = await open(host, resumed(saved));

    expect(elsewhere.pad.phase).toBe('handed-off');
    expect(view(elsewhere)).toMatchObject({ progress: 'waiting', link: undefined });
  });

  it('is edited where the host cannot say, and shown once placing it is refused', async () => {
    const { host, order } = await handedOff();
    host.fail('list', failure('unavailable'));
    const elsewhere = await open(host, { ...resumed(host.savedAs(order.session.draftId)) });
    expect(elsewhere.pad.phase).toBe('editing');

    elsewhere.send({ type: 'review.place' });
    await elsewhere.settled();

    expect(elsewhere.pad.phase).toBe('handed-off');
    expect(progress(elsewhere)).toBe('waiting');
    expect(host.placed).toEqual([]);
  });

  it('asks a host nothing about a draft that was never there', async () => {
    const host = new HandoffsHost();

    await ready(host);

    expect(host.calls).not.toContain('handoffs.list');
  });
});

describe('a stream that breaks', () => {
  it('is followed again, and nothing that happened meanwhile is missed', async () => {
    const { host, order } = await handedOff();
    host.fail('get', failure('unreachable'));
    host.breakStreams();
    await order.settled();
    expect(view(order)).toMatchObject({ progress: 'waiting', isConnected: false });
    host.open();
    host.decline();

    await order.wait(300);
    await order.wait(10_000);

    expect(view(order)).toMatchObject({ progress: 'failed', isConnected: true });
    expect(host.streams).toBe(1);
  });

  it('is noticed within a minute, although it only falls silent', async () => {
    const { host, order } = await handedOff();
    const { watch } = host.handoffs;
    host.handoffs.watch = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    });
    host.open();
    await order.settled();
    host.decline();
    await order.settled();
    expect(progress(order)).toBe('opened');
    host.handoffs.watch = watch;

    await order.wait(60_000);

    expect(progress(order)).toBe('failed');
  });

  it('is asked for less and less often while the host is away', async () => {
    const { host, order } = await handedOff();
    host.fail('get', ...Array.from({ length: 50 }, () => failure('unreachable')));
    host.breakStreams();
    await order.settled();
    const before = host.calls.length;

    for (let second = 0; second < 60; second++) await order.wait(1_000);

    expect(host.calls.length - before).toBeLessThan(15);
  });

  it('of an adapter that fails otherwise is a failure like any other', async () => {
    const { host, order } = await handedOff();
    const { watch } = host.handoffs;
    let isBroken = true;
    host.handoffs.watch = async function* (...call) {
      if (isBroken) throw new HostError('malformed', 'not an event');
      yield* watch(...call);
    };
    host.open();
    await order.settled();
    isBroken = false;

    await order.wait(10_000);

    expect(view(order)).toMatchObject({ progress: 'opened', isConnected: true });
    expect(host.streams).toBe(1);
  });
});

describe('what a device stores of a hand-off', () => {
  it('is its id, and never the link', async () => {
    const { storage, order } = await handedOff();

    const stored = await storage.loadDraft(order.session.draftId);

    expect(stored).toMatchObject({ handoff: { id: 'handoff-1' } });
    expect(JSON.stringify(stored)).not.toContain('pay.example');
  });

  it('is the request while the host has not answered it', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');

    const { storage, order } = await handedOff(host);

    expect(await storage.loadDraft(order.session.draftId)).toMatchObject({
      handoff: { request: { input: { sendTo, total: { amount: 1250 } } } },
    });
  });

  it('is stored in a storage that comes later, too', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    handOff(order.session, {});
    await order.settled();
    const storage = memoryStorage();

    order.send({ type: 'storage.set', storage });
    await order.settled();

    expect(await storage.loadDraft(order.session.draftId)).toMatchObject({ handoff: { id: 'handoff-1' } });
    expect(progress(order)).toBe('waiting');
    expect(host.streams).toBe(1);
  });

  it('is missing in drafts of earlier versions, which open as they did', async () => {
    const order = await ready(new HandoffsHost());
    const { handoff: _, ...stored } = order.session.persist();

    expect(restore(JSON.stringify(stored))).toEqual({ kind: 'restored', draft: stored.data });
  });

  it.each([
    ['a text', 'handoff-1'],
    ['an id that is none', { id: 7 }],
    ['a request without a key', { request: { input: {} } }],
    [
      'a request with an amount that is none',
      { request: { key: 'k', input: { quoteId: 'q', total: { amount: 'x' }, acknowledged: [] } } },
    ],
    [
      'a request that was sent to nobody in particular',
      {
        request: {
          key: 'k',
          input: { quoteId: 'q', total: { amount: 1, currency: 'GBP' }, acknowledged: [], sendTo: 1 },
        },
      },
    ],
  ])('is left out when it is damaged: %s', async (_, handoff) => {
    const order = await ready(new HandoffsHost());
    const stored = order.session.persist();

    expect(restore({ ...stored, handoff })).toEqual({ kind: 'restored', draft: stored.data });
  });
});
