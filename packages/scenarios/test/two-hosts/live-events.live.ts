import { type Handoff, RequestsEvent, SavedDraft } from '@orderpad/contracts';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '@orderpad/host';
import { eventsOf, nextOf, textsOf } from '../../../host/test/events.ts';
import { acceptAs, handOff, inputFor, opened, pay } from '../../../host/test/handing-off.ts';
import { dora, ines } from '../../../host/test/in-person.ts';
import { queriesAt } from '../../../host/test/queries-at.ts';
import { confirm, decline, open, requestFor, sendRequest, withdraw } from '../../../host/test/requesting.ts';
import type { TestUser } from '../../../host/test/user.ts';
import { pooledConnections } from './pgbouncer.ts';
import { alsoAt, collectedBy, newDraft, servers, signInAt } from './users.ts';

async function* requestsOf(user: TestUser): AsyncGenerator<RequestsEvent, undefined> {
  for await (const { data } of textsOf(await user.request('GET', '/v1/requests/events')))
    yield RequestsEvent.parse(JSON.parse(data));
  return undefined;
}

const handoffOf = async (user: TestUser, { id }: Handoff) =>
  eventsOf(await user.request('GET', `/v1/handoffs/${id}/events`));

const ask = async (client: TestUser) => sendRequest(client, await requestFor(client, collectedBy(ines)));

/** Milliseconds from the answer of one process to the event at the other. */
const delays: number[] = [];
/** Waits for the event that follows from an answer. */
async function timed<Event>(events: AsyncGenerator<Event, undefined>): Promise<Event> {
  const began = performance.now();
  const event = await nextOf(events);
  delays.push(performance.now() - began);
  return event;
}

describe('an order request', () => {
  it('that is sent at one process, opened and confirmed at the other, is told at both', async () => {
    const { here, there } = servers();
    const [client, mara] = [await signInAt(here, 'ines'), await signInAt(there, 'mara')];
    const [ofClient, ofMara] = [requestsOf(client), requestsOf(mara)];
    await nextOf(ofClient);
    const { open: before } = await nextOf(ofMara);

    const { id, asked } = await ask(client);
    const sent = await timed(ofMara);
    await open(alsoAt(here, mara), id);
    const isOpen = await timed(ofMara);
    await confirm(mara, asked.draft);
    const own = [await timed(ofClient), await timed(ofClient)];

    expect(sent).toMatchObject({ open: before + 1, isNew: true, request: { id, state: 'sent' } });
    expect(isOpen).toMatchObject({ request: { id, viewers: [{ name: mara.signIn.operator.name }] } });
    expect(own.map(({ request }) => [request?.id, request?.state])).toEqual([
      [id, 'sent'],
      [id, 'confirmed'],
    ]);
    await Promise.all([ofClient.return(undefined), ofMara.return(undefined)]);
  });

  it('reaches a stream at the other process each time, in the order in which they are sent', async () => {
    const { here, there } = servers();
    const [client, mara] = [await signInAt(here, 'ines'), await signInAt(there, 'mara')];
    const events = requestsOf(mara);
    await nextOf(events);
    const told: unknown[] = [];
    const done: unknown[] = [];
    for (let round = 0; round < 15; round += 1) {
      const { id } = await ask(round % 2 === 0 ? client : alsoAt(there, client));
      told.push((await timed(events)).request?.id);
      await (round % 3 === 0 ? withdraw(client, id) : decline(alsoAt(here, mara), id));
      const ended = (await timed(events)).request;
      told.push(ended?.id, ended?.state);
      done.push(id, id, round % 3 === 0 ? 'withdrawn' : 'declined');
    }

    expect(told).toEqual(done);
    await events.return(undefined);
  });

  it('reaches streams through the one address, whichever process serves them', async () => {
    const { front } = servers();
    const [client, mara] = [await signInAt(front, 'ines'), await signInAt(front, 'mara')];
    const streams = [requestsOf(mara), requestsOf(mara), requestsOf(mara)];
    for (const events of streams) await nextOf(events);

    const { id } = await ask(client);
    const told = await Promise.all(streams.map((events) => timed(events)));
    await withdraw(client, id);

    expect(told.map(({ request }) => request?.id)).toEqual([id, id, id]);
    await Promise.all(streams.map((events) => events.return(undefined)));
  });
});

describe('an order that is left to its customer', () => {
  it('at one process and paid at the other is told at both', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    const input = await inputFor(mara, dora, collectedBy(dora));
    const made = await handOff(mara, input);
    const streams = [await handoffOf(mara, made), await handoffOf(alsoAt(there, mara), made)];
    const states = [await Promise.all(streams.map(nextOf))];

    const { customer } = await opened(there, made);
    states.push(await Promise.all(streams.map((events) => timed(events))));
    await pay(customer, await acceptAs(customer, input));
    states.push(await Promise.all(streams.map((events) => timed(events))));

    expect(states.map((both) => both.map(({ handoff }) => handoff.state))).toEqual([
      ['waiting', 'waiting'],
      ['opened', 'opened'],
      ['paid', 'paid'],
    ]);
  });

  it('and taken back at the other process is told at the first', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    const made = await handOff(mara, await inputFor(mara, dora, collectedBy(dora)));
    const events = await handoffOf(mara, made);
    await nextOf(events);

    await alsoAt(there, mara).request('POST', `/v1/handoffs/${made.id}/revoke`);

    expect((await timed(events)).handoff.state).toBe('revoked');
  });
});

describe('a parked order', () => {
  const put = (user: TestUser, draft: SavedDraft['draft'], headers: Record<string, string>) =>
    user.request('PUT', `/v1/drafts/${draft.id}`, { body: { draft }, headers });

  it('that is saved at one process is continued at the other, and the first learns of it', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    const draft = await newDraft(mara, dora);

    const saved = await put(mara, draft, { 'if-none-match': '*' });
    const read = SavedDraft.parse(
      await (await alsoAt(there, mara).request('GET', `/v1/drafts/${draft.id}`)).json(),
    );
    const base = { 'if-match': saved.headers.get('etag') ?? '' };
    const next = { ...draft, revision: 2 };
    const writes = await Promise.all([
      put(mara, { ...next, note: 'here' }, base),
      put(alsoAt(there, mara), { ...next, note: 'there' }, base),
    ]);

    expect(read.draft).toEqual(draft);
    expect(writes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('the database', () => {
  it('has the connections of the pooler, and one of each process that listens around it', async () => {
    const { here, there } = servers();
    const mara = await signInAt(here, 'mara');
    const streams = [requestsOf(mara), requestsOf(alsoAt(there, mara))];
    for (const events of streams) await nextOf(events);

    const queries = await queriesAt(inject('servers').database);
    await Promise.all(streams.map((events) => events.return(undefined)));

    const listening = queries.filter((query) => query.startsWith('listen "orderpad_changes"'));
    expect(listening).toHaveLength(2);
    expect(queries.length - listening.length).toBeLessThanOrEqual(pooledConnections);
  });
});

describe('a host', () => {
  it('refuses to start through the pooler alone, since it would hear nothing', async () => {
    const opening = openDatabase({ url: inject('servers').pooler });

    await expect(opening).rejects.toThrow(/^DATABASE_URL leads through a pooler of transactions/);
  });
});

afterAll(() => {
  const sorted = delays.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(
    JSON.stringify({
      events: sorted.length,
      milliseconds: { p50: Math.round(middle), most: Math.round(sorted.at(-1) ?? 0) },
    }),
  );
  // Without news a stream looks every 15 seconds.
  expect(middle).toBeLessThan(5000);
});
