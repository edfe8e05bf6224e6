import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostError, isHostError } from '@orderpad/contracts';
import { findContacts, guardedHost, type OrderStorage } from '@orderpad/core';
import { open, ready, type Driver } from './driver.ts';
import { FakeHost } from './fake-host.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** Keeps what is logged out of the output of the tests; returns it. */
function logged(): unknown[] {
  const errors: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((error) => void errors.push(error));
  return errors;
}

afterEach(() => vi.restoreAllMocks());

describe('a host that never answers', () => {
  it('lets the order say so after 30 seconds, and be opened again', async () => {
    const host = new FakeHost();
    const described = host.describe;
    host.describe = never;
    const order = await open(host);
    await order.wait(29_999);
    const before = order.pad.phase;

    await order.wait(1);
    const after = order.pad;
    host.describe = described;
    await order.send({ type: 'retry' }).settled();

    expect(before).toBe('opening');
    expect(after).toMatchObject({ phase: 'failed', problem: 'timeout' });
    expect(order.pad.phase).toBe('editing');
  });

  it('is waited for as long as the page says', async () => {
    const host = new FakeHost();
    host.describe = never;
    const order = await open(host, { timeLimit: 5_000 });

    await order.wait(5_000);

    expect(order.pad.problem).toBe('timeout');
  });

  it('is asked what became of a submission that it did not answer', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const place = host.orders.place;
    host.orders.place = async (...submission) => {
      await place(...submission);
      return never();
    };
    order.send({ type: 'review.place' });
    await order.settled();

    await order.wait(30_000);
    const meanwhile = order.review.placing.kind;
    await order.wait(10_000);

    expect(meanwhile).toBe('unknown');
    expect(host.calls.filter((call) => call === 'place' || call === 'lookup')).toEqual(['place', 'lookup']);
    expect(order.order?.number).toBe(host.placed[0]?.number);
  });

  it('ends a search with a reason', async () => {
    const host = new FakeHost();
    host.contacts.search = never;
    const order = await open(host);
    const finder = findContacts(order.session);

    finder.find('ada');
    await order.wait(30_000);

    expect(finder.view).toMatchObject({ isSearching: false, problem: 'timeout' });
  });

  it('gets the signal to stop working on the call', async () => {
    const host = new FakeHost();
    let signal: AbortSignal | undefined;
    host.describe = (...call: unknown[]) => {
      signal = (call[0] as { signal: AbortSignal }).signal;
      return never();
    };
    const order = await open(host);

    await order.wait(30_000);

    expect(signal?.aborted).toBe(true);
  });
});

describe('a call that the caller gives up', () => {
  it('rejects with aborted, and reaches the adapter', async () => {
    const host = new FakeHost();
    const signals: AbortSignal[] = [];
    const guarded = guardedHost({
      id: host.id,
      orders: host.orders,
      catalog: host.catalog,
      describe: ({ signal }) => (signals.push(signal), never()),
    });
    const controller = new AbortController();

    const answer = guarded.describe({ signal: controller.signal });
    controller.abort();

    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('a fault in an adapter', () => {
  const fault = new TypeError('my bug at line 7');
  const faulty = (): FakeHost => {
    const host = new FakeHost();
    host.orders.quote = () => {
      throw fault;
    };
    return host;
  };

  it('is reported once, however often the call is repeated', async () => {
    const errors = logged();
    const order = await ready(faulty());

    await order.wait(20_000);

    expect(order.emitted.filter(({ type }) => type === 'failed').length).toBeGreaterThan(1);
    expect(errors).toEqual([fault]);
  });

  it('is the cause of the failure that the order emits', async () => {
    logged();
    const order = await ready(faulty());

    const failed = order.emitted.find((fact) => fact.type === 'failed');

    const cause = failed?.type === 'failed' ? failed.cause : undefined;
    expect(isHostError(cause) && { code: cause.code, cause: cause.cause }).toEqual({
      code: 'internal',
      cause: fault,
    });
  });

  it('is not confused with a failure that the adapter tells', async () => {
    const errors = logged();
    const host = new FakeHost();
    host.describe = () => Promise.reject(new HostError('unavailable', 'closed for the night'));

    const order = await open(host);

    expect(order.pad.problem).toBe('unavailable');
    expect(errors).toEqual([]);
  });
});

describe('a storage that comes after the order has begun', () => {
  it('gets the draft, and what is edited afterwards', async () => {
    const order = await ready();
    const saved: number[] = [];
    const storage: OrderStorage = {
      saveDraft: async ({ data }) => void saved.push(data.revision),
      loadDraft: async () => undefined,
      listDrafts: async () => [],
      removeDraft: async () => undefined,
      saveIntent: async (intent) => intent,
      loadIntents: async () => [],
      removeIntent: async () => undefined,
    };

    order.send({ type: 'storage.set', storage });
    await order.wait(100);
    const first = [...saved];
    order.send({ type: 'review.edit', patch: { note: 'by the door' } });
    await order.wait(100);

    expect(first).toHaveLength(1);
    expect(saved).toHaveLength(2);
    expect(order.pad).toMatchObject({ keeping: 'saved-here', isDirty: false });
  });

  it('is told nothing of an order in which nothing was entered', async () => {
    const order: Driver = await open();
    const saveDraft = vi.fn(async () => undefined);

    order.send({
      type: 'storage.set',
      storage: {
        saveDraft,
        loadDraft: async () => undefined,
        listDrafts: async () => [],
        removeDraft: async () => undefined,
        saveIntent: async (intent) => intent,
        loadIntents: async () => [],
        removeIntent: async () => undefined,
      },
    });
    await order.wait(1_000);

    expect(saveDraft).not.toHaveBeenCalled();
  });
});
