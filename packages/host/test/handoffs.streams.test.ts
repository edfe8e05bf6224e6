import { SignIn } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, serveHost } from '../src/index.ts';
import { eventsOf, nextOf } from './events.ts';
import { acceptAs, handOff, inputFor, opened, pay } from './handing-off.ts';
import { dora, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { postgresFolder, startPostgres, type PostgresServer } from './postgres.ts';
import { start, type Running } from './running.ts';
import { type Requests, TestUser } from './user.ts';

const handoffUrl = 'https://shop.example/pay';

const follow = (user: TestUser, id: string, seen?: string): Promise<Response> =>
  user.request('GET', `/v1/handoffs/${id}/events`, {
    ...(seen !== undefined && { headers: { 'last-event-id': seen } }),
  });

onEachDatabase(
  'the stream of a hand-off',
  (shop) => {
    async function handedOff() {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, dora);
      return { mara, input, made: await handOff(mara, input) };
    }

    it('shows the state at once, then every change, and ends with the last', async () => {
      const { mara, input, made } = await handedOff();
      const events = eventsOf(await follow(mara, made.id));

      const waiting = await nextOf(events);
      const { customer } = await opened(shop(), made);
      const seen = await nextOf(events);
      await pay(customer, await acceptAs(customer, input));
      const paid = await nextOf(events);

      expect([waiting, seen, paid].map(({ id, handoff }) => [id, handoff.state])).toEqual([
        ['1', 'waiting'],
        ['2', 'opened'],
        ['3', 'paid'],
      ]);
      expect(paid.handoff.orderId).toBeDefined();
      expect(await events.next()).toEqual({ done: true, value: undefined });
    });

    it('goes on after the last event that the caller has', async () => {
      const { mara, made } = await handedOff();
      await opened(shop(), made);

      const events = eventsOf(await follow(mara, made.id, '1'));

      expect((await nextOf(events)).handoff.state).toBe('opened');
      await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
      expect((await nextOf(events)).id).toBe('3');
      expect(await eventsOf(await follow(mara, made.id, '3')).next()).toEqual({
        done: true,
        value: undefined,
      });
    });

    it('has headers that keep proxies from storing or holding it back', async () => {
      const { mara, made } = await handedOff();

      const answer = await follow(mara, made.id);

      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      await answer.body?.cancel();
    });

    it('shows no change to somebody who has signed out', async () => {
      const { mara, made } = await handedOff();
      const leaver = await shop().as('mara');
      const events = eventsOf(await follow(leaver, made.id));
      await nextOf(events);
      await leaver.request('DELETE', '/v1/sign-in');

      await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);

      expect(await events.next()).toEqual({ done: true, value: undefined });
    });

    it('is one of at most 20 that a user has open', async () => {
      const { made } = await handedOff();
      const nico = await signedIn(shop(), 'cleo');
      const answers: Response[] = [];
      for (let count = 0; count < 20; count++) {
        const answer = await follow(nico, made.id);
        answers.push(answer);
        await nextOf(eventsOf(answer.clone()));
      }

      const refused = await follow(nico, made.id);
      const mara = await signedIn(shop(), 'mara');
      await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
      await Promise.all(answers.map((answer) => answer.text()));
      const again = await follow(nico, made.id);

      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
      expect(again.status).toBe(200);
      await again.body?.cancel();
    });
  },
  { handoffUrl },
);

/** Requests to a host that listens. */
const at = (url: string): Requests => ({ send: (path, init) => fetch(`${url}${path}`, init) });

async function signInAt(url: string): Promise<TestUser> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'mara', password: 'orderpad' });
  const answer = await fetch(`${url}/v1/sign-in`, { method: 'POST', headers, body });
  return new TestUser(at(url), SignIn.parse(await answer.json()));
}

describe('a host that shuts down', () => {
  it('ends its streams and closes', { timeout: 120_000 }, async () => {
    const running = await serveHost({ database: await openDatabase() });
    const mara = await signInAt(running.url);
    const made = await handOff(mara, await inputFor(mara, 'c-20005', { shipments: [collected] }));
    const events = eventsOf(await follow(mara, made.id));
    await nextOf(events);

    await running.close();

    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});

/** Collection in the shop, which every host of the example offers. */
const collected = {
  id: 's1',
  to: { kind: 'contact' as const, addressId: 'a-20005-1' },
  methodId: 'collection',
  parts: [],
};

describe.skipIf(postgresFolder === undefined)('two host processes on one PostgreSQL server', () => {
  let server: PostgresServer;
  let one: Running;
  let two: Running;
  beforeAll(async () => {
    server = await startPostgres(postgresFolder ?? '');
    one = await start({ DATABASE_URL: server.url });
    two = await start({ DATABASE_URL: server.url });
  }, 180_000);
  afterAll(async () => {
    await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')]);
    server.stop();
  }, 60_000);

  it('tell each other of changes, also after the listening connection was lost', {
    timeout: 120_000,
  }, async () => {
    const watcher = await signInAt(one.url);
    const mara = await signInAt(two.url);
    const input = await inputFor(mara, dora, { shipments: [collected] });
    const made = await handOff(mara, input);
    const events = eventsOf(await follow(watcher, made.id));
    expect((await nextOf(events)).handoff.state).toBe('waiting');

    const { customer } = await opened(at(two.url), made);
    expect((await nextOf(events)).handoff.state).toBe('opened');
    const ended = await endListeners(server.url);
    await pay(customer, await acceptAs(customer, input));
    const paid = await nextOf(events);

    expect(ended).toBeGreaterThan(0);
    expect(paid.handoff).toMatchObject({ state: 'paid' });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});

/** Breaks the connections on which hosts listen; returns their number. */
async function endListeners(url: string): Promise<number> {
  const database = await openDatabase({ url });
  const { rows }: { rows: unknown[] } = Object(
    await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'`,
    ),
  );
  await database.close();
  return rows.length;
}
