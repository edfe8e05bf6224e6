import { HostError, issue, type IssueCode, type ProblemCode } from '@orderpad/contracts';
import { backOffice, stepOf } from '@orderpad/core';
import { resumed, saveForLater } from '@orderpad/core/drafts';
import { handOff } from '@orderpad/core/handoffs';
import { memoryStorage } from '@orderpad/core/storage';
import { describe, expect, it } from 'vitest';
import {
  handoffFact,
  handoffIdOf,
  handoffVerdict,
  handingOffBegun,
  lockedDraft,
  requestOf,
  resumedHandoff,
} from '../src/machine/handoffs.rules.ts';
import { failureOf } from '../src/order/failure.ts';
import { contextWith } from './contexts.ts';
import { type Driver, lineOf, open, ready } from './driver.ts';
import { ada, mug } from './fake-host.ts';
import { failure, handedOff, progress, reopened, sendTo, view } from './handed-off.ts';
import { HandoffsHost } from './handoffs-host.ts';

describe('a request for a link', () => {
  it('has the quote, its total and its warnings, and nothing that was not given', async () => {
    const { host } = await handedOff(new HandoffsHost(), memoryStorage(), {});

    expect(Object.keys(host.inputs[0] ?? {}).toSorted()).toEqual([
      'acknowledged',
      'draft',
      'quoteId',
      'quoted',
      'total',
    ]);
  });

  it('has the address and the end that were given', async () => {
    const expiresAt = '2030-01-01T00:00:00.000Z';

    const { host } = await handedOff(new HandoffsHost(), memoryStorage(), { sendTo, expiresAt });

    expect(host.inputs[0]).toMatchObject({ sendTo, expiresAt });
  });

  it('names the state of the saved order that it replaces', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    await saveForLater(order.session);
    await order.settled();
    const { tag } = host.savedAs(order.session.draftId);
    order.send({ type: 'review.edit', patch: { note: 'Ring twice' } });
    await order.settled();

    handOff(order.session, {});
    await order.settled();

    expect(host.inputs.map(({ base }) => base)).toEqual([tag]);
    expect(progress(order)).toBe('waiting');
  });

  it('is none without a price that holds', () => {
    expect(handingOffBegun(contextWith({ quote: undefined }), { type: 'handoffs.create' })).toEqual({});
  });

  it('is being sent until the host has answered', async () => {
    const host = new HandoffsHost();
    const answer = host.hold('create');
    const { order } = await handedOff(host);
    expect(view(order)).toMatchObject({ progress: 'creating', isConnected: true, isRevoking: false });

    answer();
    await order.settled();

    expect(view(order)).toMatchObject({ progress: 'waiting', isRevoking: false });
  });

  it('cannot be taken back before the host has answered', async () => {
    const host = new HandoffsHost();
    const answer = host.hold('create');
    const { order } = await handedOff(host);

    order.send({ type: 'handoffs.revoke' });
    answer();
    await order.settled();

    expect(progress(order)).toBe('waiting');
    expect(host.calls).not.toContain('handoffs.revoke');
  });
});

describe('what stands in the way of a link', () => {
  const issuesOf = (order: Driver) => {
    const fact = order.emitted.findLast((each) => each.type === 'blocked');
    return fact?.type === 'blocked' ? fact.issues : [];
  };

  it('is another total than the one on the screen, with both', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { total: { amount: 1200, currency: 'GBP' } });

    expect(issuesOf(order)).toMatchObject([
      {
        code: 'total-changed',
        path: ['totals'],
        params: { from: 1200, to: 1250, currency: 'GBP' },
      },
    ]);
  });

  it('is a total in another currency, without a comparison', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { total: { amount: 1250, currency: 'EUR' } });

    expect(issuesOf(order)).toMatchObject([{ code: 'total-changed', params: {} }]);
    expect(issuesOf(order)[0]?.params).toEqual({});
  });

  it('is not the total on the screen', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { total: { amount: 1250, currency: 'GBP' } });
    await order.settled();

    expect(progress(order)).toBe('waiting');
  });

  it('is a price that does not hold, which can be asked for again', async () => {
    const order = await ready(new HandoffsHost());
    order.send({ type: 'items.add', lines: [lineOf(mug)] });

    handOff(order.session, { total: { amount: 1250, currency: 'GBP' } });

    expect(issuesOf(order)).toMatchObject([{ code: 'not-priced', path: [], fixes: [{ code: 'retry' }] }]);
  });

  it('is, without items, that there are none, and no price that could be asked for again', async () => {
    const order = await open(new HandoffsHost());

    handOff(order.session, {});

    expect(order.blockedBy).toContain('lines-required');
    const fixes = issuesOf(order).flatMap((each) => each.fixes);
    expect(fixes.map(({ code }) => code)).toEqual(['choose-contact', 'add-item']);
  });

  it('is an address that is none, in the field of the address', async () => {
    const order = await ready(new HandoffsHost());

    handOff(order.session, { sendTo: 'ada' });

    expect(issuesOf(order)).toMatchObject([{ code: 'invalid', path: ['handoffs', 'sendTo'] }]);
  });

  it.each([[['handoffs', 'sendTo']], [['extensions', 'handoffs']]])('is shown at the review: %j', (path) => {
    expect(stepOf({ path })).toBe('review');
  });

  it('is a save that is not answered, at no field', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    host.holdSaves();
    void saveForLater(order.session);
    await order.settled();

    handOff(order.session, {});

    expect(issuesOf(order)).toMatchObject([{ code: 'busy', path: [] }]);
  });

  it('is, of an order that a customer takes in person, that she pays herself, at no field', async () => {
    const order = await open(new HandoffsHost(), { flow: { ...backOffice, mode: 'self' } });

    handOff(order.session, {});

    expect(issuesOf(order).filter(({ code }) => code === 'unsupported')).toMatchObject([{ path: [] }]);
  });

  it('is no longer a save that has failed', async () => {
    const host = new HandoffsHost();
    const order = await ready(host);
    host.failNext(failure('unavailable'));
    await saveForLater(order.session);
    await order.settled();

    handOff(order.session, {});
    await order.settled();

    expect(progress(order)).toBe('waiting');
  });
});

describe('what is shown before a link is asked for', () => {
  it('is no address before a contact is chosen', async () => {
    expect(view(await open(new HandoffsHost())).email).toBeUndefined();
  });

  it('is the total, the address of the contact, and that nothing was asked for', async () => {
    const host = new HandoffsHost();
    host.contactsById.set('ada', { ...ada, email: 'ada@home.example' });
    const order = await open(host);
    order.send({ type: 'contact.select', contact: { ...ada, email: 'ada@home.example' } });
    await order.settled();
    expect(view(order)).toEqual({
      isOffered: true,
      progress: 'none',
      handoff: undefined,
      link: undefined,
      isConnected: true,
      isRevoking: false,
      revokeFailure: undefined,
      refusal: undefined,
      email: 'ada@home.example',
      total: undefined,
    });

    expect(view(await ready(new HandoffsHost()))).toMatchObject({
      email: undefined,
      total: { amount: 1250, currency: 'GBP' },
    });
  });
});

describe('a request for a link that a device kept', () => {
  it('is not known to be answered, while it is sent again', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { storage, order } = await handedOff(host);
    const answer = host.hold('create');

    const again = await reopened(host, storage, order);
    expect(progress(again)).toBe('unknown');
    answer();
    await again.settled();

    expect(progress(again)).toBe('waiting');
  });

  it.each<ProblemCode>(['unauthenticated', 'forbidden', 'not-found', 'unsupported'])(
    'is sent again after %s, which tells nothing about what became of it',
    async (code) => {
      const host = new HandoffsHost();
      host.loseReply('create');
      const { storage, order } = await handedOff(host);
      host.fail('create', failure(code));

      const again = await reopened(host, storage, order);
      expect(progress(again)).toBe('unknown');
      await again.wait(10_000);

      expect(progress(again)).toBe('waiting');
      expect(host.all).toHaveLength(1);
    },
  );

  it('is asked about once more after 600 ms, as after a first failure', async () => {
    const host = new HandoffsHost();
    host.loseReply('create');
    const { storage, order } = await handedOff(host);
    host.fail('create', failure('timeout'));
    const again = await reopened(host, storage, order);

    await again.wait(599);
    expect(progress(again)).toBe('unknown');
    await again.wait(1);

    expect(progress(again)).toBe('waiting');
  });
});

describe('a hand-off that a device kept', () => {
  it('is asked for once more after 300 ms, since nothing failed before', async () => {
    const { host, storage, order } = await handedOff();
    host.fail('get', failure('timeout'));
    const again = await reopened(host, storage, order);

    await again.wait(299);
    expect(view(again).isConnected).toBe(false);
    await again.wait(1);

    expect(view(again).isConnected).toBe(true);
  });

  it('can be taken back before the host has said how it is', async () => {
    const { host, storage, order } = await handedOff();
    host.hold('get');
    const again = await reopened(host, storage, order);
    expect(progress(again)).toBe('finding');

    again.send({ type: 'handoffs.revoke' });
    await again.settled();

    expect(again.pad.phase).toBe('editing');
    expect(progress(again)).toBe('revoked');
  });

  it('is kept beside the state that the host has saved', async () => {
    const { host, storage, order } = await handedOff();

    const { tag } = host.savedAs(order.session.draftId);
    expect(await storage.loadDraft(order.session.draftId)).toMatchObject({ base: { tag } });
  });

  it('is gone from the device once the host has refused it, also of an order that was edited once', async () => {
    const host = new HandoffsHost();
    const storage = memoryStorage();
    const { data } = (await ready(host)).session.persist();
    const order = await open(host, { storage, draft: { ...data, revision: 1 } });
    host.fail('create', failure('refused'));

    handOff(order.session, {});
    await order.settled();
    await order.wait(1_000);

    expect(view(order).refusal?.code).toBe('refused');
    expect(await storage.loadDraft(order.session.draftId)).not.toHaveProperty('handoff');
  });
});

describe('a link', () => {
  it('stays in view while the customer goes on', async () => {
    const { host, order } = await handedOff();

    host.open();
    await order.settled();

    expect(view(order)).toMatchObject({ progress: 'opened', link: expect.stringContaining('handoff-1') });
  });

  it('is shown no more once it has ended', async () => {
    const { host, order } = await handedOff();

    host.expire();
    await order.settled();

    expect(view(order)).toMatchObject({ progress: 'expired', link: undefined });
  });

  it('is shown no more once the order is paid', async () => {
    const { host, order } = await handedOff();

    await host.pay();
    await order.settled();

    expect(order.pad.phase).toBe('placed');
    expect(view(order).link).toBeUndefined();
  });

  it('that has expired is gone from the device', async () => {
    const { host, storage, order } = await handedOff();

    host.expire();
    await order.settled();
    await order.wait(1_000);

    const stored = await storage.loadDraft(order.session.draftId);
    expect(stored).toHaveProperty('endedHandoff');
    expect(stored).not.toHaveProperty('handoff');
  });
});

describe('a refused request for a link', () => {
  const refused = (...codes: IssueCode[]) =>
    new HostError('refused', 'for the test', { issues: codes.map((code) => issue(code, [])) });

  it.each<[what: string, HostError, isAsked: boolean]>([
    ['whose key was used before', failure('key-reused'), true],
    ['of an order that the customer is to pay already', refused('busy', 'draft-handed-off'), true],
    ['of an order that lacks something', refused('address-required'), false],
    ['for no reason', refused(), false],
  ])(
    '%s: the host is asked for a hand-off of the draft only where there may be one',
    async (_, error, isAsked) => {
      const host = new HandoffsHost();
      host.fail('create', error);

      const { order } = await handedOff(host);

      expect(host.calls.includes('handoffs.list')).toBe(isAsked);
      expect(order.pad.phase).toBe('editing');
      expect(view(order).refusal?.code).toBe(error.code);
      expect(order.emitted).toContainEqual(
        expect.objectContaining({ type: 'failed', code: error.code, during: 'handoff' }),
      );
    },
  );

  it('is nothing to tell where the hand-off of a resumed order has ended meanwhile', async () => {
    const { host, order } = await handedOff();
    const saved = host.savedAs(order.session.draftId);
    host.fail('list', failure('unavailable'));
    const elsewhere = await open(host, resumed(saved));
    const answer = host.hold('list');
    elsewhere.send({ type: 'review.place' });
    await elsewhere.settled();
    expect(progress(elsewhere)).toBe('finding');

    host.expire();
    answer();
    await elsewhere.settled();

    expect(elsewhere.pad.phase).toBe('editing');
    expect(view(elsewhere)).toMatchObject({ progress: 'none', refusal: undefined });
  });

  it('leads to the hand-off, too, where its answer was lost and the host has recorded it', async () => {
    const { host, order } = await handedOff();
    const saved = host.savedAs(order.session.draftId);
    host.fail('list', failure('unavailable'));
    const elsewhere = await open(host, resumed(saved));
    const { code, message: detail, issues } = refused('draft-handed-off');
    host.orders.place = async (_, { key }) => {
      host.states.set(key, { state: 'rejected', problem: { code, detail, issues: [...issues] } });
      throw failure('timeout');
    };

    elsewhere.send({ type: 'review.place' });
    await elsewhere.settled();
    await elsewhere.wait(10_000);

    expect(elsewhere.pad.phase).toBe('handed-off');
    expect(progress(elsewhere)).toBe('waiting');
  });

  it('is looked into again where the host could not be asked about the draft', async () => {
    const { host, order } = await handedOff();
    const saved = host.savedAs(order.session.draftId);
    host.fail('list', failure('unavailable'), failure('unreachable'));
    const elsewhere = await open(host, resumed(saved));
    elsewhere.send({ type: 'review.place' });
    await elsewhere.settled();
    expect(view(elsewhere)).toMatchObject({ progress: 'finding', isConnected: false });

    await elsewhere.wait(10_000);

    expect(view(elsewhere)).toMatchObject({ progress: 'waiting', isConnected: true });
  });
});

describe('an answer that no order is handed off', () => {
  it('means that it is refused, if it is no other one', () => {
    const handingOff = { ...resumedHandoff(undefined), failure: failureOf(failure('refused')) };

    expect(handoffVerdict(contextWith({ handingOff }))).toBe('refused');
  });
});

describe('without a hand-off', () => {
  it('there is nothing to tell, to ask for or to send', () => {
    expect(() => handoffFact(contextWith())).toThrow('no hand-off is known');
    expect(() => handoffIdOf(contextWith())).toThrow('no hand-off is known');
    expect(() => requestOf(contextWith())).toThrow('nothing is being handed off');
  });

  it('the device keeps no name of one that has ended', () => {
    expect(lockedDraft(contextWith())).not.toHaveProperty('endedHandoff');
  });

  it('or without the reason of a failure, its outcome is not known', () => {
    expect(handoffVerdict(contextWith())).toBe('unknown');
  });
});
