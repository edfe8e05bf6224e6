import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardNumbers } from '@orderpad/test-payments';
import { afterAll, describe, expect, it } from 'vitest';
import { isLuhn } from '../pages/card.js';
import { Shop } from './shop.ts';

const folder = mkdtempSync(join(tmpdir(), 'test-payments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = () => join(folder, `${randomUUID()}.jsonl`);
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const headers = { authorization: 'Bearer sk_test_orderpad', 'content-type': 'application/json' };

/** Returns a card number of 16 digits that begins so. */
function cardNumber(beginning: number): string {
  const digits = String(beginning).padEnd(15, '3');
  const isRight = (check: number) => isLuhn(`${digits}${check}`);
  return `${digits}${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find(isRight)}`;
}

async function started(ledger: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', TEST_PAYMENTS_LEDGER: ledger, TEST_PAYMENTS_PORT: '0' },
  });
  const [line]: unknown[] = await once(child.stdout ?? child, 'data');
  const said: unknown = JSON.parse(String(line));
  return { url: (said as { listening: string }).listening, child }; // as main.ts prints it
}

describe('the ledger', () => {
  it('gives the next process what the last one knew', async () => {
    const ledger = newFile();
    const before = new Shop({ ledger });
    const [key, token] = [randomUUID(), await before.token(cardNumbers.succeed)];
    const { body } = await before.charge('', { key, token, saveTo: 'ada' });
    before.close();

    const after = new Shop({ ledger });

    expect((await after.call('GET', `/payments/${key}`)).body).toEqual(body);
    expect((await after.call('GET', '/cards?account=ada')).body['items']).toHaveLength(1);
    expect((await after.charge('', { token })).body).toMatchObject({ reason: 'token-expired' });
    after.close();
  });

  it('leaves out half a line that a killed process has written', async () => {
    const ledger = newFile();
    const before = new Shop({ ledger });
    await before.charge(cardNumbers.succeed);
    before.close();
    const whole = readFileSync(ledger, 'utf8');
    appendFileSync(ledger, '{"type":"payment","at":"2030');

    const after = new Shop({ ledger });
    const { body } = await after.call('GET', '/payments');

    expect(body['items']).toHaveLength(1);
    expect(readFileSync(ledger, 'utf8')).toBe(whole);
    after.close();
  });

  it('holds no card number and no CVV', async () => {
    const ledger = newFile();
    const shop = new Shop({ ledger });

    const { 'request-lost': _, 'answer-lost': __, ...answered } = cardNumbers;
    for (const number of Object.values(answered)) await shop.charge(number, { saveTo: 'ada' });
    shop.close();
    const written = readFileSync(ledger, 'utf8');

    expect(written.split('\n').length).toBeGreaterThan(20);
    for (const number of Object.values(cardNumbers)) {
      expect(written).not.toContain(number);
      expect(written).not.toContain(number.slice(0, 12));
    }
    expect(written).not.toContain('"123"');
  });

  it('and every answer are without a byte of a hundred other cards', async () => {
    const ledger = newFile();
    const shop = new Shop({ ledger });
    const cards = Array.from({ length: 100 }, (_, index) =>
      cardNumber(4_716_000_000_000 + index * 7_919_317),
    );
    const answers: unknown[] = [];

    for (const number of cards) {
      const token = await shop.own('/tokens', {
        kind: 'card',
        attemptKey: randomUUID(),
        number,
        expiry: '12/39',
        cvv: '987',
      });
      answers.push(token, await shop.charge('', { token: token.body['id'], saveTo: 'ada' }));
    }
    shop.close();
    const told = readFileSync(ledger, 'utf8') + JSON.stringify(answers);

    expect(answers).toHaveLength(200);
    expect(cards.filter((number) => told.includes(number) || told.includes(number.slice(6)))).toEqual([]);
    expect(told).not.toContain('"987"');
  });

  it('holds every payment that was answered when its process is killed, and none twice', async () => {
    const ledger = newFile();
    const answered = new Map<string, unknown>();
    for (let round = 0; round < 3; round++) {
      const { url, child } = await started(ledger);
      const ended = once(child, 'exit');
      const paying = Array.from({ length: 30 }, async (_, index) => {
        const key = `${round}-${index}`;
        const response = await fetch(`${url}/v1/payments/${key}`, {
          method: 'PUT',
          headers,
          body: JSON.stringify({ amount: 100 + index, currency: 'GBP', card: 'card_test_visa' }),
        });
        answered.set(key, ((await response.json()) as { id: string }).id); // as the provider answers
        // In the middle of the others.
        if (answered.size % 30 === 15) child.kill('SIGKILL');
      });
      await Promise.allSettled(paying);
      child.kill('SIGKILL');
      await ended;
    }

    const shop = new Shop({ ledger });
    const { body } = await shop.call('GET', '/payments');
    const items = body['items'] as { key: string; id: string }[]; // as the provider answers
    shop.close();

    expect(answered.size).toBeGreaterThanOrEqual(45);
    for (const [key, id] of answered)
      expect(items.filter((each) => each.key === key)).toMatchObject([{ id }]);
  });
});

describe('the process', () => {
  it('ends with the one that started it', async () => {
    const { url, child } = await started(newFile());
    const answer = await fetch(`${url}/healthz`);

    child.disconnect();
    const [code]: unknown[] = await once(child, 'exit');

    expect([answer.status, code]).toEqual([200, 0]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it.each([
    ['answer-lost', 1],
    ['request-lost', 0],
  ] as const)('cuts the connection for the card for %s, with %i payments made', async (behavior, count) => {
    const { url, child } = await started(newFile());
    const own = await fetch(`${url}/own/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'card',
        attemptKey: randomUUID(),
        number: cardNumbers[behavior],
        expiry: '12/39',
        cvv: '123',
      }),
    });
    const { id } = (await own.json()) as { id: string }; // as the provider answers
    const pay = () =>
      fetch(`${url}/v1/payments/k`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ amount: 100, currency: 'GBP', token: id }),
      });

    await expect(pay()).rejects.toThrow();
    const list = await (await fetch(`${url}/v1/payments`, { headers })).json();
    const again = await (await pay()).json();
    child.kill();

    expect(list).toMatchObject({ items: { length: count } });
    expect(again).toMatchObject({ state: 'authorized' });
  });
});
