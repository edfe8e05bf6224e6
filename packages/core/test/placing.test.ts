import { describe, expect, it } from 'vitest';
import { HostError, isOutcomeUnknown, ProblemCode, type Draft, type HostProfile } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/memory-storage';
import { SimulatedClock } from 'xstate';
import { Counter } from './counter.ts';
import { type Driver, open, ready } from './driver.ts';

/** A counter that does something else at its first or every placing. */
function failing(code: ProblemCode, { times = 1, afterCommit = false } = {}): Counter {
  const counter = new Counter();
  const place = counter.orders.place;
  let left = times;
  counter.orders.place = async (submission, call) => {
    if (left-- <= 0) return place(submission, call);
    if (afterCommit) await place(submission, call);
    else counter.calls.push('place');
    if (!afterCommit) counter.keys.push(call.key);
    throw new HostError(code, 'for the test');
  };
  return counter;
}

const asWith = (counter: Counter, changes: Partial<HostProfile>): Counter => {
  counter.profile = { ...counter.profile, ...changes };
  return counter;
};

/** Press, and let ten minutes pass. */
/** The draft of a page that was closed once the press had ended, whatever became of it. */
async function pressedAndLeft(counter: Counter, storage = memoryStorage()): Promise<Draft> {
  const order = await ready(counter, storage);
  order.say({ type: 'review.place' });
  await order.settled();
  const { data } = order.session.persist();
  order.session.stop();
  return data;
}

async function pressed(counter: Counter, storage = memoryStorage()): Promise<Driver> {
  const order = await ready(counter, storage);
  order.say({ type: 'review.place' });
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
  unauthenticated: 'refused',
  forbidden: 'refused',
  'not-found': 'refused',
  invalid: 'refused',
  'too-large': 'refused',
  unsupported: 'refused',
  'key-reused': 'refused',
  fenced: 'refused',
  'draft-placed': 'refused',
  declined: 'refused',
  refused: 'refused',
  'quote-changed': 'review',
  stale: 'review',
};

describe('a press that the host answers with', () => {
  it.each(ProblemCode.options)('%s comes to the one right end', async (code) => {
    const counter = failing(code);

    const order = await pressed(counter);

    const { placing } = order.review;
    const ending = order.order ? 'placed' : placing.kind === 'refused' ? 'refused' : 'review';
    expect(ending).toBe(endings[code]);
    expect(placing.kind).not.toBe('unknown');
    if (placing.kind === 'refused') expect(placing.code).toBe(code);
    expect(new Set(counter.keys).size).toBe(1);
    const resent = counter.calls.lastIndexOf('place');
    if (resent !== counter.calls.indexOf('place'))
      expect(counter.calls.slice(counter.calls.indexOf('place'), resent)).toContain('lookup');
  });

  it.each(ProblemCode.options.filter(isOutcomeUnknown))(
    '%s, after it was placed all the same, is found to be placed',
    async (code) => {
      const counter = failing(code, { afterCommit: true });

      const order = await pressed(counter);

      expect(order.order).toEqual(counter.placed[0]);
      expect(counter.calls.filter((call) => call === 'place')).toHaveLength(1);
    },
  );
});

describe('an unknown outcome', () => {
  it('is looked up before anything is sent again, under the same key', async () => {
    const counter = failing('timeout');
    const order = await ready(counter);

    order.say({ type: 'review.place' });
    await order.settled();
    expect(order.review.placing).toMatchObject({ kind: 'unknown' });
    await order.wait(10_000);

    expect(counter.calls.slice(-3)).toEqual(['place', 'lookup', 'place']);
    expect(new Set(counter.keys).size).toBe(1);
    expect(order.order?.number).toBe('C-1');
  });

  it('of a host that cannot keep one key to one order is never sent again', async () => {
    const counter = asWith(failing('timeout', { times: 99 }), { exactlyOnce: 'none', capabilities: [] });

    const order = await pressed(counter);

    expect(counter.calls.filter((call) => call === 'place')).toHaveLength(1);
    expect(order.review.placing.kind).toBe('unknown');
  });

  it('of such a host is closed where it can be, and then known', async () => {
    const counter = asWith(failing('timeout', { times: 99 }), { exactlyOnce: 'none' });

    const order = await pressed(counter);

    expect(counter.calls).toContain('fence');
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'timeout' });
    expect(counter.placed).toHaveLength(0);
  });

  it('is asked about no sooner than the host wished, and only the first time', async () => {
    const counter = failing('timeout', { times: 99 });
    counter.orders.place = () => {
      throw new HostError('unavailable', 'maintenance', { retryAfter: 60_000 });
    };
    counter.orders.lookup = async () => {
      counter.calls.push('lookup');
      return { state: 'in-progress' };
    };
    const order = await ready(counter);
    order.say({ type: 'review.place' });
    await order.settled();

    await order.wait(59_000);
    expect(counter.calls).not.toContain('lookup');
    await order.wait(1_000);
    await order.wait(10_000);

    expect(counter.calls.filter((call) => call === 'lookup')).toHaveLength(2);
  });

  it('is asked for at once when the operator says so', async () => {
    const counter = failing('unreachable', { afterCommit: true });
    const order = await ready(counter);
    order.say({ type: 'review.place' });
    await order.settled();

    order.say({ type: 'retry' });
    await order.settled();

    expect(order.pad.phase).toBe('placed');
  });

  it('that is still unknown after five minutes is closed rather than sent again', async () => {
    const counter = failing('timeout', { times: 99 });

    const order = await pressed(counter);

    expect(counter.calls.at(-1)).toBe('fence');
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'timeout' });
    expect(counter.placed).toEqual([]);
  });

  it('of an old press is closed when the page is opened again: nothing is placed unasked', async () => {
    const counter = failing('timeout');
    const storage = memoryStorage();
    const data = await pressedAndLeft(counter, storage);

    const clock = new SimulatedClock();
    clock.increment(86_400_000);
    const after = await open(counter, { storage, draft: data, clock });

    expect(counter.placed).toEqual([]);
    expect(after.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(after.review.placing.kind).toBe('refused');
  });

  it('stays unknown for as long as the host cannot be reached', async () => {
    const counter = failing('unreachable', { times: 99 });
    counter.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));

    const order = await pressed(counter);

    expect(order.review.placing.kind).toBe('unknown');
    expect(order.review.canPlace).toBe(false);
  });

  it('stays unknown when the operator was signed out meanwhile: the first sending may still arrive', async () => {
    const counter = failing('timeout');
    const place = counter.orders.place;
    let sent = 0;
    counter.orders.place = (submission, call) => {
      if (++sent === 2) throw new HostError('unauthenticated', 'signed out');
      return place(submission, call);
    };
    const order = await ready(counter);

    order.say({ type: 'review.place' });
    await order.settled();
    await order.wait(10_000);

    expect(order.review.placing.kind).toBe('unknown');
  });

  it('leaves nothing of the order open to change', async () => {
    const counter = failing('timeout', { times: 99 });
    counter.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));
    const order = await ready(counter);
    order.say({ type: 'review.place' });
    await order.settled();

    order.say({ type: 'review.note', note: 'leave it at the door' });

    expect(order.review.note).toBeUndefined();
    expect(order.blockedBy).toEqual(['not-editing']);
    expect(order.session.can({ type: 'review.place' })).toBe(false);
  });
});

describe('once and only once', () => {
  it('a double press sends one order', async () => {
    const counter = new Counter();
    const order = await ready(counter);

    order.say({ type: 'review.place' }, { type: 'review.place' });
    await order.settled();

    expect(counter.calls.filter((call) => call === 'place')).toHaveLength(1);
  });

  it('the intent is in storage before the first byte is sent', async () => {
    const counter = new Counter();
    const storage = memoryStorage();
    const order = await ready(counter, storage);
    const place = counter.orders.place;
    let stored: readonly unknown[] = [];
    counter.orders.place = async (submission, call) => {
      stored = await storage.loadIntents(submission.draft.id);
      return place(submission, call);
    };

    order.say({ type: 'review.place' });
    await order.settled();

    expect(stored).toHaveLength(1);
    expect(await storage.loadIntents(order.session.draftId)).toEqual([]);
  });

  it('nothing is sent when the intent cannot be stored', async () => {
    const counter = new Counter();
    const storage = { ...memoryStorage(), saveIntent: () => Promise.reject(new Error('quota')) };
    const order = await ready(counter, storage);

    order.say({ type: 'review.place' });
    await order.settled();

    expect(counter.calls).not.toContain('place');
    expect(order.review.placing).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'intent-not-stored' }],
    });
  });

  it('a page that died while placing finds its order when it is opened again', async () => {
    const counter = failing('timeout', { afterCommit: true });
    const storage = memoryStorage();
    const data = await pressedAndLeft(counter, storage);

    const after = await open(counter, { storage, draft: data });

    expect(after.order).toEqual(counter.placed[0]);
    expect(counter.placed).toHaveLength(1);
  });

  it('a page that died while placing goes on with what was pressed, not with an older draft', async () => {
    const counter = failing('timeout', { times: 99 });
    counter.orders.lookup = () => Promise.reject(new HostError('unreachable', 'down'));
    const storage = memoryStorage();
    const before = await ready(counter, storage);
    const { data: older } = before.session.persist();
    before.say({ type: 'review.note', note: 'ring twice' });
    await before.settled();
    before.say({ type: 'review.place' });
    await before.settled();
    before.session.stop();

    const after = await open(counter, { storage, draft: older });

    expect(after.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(after.review).toMatchObject({ note: 'ring twice', placing: { kind: 'unknown' } });
  });

  it('a storage that does not work does not keep the pad shut', async () => {
    const storage = { ...memoryStorage(), loadIntents: () => Promise.reject(new Error('private window')) };

    const order = await open(new Counter(), { storage });

    expect(order.pad.phase).toBe('editing');
  });

  it('two restored sessions of a press that never arrived place one order', async () => {
    const counter = failing('timeout');
    const storage = memoryStorage();
    const data = await pressedAndLeft(counter, storage);

    const [one, two] = await Promise.all([
      open(counter, { storage, draft: data }),
      open(counter, { storage, draft: data }),
    ]);
    await Promise.all([one.wait(10_000), two.wait(10_000)]);

    expect(counter.placed).toHaveLength(1);
    expect([one.order?.number, two.order?.number]).toEqual(['C-1', 'C-1']);
  });

  it('a second tab that presses while the first does not know goes on with the press of the first', async () => {
    const counter = failing('timeout');
    const storage = memoryStorage();
    const one = await ready(counter, storage);
    const two = await open(counter, { storage, draft: one.session.persist().data });

    one.say({ type: 'review.place' });
    await one.settled();
    two.say({ type: 'review.place' });
    await two.settled();

    expect(two.order?.number).toBe('C-1');
    expect(new Set(counter.keys).size).toBe(1);
    expect(counter.calls.lastIndexOf('lookup')).toBeLessThan(counter.calls.lastIndexOf('place'));
  });

  it('two sessions with one draft both end at the one order', async () => {
    const counter = new Counter();
    const one = await ready(counter);
    const two = await open(counter, { draft: one.session.persist().data });

    one.say({ type: 'review.place' });
    two.say({ type: 'review.place' });
    await Promise.all([one.settled(), two.settled()]);

    expect(counter.placed).toHaveLength(1);
    expect(two.order).toEqual(one.order);
  });
});

describe('a price that changed between the quote and the press', () => {
  it('is shown, with the old total beside it, and asked to be accepted', async () => {
    const counter = new Counter();
    const order = await ready(counter);
    const { total } = order.review;
    counter.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];

    order.say({ type: 'review.place' });
    await order.settled();

    expect(counter.placed).toHaveLength(0);
    expect(order.pad.step).toBe('review');
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'total-changed', params: { from: total?.amount, to: 1400 } }, accepted: false },
    ]);
    expect(order.review.canPlace).toBe(false);
  });

  it('is placed at the new total once that is accepted', async () => {
    const counter = new Counter();
    const order = await ready(counter);
    counter.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];
    order.say({ type: 'review.place' });
    await order.settled();

    for (const { issue } of order.review.warnings)
      order.say({ type: 'review.acknowledge', issue, accepted: true });
    order.say({ type: 'review.place' });
    await order.settled();

    expect(order.order?.totals.total).toBe(1400);
    expect(new Set(counter.keys).size).toBe(2);
  });

  it('is asked about again when it changes again', async () => {
    const counter = new Counter();
    const order = await ready(counter);
    const press = async (): Promise<void> => {
      for (const { issue } of order.review.warnings)
        order.say({ type: 'review.acknowledge', issue, accepted: true });
      order.say({ type: 'review.place' });
      await order.settled();
    };
    counter.shippingOptions = [{ id: 'standard', name: 'Standard', price: 500 }];
    await press();

    counter.shippingOptions = [{ id: 'standard', name: 'Standard', price: 600 }];
    await press();

    expect(counter.placed).toEqual([]);
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'total-changed', params: { from: 1400, to: 1500 } }, accepted: false },
    ]);
  });
});
