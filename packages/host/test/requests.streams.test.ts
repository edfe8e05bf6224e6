import { RequestsEvent, SignIn } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, serveHost } from '../src/index.ts';
import { nextOf, textsOf } from './events.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { postgresFolder, startPostgres, type PostgresServer } from './postgres.ts';
import { confirm, decline, open, requestFor, sendRequest } from './requesting.ts';
import { type Requests, TestUser } from './user.ts';

async function* eventsOf(answer: Response): AsyncGenerator<RequestsEvent & { id: string }, undefined> {
  for await (const { id, data } of textsOf(answer)) yield { id, ...RequestsEvent.parse(JSON.parse(data)) };
  return undefined;
}

const follow = async (user: TestUser, seen?: string) =>
  eventsOf(
    await user.request('GET', '/v1/requests/events', {
      ...(seen !== undefined && { headers: { 'last-event-id': seen } }),
    }),
  );

onEachDatabase('the stream of requests', (shop) => {
  it('tells the count at once, then what is sent, opened and decided', async () => {
    const [client, mara] = [await signedIn(shop(), 'ines'), await signedIn(shop(), 'mara')];
    const events = await follow(mara);

    const { open: before } = await nextOf(events);
    const { id, asked } = await sendRequest(client);
    const sent = await nextOf(events);
    await open(mara, id);
    const opened = await nextOf(events);
    await confirm(mara, asked.draft);
    const confirmed = await nextOf(events);

    expect(sent).toMatchObject({
      open: before + 1,
      isNew: true,
      request: { id, state: 'sent', viewers: [] },
    });
    expect(opened).toMatchObject({ request: { viewers: [{ name: mara.signIn.operator.name }] } });
    expect(confirmed).toMatchObject({ open: before, request: { state: 'confirmed', viewers: [] } });
    await events.return(undefined);
  });

  it('goes on after the last event that the caller has, and tells what is new since', async () => {
    const [client, mara] = [await signedIn(shop(), 'ines'), await signedIn(shop(), 'mara')];
    const first = await follow(mara);
    const { id: seen } = await nextOf(first);
    await first.return(undefined);
    const one = await sendRequest(client);
    const other = await sendRequest(client);
    await decline(mara, one.id);

    const events = await follow(mara, seen);

    const missed = [await nextOf(events), await nextOf(events)];
    expect(missed.map(({ request, isNew }) => [request?.id, request?.state, isNew])).toEqual([
      [other.id, 'sent', true],
      [one.id, 'declined', true],
    ]);
    await events.return(undefined);
  });

  it('tells customers of their own requests, and not of who has them open', async () => {
    const [client, mara] = [await signedIn(shop(), 'ines'), await signedIn(shop(), 'mara')];
    const another = await signedIn(shop(), 'dora');
    const events = await follow(client);
    await nextOf(events);

    await sendRequest(another);
    const { id } = await sendRequest(client);
    const sent = await nextOf(events);
    await open(mara, id);
    await decline(mara, id, 'Sold out');
    const declined = await nextOf(events);

    expect(sent.request?.id).toBe(id);
    expect(declined.request).toMatchObject({ id, state: 'declined', reason: 'Sold out', viewers: [] });
    await events.return(undefined);
  });

  it('is refused to a customer who asks for those of others', async () => {
    const client = await signedIn(shop(), 'ines');

    const answer = await client.request('GET', '/v1/requests/events?contactId=c-20005');

    expect(answer.status).toBe(403);
  });
});

/** Collection in the shop, which every host of the example offers. */
const collected = {
  id: 's1',
  to: { kind: 'contact' as const, addressId: 'a-20006-1' },
  methodId: 'collection',
  parts: [],
};

describe.skipIf(postgresFolder === undefined)('two hosts on one database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(postgresFolder ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  it('tell each other of requests, also after the listening connection was lost', {
    timeout: 120_000,
  }, async () => {
    const here = await serveHost({ database: await openDatabase({ url: server.url }) });
    const database = await openDatabase({ url: server.url });
    const there = await serveHost({ database });
    const [client, mara] = [await signInAt(here.url, 'ines'), await signInAt(there.url, 'mara')];
    const events = await follow(mara);
    await nextOf(events);

    const first = await sendRequest(client, await requestFor(client, { shipments: [collected] }));
    const one = await nextOf(events);
    await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and pid <> pg_backend_pid()`,
    );
    const second = await sendRequest(client, await requestFor(client, { shipments: [collected] }));
    const other = await nextOf(events);

    expect([one.request?.id, other.request?.id]).toEqual([first.id, second.id]);
    await events.return(undefined);
    await here.close();
    await there.close();
  });
});

/** Signs a user in at a running host. */
async function signInAt(url: string, username: string): Promise<TestUser> {
  const requests: Requests = { send: (path, init) => fetch(`${url}${path}`, init) };
  const answer = await requests.send('/v1/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'orderpad' }),
  });
  return new TestUser(requests, SignIn.parse(await answer.json()));
}
