import { memoryHost } from '@orderpad/adapters/memory';
import { padView, startOrder, until } from '@orderpad/core';
import { describe, expect, it } from 'vitest';

describe('waiting for a view', () => {
  it('resolves with the view as soon as it is as wanted, and at once where it is so', async () => {
    const session = startOrder({ host: memoryHost() });

    const opened = await until(session, padView, ({ phase }) => phase === 'editing');
    const again = await until(session, padView, ({ phase }) => phase === 'editing');

    expect(opened.profile?.name).toBeDefined();
    expect(again).toBe(opened);
    session.stop();
  });

  it('rejects with the reason of its signal, before and while it waits', async () => {
    const session = startOrder({ host: memoryHost() });
    const late = new AbortController();
    const reason = new Error('nobody waits any more');

    const waiting = until(session, padView, ({ phase }) => phase === 'placed', late.signal);
    late.abort(reason);

    await expect(waiting).rejects.toBe(reason);
    await expect(until(session, padView, () => true, late.signal)).rejects.toBe(reason);
    session.stop();
  });
});
