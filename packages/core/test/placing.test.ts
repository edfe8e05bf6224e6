import { describe, expect, it } from 'vitest';
import { HostError, isOutcomeUnknown, ProblemCode, type Draft, type HostProfile } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import { SimulatedClock } from 'xstate';
import { FakeHost } from './fake-host.ts';
import { type Driver, open, ready } from './driver.ts';

/** A host that does something else at its first or every placing. */
function failing(code: ProblemCode, { times = 1, afterCommit = false } = {}): FakeHost {
  const host = new FakeHost();
  const place = host.orders.place;
  let left = times;
  host.orders.place = async (submission, call) => {
    if (left-- <= 0) return place(submission, call);
    if (afterCommit) await place(submission, call);
    else host.calls.push('place');
    if (!afterCommit) host.keys.push(call.key);
    throw new HostError(code, 'for the test');
  };
  return host;
}

const asWith = (host: FakeHost, changes: Partial<HostProfile>): FakeHost => {
  host.profile = { ...host.profile, ...changes };
  return host;
};

/** Press, and let ten minutes pass. */
/** The draft of a page that was closed once the press had ended, whatever became of it. */
async function pressedAndLeft(host: FakeHost, storage = memoryStorage()): Promise<Draft> {
  const order = await ready(host, storage);
  order.send({ type: 'review.place' });
  await order.settled();
  const { data } = order.session.persist();
  order.session.stop();
  return data;
}

async function pressed(host: FakeHost, storage = memoryStorage()): Promise<Driver> {
  const order = await ready(host, storage);
  order.send({ type: 'review.place' });
  await order.settled();
  for (let minute = 0; minute < 40; minute++) await order.wait(15_000);
  return order;
}

const endings: Record<ProblemCode, 'placed' | 'refused' | 'review'> = {
  unreachable: 'placed',
  timeout: 'placed',
  unavailable: 'placed',
  internal: 'placed',
  malformed: 'placed',
  aborted: 'placed',
  'rate-limited': 'placed',
  'in-progress': 'placed',
  'needs-action': 'placed',
  unauthenticated: 'refused',
  forbidden: 'refused',
  'not-found': 'refused',
  invalid: 'refused',
  'too-large': 'refused',
  unsupported: 'refused',
  'key-reused': 'refused',
  fenced: 'refused',
  expired: 'refused',
  'draft-placed': 'refused',
  declined: 'refused',
  refused: 'refused',
  'quote-changed': 'review',
  'precondition-required': 'refused',
  stale: 'review',
};

describe('a submission that the host answers with', () => {
  it.each(ProblemCode.options)('%s ends in the state that the contract defines', async (code) => {
    const host = failing(code);

    const order = await pressed(host);

    const { placing } = order.review;
    const ending = order.order ? 'placed' : placing.kind === 'refused' ? 'refused' : 'review';
    expect(ending).toBe(endings[code]);
    expect(placing.kind).not.toBe('unknown');
    if (placing.kind === 'refused') expect(placing.code).toBe(code);
    expect(new Set(host.keys).size).toBe(1);
    const resent = host.calls.lastIndexOf('place');
    if (resent !== host.calls.indexOf('place'))
      expect(host.calls.slice(host.calls.indexOf('place'), resent)).toContain('lookup');
  });

  it.each(ProblemCode.options.filter(isOutcomeUnknown))(
    '%s, after it was placed all the same, is found to be placed',
    async (code) => {
      const host = failing(code, { afterCommit: true });

      const order = await pressed(host);

      expect(order.order).toEqual(host.placed[0]);
      expect(host.calls.filter((call) => call === 'place')).toHaveLength(1);
    },
  );
});

describe('an unknown outcome', () => {
  it('is looked up before the same key is sent again', async () => {
    const host = failing('timeout');
    const order = await ready(host);

    order.send({ type: 'review.place' });
    await order.settled();
    expect(order.review.placing).toMatchObject({ kind: 'unknown' });
    await order.wait(10_000);

    expect(host.calls.slice(-3)).toEqual(['place', 'lookup', 'place']);
    expect(new Set(host.keys).size).toBe(1);
    expect(order.order?.number).toBe('C-1');
  });

  it('is never sent again to a host without idempotent keys', async () => {
    const host = asWith(failing('timeout', { times: 99 }), { exactlyOnce: 'none', capabilities: [] });

    const order = await pressed(host);

    expect(host.calls.filter((call) => call === 'place')).toHaveLength(1);
    expect(order.review.placing.kind).toBe('unknown');
  });

  it('is fenced at a host without idempotent keys, and is known then', async () => {
    const host = asWith(failing('timeout', { times: 99 }), { exactlyOnce: 'none' });

    const order = await pressed(host);

    expect(host.calls).toContain('fence');
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'timeout' });
    expect(host.placed).toHaveLength(0);
  });

  it('is looked up after the wait that the host asked for, which counts once', async () => {
    const host = failing('timeout', { times: 99 });
    host.orders.place = () => {
      throw new HostError('unavailable', 'maintenance', { retryAfter: 60_000 });
    };
    host.orders.lookup = async () => {
      host.calls.push('lookup');
      return { state: 'in-progress' };
    };
    const order = await ready(host);
    order.send({ type: 'review.place' });
    await order.settled();

    await order.wait(59_000);
    expect(host.calls).not.toContain('lookup');
    await order.wait(1_000);
    await order.wait(10_000);

    expect(host.calls.filter((call) => call === 'lookup')).toHaveLength(2);
  });

  it('is looked up at once at `retry`', async () => {
    const host = failing('unreachable', { afterCommit: true });
    const order = await ready(host);
    order.send({ type: 'review.place' });
    await order.settled();

    order.send({ type: 'retry' });
    await order.settled();

    expect(order.pad.phase).toBe('placed');
  });

  it('is fenced instead of sent again after five minutes', async () => {
    const host = failing('timeout', { times: 99 });

    const order = await pressed(host);

    expect(host.calls.at(-1)).toBe('fence');
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'timeout' });
    expect(host.placed).toEqual([]);
  });

  it('is fenced when a page with an old submission is opened, so that nothing is placed unasked', async () => {
    const host = failing('timeout');
    const storage = memoryStorage();
    const data = await pressedAndLeft(host, storage);

    const clock = new SimulatedClock();
    clock.increment(86_400_000);
    const after = await open(host, { storage, draft: data, clock });

    expect(host.placed).toEqual([]);
    expect(after.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(after.review.placing.kind).toBe('refused');
  });

  it('stays unknown while the host cannot be reached', async () => {
    const host = failing('unreachable', { times: 99 });
    host.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));

    const order = await pressed(host);

    expect(order.review.placing.kind).toBe('unknown');
    expect(order.review.canPlace).toBe(false);
  });

  it('stays unknown when the operator is signed out, since the first request may still arrive', async () => {
    const host = failing('timeout');
    const place = host.orders.place;
    let sent = 0;
    host.orders.place = (submission, call) => {
      if (++sent === 2) throw new HostError('unauthenticated', 'signed out');
      return place(submission, call);
    };
    const order = await ready(host);

    order.send({ type: 'review.place' });
    await order.settled();
    await order.wait(10_000);

    expect(order.review.placing.kind).toBe('unknown');
  });

  it('refuses every edit of the order', async () => {
    const host = failing('timeout', { times: 99 });
    host.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));
    const order = await ready(host);
    order.send({ type: 'review.place' });
    await order.settled();

    order.send({ type: 'review.edit', patch: { note: 'leave it at the door' } });

    expect(order.review.note).toBeUndefined();
    expect(order.blockedBy).toEqual(['not-editing']);
    expect(order.session.can({ type: 'review.place' })).toBe(false);
  });
});

describe('placing exactly once', () => {
  it('sends one request for two submissions in a row', async () => {
    const host = new FakeHost();
    const order = await ready(host);

    order.send({ type: 'review.place' }, { type: 'review.place' });
    await order.settled();

    expect(host.calls.filter((call) => call === 'place')).toHaveLength(1);
  });

  it('stores the intent before the first byte is sent', async () => {
    const host = new FakeHost();
    const storage = memoryStorage();
    const order = await ready(host, storage);
    const place = host.orders.place;
    let stored: readonly unknown[] = [];
    host.orders.place = async (submission, call) => {
      stored = await storage.loadIntents(submission.draft.id);
      return place(submission, call);
    };

    order.send({ type: 'review.place' });
    await order.settled();

    expect(stored).toHaveLength(1);
    expect(await storage.loadIntents(order.session.draftId)).toEqual([]);
  });

  it('sends nothing when the intent cannot be stored', async () => {
    const host = new FakeHost();
    const storage = { ...memoryStorage(), saveIntent: () => Promise.reject(new Error('quota')) };
    const order = await ready(host, storage);

    order.send({ type: 'review.place' });
    await order.settled();

    expect(host.calls).not.toContain('place');
    expect(order.review.placing).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'intent-not-stored' }],
    });
  });

  it('finds the order when a page that crashed while placing is opened again', async () => {
    const host = failing('timeout', { afterCommit: true });
    const storage = memoryStorage();
    const data = await pressedAndLeft(host, storage);

    const after = await open(host, { storage, draft: data });

    expect(after.order).toEqual(host.placed[0]);
    expect(host.placed).toHaveLength(1);
  });

  it('resumes the submitted draft, not an older saved one, after a crash', async () => {
    const host = failing('timeout', { times: 99 });
    host.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));
    const storage = memoryStorage();
    const before = await ready(host, storage);
    const { data: older } = before.session.persist();
    before.send({ type: 'review.edit', patch: { note: 'ring twice' } });
    await before.settled();
    before.send({ type: 'review.place' });
    await before.settled();
    before.session.stop();

    const after = await open(host, { storage, draft: older });

    expect(after.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(after.review).toMatchObject({ note: 'ring twice', placing: { kind: 'unknown' } });
  });

  it('opens the order when the storage does not work', async () => {
    const storage = { ...memoryStorage(), loadIntents: () => Promise.reject(new Error('private window')) };

    const order = await open(new FakeHost(), { storage });

    expect(order.pad.phase).toBe('editing');
  });

  it('places one order from two sessions that restore a submission that never arrived', async () => {
    const host = failing('timeout');
    const storage = memoryStorage();
    const data = await pressedAndLeft(host, storage);

    const [one, two] = await Promise.all([
      open(host, { storage, draft: data }),
      open(host, { storage, draft: data }),
    ]);
    await Promise.all([one.wait(10_000), two.wait(10_000)]);

    expect(host.placed).toHaveLength(1);
    expect([one.order?.number, two.order?.number]).toEqual(['C-1', 'C-1']);
  });

  it('resumes the submission of the first tab when a second tab submits meanwhile', async () => {
    const host = failing('timeout');
    const storage = memoryStorage();
    const one = await ready(host, storage);
    const two = await open(host, { storage, draft: one.session.persist().data });

    one.send({ type: 'review.place' });
    await one.settled();
    two.send({ type: 'review.place' });
    await two.settled();

    expect(two.order?.number).toBe('C-1');
    expect(new Set(host.keys).size).toBe(1);
    expect(host.calls.lastIndexOf('lookup')).toBeLessThan(host.calls.lastIndexOf('place'));
  });

  it('sends one key from two tabs in which the order is placed at the same moment', async () => {
    const host = new FakeHost();
    const storage = memoryStorage();
    const one = await ready(host, storage);
    const two = await open(host, { storage, draft: one.session.persist().data });

    one.send({ type: 'review.place' });
    two.send({ type: 'review.place' });
    await Promise.all([one.wait(10_000), two.wait(10_000)]);

    expect(new Set(host.keys).size).toBe(1);
    expect([one.order?.number, two.order?.number]).toEqual(['C-1', 'C-1']);
  });

  it('ends two sessions of one draft at the same order', async () => {
    const host = new FakeHost();
    const one = await ready(host);
    const two = await open(host, { draft: one.session.persist().data });

    one.send({ type: 'review.place' });
    two.send({ type: 'review.place' });
    await Promise.all([one.settled(), two.settled()]);

    expect(host.placed).toHaveLength(1);
    expect(two.order).toEqual(one.order);
  });
});

describe('a price that changed between the quote and the submission', () => {
  it('is shown with the old total and has to be accepted', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const { total } = order.review;
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];

    order.send({ type: 'review.place' });
    await order.settled();

    expect(host.placed).toHaveLength(0);
    expect(order.pad.step).toBe('review');
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'total-changed', params: { from: total?.amount, to: 1400 } }, accepted: false },
    ]);
    expect(order.review.canPlace).toBe(false);
  });

  it('is placed at the new total once it is accepted', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];
    order.send({ type: 'review.place' });
    await order.settled();

    for (const { issue } of order.review.warnings)
      order.send({ type: 'review.acknowledge', issue, accepted: true });
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.order?.totals.total).toBe(1400);
    expect(new Set(host.keys).size).toBe(2);
  });

  it('has to be accepted again when it changes again', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const press = async (): Promise<void> => {
      for (const { issue } of order.review.warnings)
        order.send({ type: 'review.acknowledge', issue, accepted: true });
      order.send({ type: 'review.place' });
      await order.settled();
    };
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];
    await press();

    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 600 }];
    await press();

    expect(host.placed).toEqual([]);
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'total-changed', params: { from: 1400, to: 1500 } }, accepted: false },
    ]);
  });
});
