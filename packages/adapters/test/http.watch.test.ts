import { httpHost } from '@orderpad/adapters/http';
import type { Handoff, HandoffState } from '@orderpad/contracts';
import { describe, expect, it, vi } from 'vitest';
import { listening } from './listening.ts';

const at = '2026-11-30T09:00:00Z';

const handoffAfter = (...states: [HandoffState, ...HandoffState[]]): Handoff => ({
  id: 'h1',
  draftId: 'd1',
  contactId: 'c1',
  createdBy: { id: 'u1', name: 'Mara' },
  total: { amount: 1250, currency: 'GBP' },
  expiresAt: at,
  state: states.at(-1) ?? states[0],
  history: states.map((state) => ({ at, state })),
});

const eventOf = (handoff: Handoff): string =>
  `: still here\n\nid: ${handoff.history.length}\ndata: ${JSON.stringify(handoff)}\n\n`;

const events = { 'content-type': 'text/event-stream' };

/** Follows a hand-off to its end. */
async function statesFrom(url: string, signal = new AbortController().signal): Promise<HandoffState[]> {
  const states: HandoffState[] = [];
  for await (const { state } of httpHost({ url }).handoffs?.watch('h1', { signal }) ?? []) states.push(state);
  return states;
}

describe('following a hand-off over HTTP', () => {
  it('goes on after the last event when connections break in the middle of an event, and repeats none', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const asked: (string | undefined)[] = [];
    const opened = eventOf(handoffAfter('waiting', 'opened'));
    const url = await listening(({ headers }, response) => {
      const seen = headers['last-event-id']?.toString();
      asked.push(seen);
      if (asked.length === 2) {
        response.destroy();
        return;
      }
      response.writeHead(200, events);
      if (asked.length === 1) {
        response.write(eventOf(handoffAfter('waiting')));
        response.write(opened.slice(0, -20), () => response.destroy());
      } else if (asked.length === 3) response.end(opened);
      else response.end(opened + eventOf(handoffAfter('waiting', 'opened', 'paid')));
    });

    expect(await statesFrom(url)).toEqual(['waiting', 'opened', 'paid']);
    expect(asked).toEqual([undefined, '1', '1', '2']);
  });

  it('asks again after an overloaded host, a page instead of events and an event that breaks its contract', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let asked = 0;
    const url = await listening((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503).end();
      else if (asked === 2) response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>');
      else if (asked === 3) response.writeHead(200, events).end('id: 1\ndata: {"state":"paid"}\n\n');
      else response.writeHead(200, events).end(eventOf(handoffAfter('waiting', 'revoked')));
    });

    expect(await statesFrom(url)).toEqual(['revoked']);
    expect(asked).toBe(4);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
  ])('gives up after %i', async (status, code) => {
    const url = await listening((_, response) => response.writeHead(status).end());

    await expect(statesFrom(url)).rejects.toMatchObject({ name: 'HostError', code });
  });

  it('ends without an error when the caller gives up while nothing comes', async () => {
    const controller = new AbortController();
    const url = await listening((_, response) => {
      response.writeHead(200, events).write(eventOf(handoffAfter('waiting')));
      response.on('close', () => undefined);
      setImmediate(() => controller.abort());
    });

    const states = await statesFrom(url, controller.signal);

    expect(states.length).toBeLessThanOrEqual(1);
    expect(controller.signal.aborted).toBe(true);
  });
});
