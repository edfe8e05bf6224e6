import { HostError, type ProblemCode, type SubmissionState } from '@orderpad/contracts';
import { memoryStorage } from '@orderpad/core/storage';
import { describe, expect, it } from 'vitest';
import { type Driver, ready } from './driver.ts';
import { FakeHost } from './fake-host.ts';

/** A host that has placed nothing, answers the first request with `timeout`, and each lookup with the next of these records. */
function recording(...records: (SubmissionState | HostError)[]): FakeHost {
  const host = new FakeHost();
  const { place, lookup } = host.orders;
  let sent = 0;
  host.orders.place = async (submission, call) => {
    if (sent++ > 0) return place(submission, call);
    host.calls.push('place');
    host.keys.push(call.key);
    throw new HostError('timeout', 'for the test');
  };
  host.orders.lookup = async (key, call) => {
    const record = records.shift();
    if (record === undefined) return lookup(key, call);
    host.calls.push('lookup');
    if (record instanceof HostError) throw record;
    return record;
  };
  return host;
}

const rejectedWith = (code: ProblemCode, orderId?: string): SubmissionState => ({
  state: 'rejected',
  problem: {
    code,
    detail: 'for the test',
    issues: [],
    ...(orderId !== undefined && { orderId }),
  },
});

async function submitted(host: FakeHost): Promise<Driver> {
  const order = await ready(host);
  order.send({ type: 'review.place' });
  return order.settled();
}

const countOf = ({ calls }: FakeHost, name: string) => calls.filter((call) => call === name).length;

const facts = ({ emitted }: Driver, type: string) => emitted.filter((fact) => fact.type === type);

describe('an order that the host places', () => {
  it('is announced once, and so is the submission', async () => {
    const order = await submitted(new FakeHost());

    expect(order.pad.phase).toBe('placed');
    expect(facts(order, 'placed')).toEqual([{ type: 'placed', order: order.order }]);
    expect(facts(order, 'submitting')).toHaveLength(1);
    expect(facts(order, 'failed')).toEqual([]);
  });

  it('is announced once when it is found by its key', async () => {
    const host = new FakeHost();
    const { place } = host.orders;
    host.orders.place = async (submission, call) => {
      await place(submission, call);
      throw new HostError('timeout', 'the answer was lost');
    };
    const order = await submitted(host);

    await order.wait(10_000);

    expect(facts(order, 'placed')).toEqual([{ type: 'placed', order: host.placed[0] }]);
  });

  it('is loaded and announced when the draft had been placed before', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const { place } = host.orders;
    host.orders.place = async (submission, call) => {
      await place(submission, { ...call, key: crypto.randomUUID() });
      return place(submission, call);
    };

    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.pad.phase).toBe('placed');
    expect(order.order).toEqual(host.placed[0]);
    expect(facts(order, 'placed')).toEqual([{ type: 'placed', order: host.placed[0] }]);
  });

  it('is loaded when the record of the key says that the draft had been placed before', async () => {
    const host = recording(rejectedWith('draft-placed', 'order-9'));
    const asked: string[] = [];
    host.orders.get = async (id) => {
      asked.push(id);
      // Sound: the order is shown as it is.
      return { id } as Awaited<ReturnType<typeof host.orders.get>>;
    };
    const order = await submitted(host);

    await order.wait(10_000);

    expect(asked).toEqual(['order-9']);
    expect(order.pad.phase).toBe('placed');
    expect(order.order).toMatchObject({ id: 'order-9' });
  });
});

describe('a failure while an order is placed', () => {
  it('is announced with its code and its error', async () => {
    const order = await submitted(recording());

    expect(facts(order, 'failed')).toEqual([
      { type: 'failed', code: 'timeout', during: 'place', cause: expect.any(HostError) },
    ]);
  });

  it('of the storage sends nothing, returns to the order and says so without a place', async () => {
    const host = new FakeHost();
    const storage = { ...memoryStorage(), saveIntent: () => Promise.reject(new Error('quota')) };
    const order = await ready(host, storage);

    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(order.review.placing).toMatchObject({
      kind: 'refused',
      code: 'unavailable',
      issues: [{ code: 'intent-not-stored', path: [] }],
    });
    expect(order.review.canPlace).toBe(true);
  });

  it('of a lookup is announced, waited for as the host asks, and looked up again', async () => {
    const host = recording(new HostError('unavailable', 'maintenance', { retryAfter: 60_000 }));
    const order = await submitted(host);
    await order.wait(10_000);
    expect(countOf(host, 'lookup')).toBe(1);

    await order.wait(59_000);
    expect(countOf(host, 'lookup')).toBe(1);
    await order.wait(1_000);

    expect(countOf(host, 'lookup')).toBe(2);
    expect(order.pad.phase).toBe('placed');
    expect(facts(order, 'failed')).toMatchObject([
      { code: 'timeout', during: 'place' },
      { code: 'unavailable', during: 'place' },
    ]);
  });

  it('of a fence is announced, waited for as the host asks, and looked up again', async () => {
    const host = recording();
    host.profile = { ...host.profile, exactlyOnce: 'none' };
    const { fence } = host.orders;
    const fenced: string[] = [];
    host.orders.fence = async (key, call) => {
      fenced.push(key);
      if (fenced.length === 1) throw new HostError('unavailable', 'maintenance', { retryAfter: 60_000 });
      return fence(key, call);
    };
    const order = await submitted(host);
    await order.wait(10_000);
    expect(fenced).toEqual(host.keys);

    await order.wait(59_000);
    expect(countOf(host, 'lookup')).toBe(1);
    await order.wait(1_000);

    expect(countOf(host, 'lookup')).toBe(2);
    expect(fenced).toEqual([...host.keys, ...host.keys]);
    expect(order.pad.phase).toBe('editing');
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'unavailable' });
    expect(facts(order, 'failed')).toMatchObject([
      { code: 'timeout', during: 'place' },
      { code: 'unavailable', during: 'place' },
    ]);
  });

  it('of loading the order is asked about again while it passes', async () => {
    const host = recording(rejectedWith('draft-placed', 'order-9'), rejectedWith('draft-placed', 'order-9'));
    const asked: string[] = [];
    host.orders.get = async (id) => {
      asked.push(id);
      throw new HostError('unavailable', 'for the test');
    };
    const order = await submitted(host);

    await order.wait(10_000);
    expect(asked).toEqual(['order-9']);
    expect(order.review.placing.kind).toBe('unknown');
    await order.wait(10_000);

    expect(asked).toEqual(['order-9', 'order-9']);
  });

  it('of loading the order that lasts returns to the draft with the reason', async () => {
    const host = recording(rejectedWith('draft-placed', 'order-9'));
    const order = await submitted(host);

    await order.wait(10_000);

    expect(order.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'draft-placed' });
    order.send({ type: 'review.edit', patch: { note: 'Ring twice' } });
    expect(order.review.note).toBe('Ring twice');
  });

  it('that names no order asks the host for none', async () => {
    const host = recording(rejectedWith('draft-placed'));
    const asked: string[] = [];
    host.orders.get = async (id) => {
      asked.push(id);
      throw new HostError('not-found', 'for the test');
    };
    const order = await submitted(host);

    await order.wait(10_000);

    expect(asked).toEqual([]);
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'draft-placed' });
  });
});

describe('the record of a key', () => {
  it('that says the price has changed returns to the order, which is priced again', async () => {
    const host = recording(rejectedWith('quote-changed'));
    const order = await submitted(host);
    const quotes = countOf(host, 'quote');

    await order.wait(10_000);

    expect(order.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(order.review.placing.kind).toBe('idle');
    expect(countOf(host, 'quote')).toBe(quotes + 1);
    expect(order.review.canPlace).toBe(true);
  });

  it('that says it was refused returns to the order with the reason', async () => {
    const host = recording(rejectedWith('declined'));
    const order = await submitted(host);

    await order.wait(10_000);

    expect(order.pad).toMatchObject({ phase: 'editing', step: 'review' });
    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'declined' });
  });

  it('is asked for again and again where the key can be neither sent again nor fenced', async () => {
    const host = recording();
    host.profile = { ...host.profile, exactlyOnce: 'none', capabilities: [] };
    const order = await submitted(host);

    for (let turn = 0; turn < 5; turn++) await order.wait(10_000);

    expect(countOf(host, 'lookup')).toBe(5);
    expect(countOf(host, 'place')).toBe(1);
    expect(order.review.placing).toMatchObject({ kind: 'unknown', attempts: 5 });
  });
});
