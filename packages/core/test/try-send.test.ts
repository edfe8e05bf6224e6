import { describe, expect, it } from 'vitest';
import type { OrderSession } from '../src/order/session.ts';
import { trySend } from '../src/order/try-send.ts';
import { unsupported } from '../src/order/unsupported.ts';
import { lineOf, open } from './driver.ts';
import { tea } from './fake-host.ts';

describe('an event that is sent for an answer', () => {
  it('is accepted without an issue, or answered with the first one, and nothing listens afterwards', async () => {
    const { session, items } = await open();
    let listening = 0;
    const watched: OrderSession = {
      ...session,
      on: (type, listener) => {
        const unsubscribe = session.on(type, listener);
        listening++;
        return () => {
          listening--;
          unsubscribe();
        };
      },
    };

    const accepted = trySend(watched, { type: 'items.add', lines: [lineOf(tea)] });
    const refused = trySend(watched, { type: 'items.add', lines: [lineOf(tea, 2_000_000)] });

    expect(accepted).toBeUndefined();
    expect(refused).toMatchObject({ severity: 'error', path: expect.arrayContaining(['quantity']) });
    expect(listening).toBe(0);
    expect(items.lines.size).toBe(0);
  });
});

describe('a method that the host does not implement', () => {
  it('is answered with an error that says so', async () => {
    await expect(unsupported()).rejects.toMatchObject({
      code: 'unsupported',
      message: 'the host does not offer this',
    });
  });
});
