import { readFileSync } from 'node:fs';
import { httpHost, signIn } from '@orderpad/adapters/http';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { startOrder } from '@orderpad/core';
import { openDatabase, serveHost } from '@orderpad/host';
import { describe, expect, it } from 'vitest';
import { Terminal, type Ran } from '../src/terminal.ts';

const demo = readFileSync(new URL('../orders/demo.txt', import.meta.url), 'utf8').split('\n');

/** Runs commands until one is refused or the order ends; returns the state and everything that was printed. */
async function run(host: Host, lines: readonly string[]): Promise<{ state: Ran; printed: string }> {
  const printed: string[] = [];
  const session = startOrder({ host });
  const terminal = new Terminal(session, (text) => printed.push(text));
  let state: Ran = 'done';
  for (const line of lines) {
    state = await terminal.run(line);
    if (state !== 'done') break;
  }
  session.stop();
  return { state, printed: printed.join('\n') };
}

const orders = async (host: Host) =>
  (await host.orders.list?.({ text: '', limit: 10 }, { signal: new AbortController().signal }))?.items ?? [];

describe('X8: the pad in a terminal', () => {
  it('takes the order of the example script', async () => {
    const host = memoryHost();

    const { state, printed } = await run(host, demo);

    expect(state).toBe('ended');
    expect(printed).toMatch(/Placed as \S+: 175\.14 GBP\./);
    expect(await orders(host)).toMatchObject([{ items: 8, total: { amount: 17_514, currency: 'GBP' } }]);
  });

  it('takes an order at the reference host over HTTP', async () => {
    const { url, close } = await serveHost({ database: await openDatabase() });
    const { token } = await signIn({ url }, { username: 'cleo', password: 'orderpad' });
    const host = httpHost({ url, headers: () => ({ authorization: `Bearer ${token}` }) });

    const { printed } = await run(host, [
      'contact 17850',
      'add 85123A*12',
      'ship 1',
      'pay',
      'pick 1',
      'place',
    ]);
    const [, total = ''] = /place (\d+\.\d\d GBP)$/.exec(printed) ?? [];
    const whole = await run(host, ['contact 17850', 'add 85123A*12', 'ship 1', 'pay 1', `place ${total}`]);

    expect(whole.printed).toContain(`: ${total}.`);
    expect(await orders(host)).toMatchObject([{ items: 12 }]);
    await close();
  });

  it('places nothing at an amount that is not the total, or without one', async () => {
    const host = memoryHost();
    const start = demo.filter((line) => !line.startsWith('place'));

    const other = await run(host, [...start, 'place 175.13']);
    const none = await run(host, [...start, 'place']);

    expect(other).toMatchObject({
      state: 'refused',
      printed: expect.stringContaining('Nothing was placed.'),
    });
    expect(none).toMatchObject({ state: 'refused', printed: expect.stringContaining('place 175.14 GBP') });
    expect(await orders(host)).toEqual([]);
  });

  it('says what is missing before an order can be placed', async () => {
    const { state, printed } = await run(memoryHost(), ['add JUG', 'place 34.80']);

    expect(state).toBe('refused');
    expect(printed).toContain('! Choose a contact.');
  });

  it.each([
    ['a SKU that is not known', 'add NOPE-1', 'NOPE-1: ! This SKU is not known.'],
    ['a contact whom nobody knows', 'contact zzzz', 'Nobody is found for “zzzz”.'],
    ['a line that is not there', 'qty 7 2', 'There is no such entry.'],
    ['a quantity that is no number', 'qty 1 many', 'A whole number is needed.'],
    ['an entry of a list that was not printed', 'pick 1', 'There is no such entry.'],
    ['a command that is none', 'buy JUG', 'There is no command “buy”. Type help.'],
  ])('refuses %s', async (_, line, message) => {
    const { state, printed } = await run(memoryHost(), ['add JUG', line]);

    expect(state).toBe('refused');
    expect(printed).toContain(message);
  });
});
