import { memoryHost } from '@orderpad/adapters/memory';
import { padView, reviewView, startOrder, until } from '@orderpad/core';
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
  it('rejects with an error of its own where the reason is none, and keeps the reason', async () => {
    const session = startOrder({ host: memoryHost() });

    await expect(until(session, padView, () => true, AbortSignal.abort('closed'))).rejects.toMatchObject({
      message: 'aborted',
      cause: 'closed',
    });
    session.stop();
  });

  it('watches no longer than it has to: neither after it has resolved nor after it was aborted', async () => {
    const session = startOrder({ host: memoryHost() });
    await until(session, padView, ({ phase }) => phase === 'editing');
    const aborting = new AbortController();
    const asked = { noted: 0, never: 0 };
    const noted = until(
      session,
      reviewView,
      ({ note }) => (asked.noted++, note === 'Ring twice.'),
      aborting.signal,
    );
    const never = until(session, reviewView, () => (asked.never++, false), aborting.signal);

    session.send({ type: 'review.edit', patch: { note: 'Ring twice.' } });
    await expect(noted).resolves.toMatchObject({ note: 'Ring twice.' });
    session.send({ type: 'review.edit', patch: { note: 'Ring once.' } });
    expect(asked).toEqual({ noted: 2, never: 3 });
    aborting.abort(new Error('nobody waits any more'));
    await expect(never).rejects.toThrow('nobody waits any more');
    session.send({ type: 'review.edit', patch: { note: 'Knock.' } });

    expect(asked).toEqual({ noted: 2, never: 3 });
    session.stop();
  });
});
