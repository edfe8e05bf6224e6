import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrderPage, SignIn, SubmissionState } from '@orderpad/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase, serveHost } from '../src/index.ts';
import { TestUser, readOrder } from './user.ts';
import { start, type Running } from './running.ts';
import { Shop } from './shop.ts';

vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'orderpad-host-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
// The dump is made once, as on the first start on a machine.
beforeAll(async () => (await openDatabase()).close(), 60_000);

/** Signs Mara in to a host behind a socket. */
async function maraAt(url: string): Promise<TestUser> {
  const send = (path: string, init?: RequestInit) => fetch(url + path, init);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'mara', password: 'orderpad' });
  const answer = await send('/v1/sign-in', { method: 'POST', headers, body });
  return new TestUser({ send }, SignIn.parse(await answer.json()));
}

describe('the process', () => {
  it('answers once it is ready, and ends on SIGTERM', async () => {
    const running = await start({ ORDERPAD_DATA_DIR: join(home, 'ready') });

    const health = await fetch(`${running.url}/healthz`);
    const code = await running.end('SIGTERM');

    expect(health.status).toBe(200);
    expect(code).toBe(0);
  });

  it('ends on SIGTERM whatever clients hold open, and tells each of them', async () => {
    const running = await start({ ORDERPAD_DRAIN_SECONDS: '1' });
    const mara = await maraAt(running.url);
    const events = await mara.request('GET', '/v1/requests/events');
    const ended: string[] = [];
    const held = {
      'a body that is never finished':
        'POST /v1/sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
      'a head that is never finished': 'GET /livez HTTP/1.1\r\nhost: a\r\n',
      'a connection that is kept alive': 'GET /livez HTTP/1.1\r\nhost: a\r\n\r\n',
    };
    const sockets = await Promise.all(
      Object.entries(held).map(async ([name, sent]) => {
        const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
        socket.on('close', () => ended.push(name)).on('error', () => undefined);
        await new Promise((resolve) => socket.write(sent, resolve));
        if (name.includes('alive')) await once(socket, 'data');
        return socket.resume();
      }),
    );

    const code = await running.end('SIGTERM');
    const told = await events.text();
    await vi.waitFor(() => expect(ended).toHaveLength(3));

    expect(code).toBe(0);
    expect(told).toContain(': open');
    expect(ended.toSorted()).toEqual(Object.keys(held).toSorted());
    for (const socket of sockets) socket.destroy();
  });

  it('keeps every answered order through kill -9', async () => {
    const env = { ORDERPAD_DATA_DIR: join(home, 'killed') };
    let running: Running = await start(env);
    const mara = await maraAt(running.url);
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632', 2)]));
    const key = crypto.randomUUID();
    const placed = await readOrder(await mara.submit(submission, key));

    await running.end('SIGKILL');
    running = await start(env);
    const again = await maraAt(running.url);
    const state = await again.read(SubmissionState, 'GET', `/v1/submissions/${key}`);
    const repeated = await readOrder(await again.submit(submission, key));
    await running.end('SIGTERM');

    expect(state).toEqual({ state: 'placed', order: placed });
    expect(repeated.id).toBe(placed.id);
  });

  it('never makes two orders of one submission, even when it is killed in between', {
    timeout: 120_000,
  }, async () => {
    const env = { ORDERPAD_DATA_DIR: join(home, 'often') };
    for (let round = 0; round < 2; round += 1) {
      const running = await start(env);
      const mara = await maraAt(running.url);
      const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
      const key = crypto.randomUUID();
      const answering = mara.submit(submission, key).then(readOrder, () => undefined);
      await running.end('SIGKILL');
      const answered = await answering;

      const next = await start(env);
      const later = await maraAt(next.url);
      const order = await readOrder(await later.submit(submission, key));
      const { items } = await later.read(OrderPage, 'GET', `/v1/orders?text=${order.number}`);
      await next.end('SIGTERM');

      expect(items).toHaveLength(1);
      expect(order.id).toBe(answered?.id ?? order.id);
    }
  });
});

describe('a portal served by the host', () => {
  const portal = join(home, 'portal');
  mkdirSync(join(portal, 'assets'), { recursive: true });
  writeFileSync(join(portal, 'index.html'), '<!doctype html><title>Portal</title>');
  writeFileSync(join(portal, 'assets', 'main-1a2b3c4d.js'), 'export {};');
  writeFileSync(join(home, 'secret.txt'), 'not for the web');

  it('has a content security policy that admits its own origin only', async () => {
    const running = await serveHost({ database: await openDatabase(), staticDir: portal });

    const page = await fetch(`${running.url}/orders/17`);
    const script = await fetch(`${running.url}/assets/main-1a2b3c4d.js`);
    const outside = await fetch(`${running.url}/..%2fsecret.txt`);
    const missing = await fetch(`${running.url}/assets/none.js`);
    await running.close();

    expect(await page.text()).toContain('Portal');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect([outside.status, missing.status]).toEqual([404, 404]);
  });
});

describe('pages of other origins', () => {
  const ask = async (database: Database, origins: string[]) => {
    const shop = await Shop.open(database, { origins });
    const answer = await shop.send('/v1/profile', {
      method: 'OPTIONS',
      headers: { origin: 'https://portal.example', 'access-control-request-method': 'GET' },
    });
    return answer.headers.get('access-control-allow-origin');
  };

  it('may call only when they are listed', async () => {
    const database = await openDatabase();

    const answers = [
      await ask(database, ['https://portal.example']),
      await ask(database, ['https://other.example']),
      await ask(database, []),
    ];

    await database.close();
    expect(answers).toEqual(['https://portal.example', null, null]);
  });
});
