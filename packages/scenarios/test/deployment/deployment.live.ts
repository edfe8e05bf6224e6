import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type Draft, Order, OrderRequest, SignIn } from '@orderpad/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxAttempts } from '../../../host/src/sign-in/attempts.ts';
import { dora, draftFor } from '../../../host/test/in-person.ts';
import { attempt } from '../../../host/test/signing-in.ts';
import { TestUser } from '../../../host/test/user.ts';
import type { Browser } from '../behind-nginx/browser.ts';
import { servedBy } from '../behind-nginx/nginx.ts';
import type { MortalProcess } from '../mortal-process.ts';
import { capturedAt, cardOrder, insist, ordersOf, repeat, submit } from './card-orders.ts';
import { type Deployment, startDeployment } from './deployment.ts';

let deployment: Deployment | undefined;
beforeAll(async () => {
  deployment = await startDeployment();
});
afterAll(() => deployment?.close());
const shop = () => deployment ?? expect.unreachable();

/** Figures of the run, printed at its end. */
const figures: Record<string, unknown> = {};
afterAll(() => console.log(JSON.stringify(figures)));

const processOf = (answer: Response): string => answer.headers.get(servedBy) ?? 'none';
const addressOf = async (host: MortalProcess): Promise<string> => new URL(await host.url).host;
const both = async () => (await Promise.all(shop().hosts.map(addressOf))).toSorted(inOrder);
function countsOf(statuses: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted(inOrder);

async function userAt(browser: Browser, username: string): Promise<TestUser> {
  const answer = await attempt(browser, username, 'orderpad');
  return new TestUser(browser, SignIn.parse(await answer.json()));
}

describe('a sign-in at one process', () => {
  it('has a Secure cookie with which the person acts at the other', async () => {
    const browser = shop().browserAt('127.0.0.2');
    const signedIn = await attempt(browser, 'cleo', 'orderpad');
    const set = signedIn.headers.get('set-cookie') ?? '';
    const cookie = set.split(';')[0] ?? '';
    const reads: Response[] = [];
    for (let round = 0; round < 4; round += 1)
      reads.push(await browser.send('/v1/sign-in', { headers: { cookie } }));

    const elsewhere = await browser.send('/v1/sign-ins', {
      method: 'DELETE',
      headers: { cookie, origin: 'https://elsewhere.example' },
    });
    const writes: Response[] = [];
    for (let round = 0; round < 2; round += 1)
      writes.push(
        await browser.send('/v1/sign-ins', { method: 'DELETE', headers: { cookie, origin: shop().url } }),
      );

    expect(set).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(writes.map(({ status }) => status)).toEqual([204, 204]);
    expect(elsewhere.status).toBe(403);
    expect(distinct(reads.map(processOf))).toEqual(await both());
    expect(distinct(writes.map(processOf))).toEqual(await both());
  });
});

describe('a placing that is submitted twice at once', () => {
  const rounds = 40;

  it('arrives at both processes, and makes one order and one charge', async () => {
    const [one, two] = [shop().browserAt('127.0.0.2'), shop().browserAt('127.0.0.2')];
    const mara = await userAt(one, 'mara');
    const again = new TestUser(two, mara.signIn);
    const before = await capturedAt(shop().payments);
    const orders: string[] = [];
    let atBoth = 0;
    for (let round = 0; round < rounds; round += 1) {
      const submission = await cardOrder(mara, shop().payments);
      const key = crypto.randomUUID();

      const answers = await Promise.all([mara, again].map((user) => submit(user, submission, key)));
      const told = await Promise.all(answers.map(orderIn));

      const { placed = 'none' } = await insist(mara, submission, key);
      for (const each of told) expect([placed, 'in-progress']).toContain(each);
      orders.push(placed);
      if (distinct(answers.map(processOf)).length === 2) atBoth += 1;
    }

    const charged = (await capturedAt(shop().payments)).filter((id) => !before.includes(id));
    figures['submitted twice at once, of them at both processes'] = [rounds, atBoth];
    expect(new Set(orders).size).toBe(rounds);
    expect(charged).toEqual(orders.toSorted(inOrder));
    expect(atBoth).toBeGreaterThan(rounds / 2);
  });

  it('under two keys makes one order and one charge', async () => {
    const [one, two] = [shop().browserAt('127.0.0.2'), shop().browserAt('127.0.0.2')];
    const mara = await userAt(one, 'mara');
    const again = new TestUser(two, mara.signIn);
    const before = await capturedAt(shop().payments);
    const orders: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const submission = await cardOrder(mara, shop().payments);
      const keys = [crypto.randomUUID(), crypto.randomUUID()];

      const outcomes = await Promise.all(
        [mara, again].map((user, at) => insist(user, submission, keys[at] ?? '')),
      );

      orders.push(...outcomes.flatMap(({ placed }) => placed ?? []));
    }

    const charged = (await capturedAt(shop().payments)).filter((id) => !before.includes(id));
    expect(orders).toHaveLength(10);
    expect(charged).toEqual(orders.toSorted(inOrder));
  });
});

/** Returns the id of the order in an answer, or the code of its refusal. */
async function orderIn(answer: Response): Promise<string> {
  const body: unknown = await answer.json();
  if (answer.status === 201) return Order.parse(body).id;
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'nothing';
}

describe('streams of events', () => {
  it('at both processes tell what either did', async () => {
    const browser = shop().browserAt('127.0.0.2');
    const [mara, client] = [await userAt(browser, 'mara'), await userAt(browser, 'dora')];
    const streams = [await listen(browser, mara), await listen(browser, mara)];
    const sent: OrderRequest[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { draft, quoteId, acceptedTotal, acknowledged } = await client.accept(await draftOf(client));
      const body = { draft, quoteId, total: acceptedTotal, acknowledged };

      const key = crypto.randomUUID();
      const answer = await client.request('POST', '/v1/requests', { body, key });

      const request = OrderRequest.parse(await answer.json());
      for (const stream of streams) await stream.heard(request.id);
      sent.push(request);
    }

    expect(sent).toHaveLength(4);
    expect(distinct(streams.map(({ process }) => process))).toEqual(await both());
    expect(streams.map(({ answer }) => answer.complete)).toEqual([false, false]);
    for (const { answer } of streams) answer.destroy();
  });
});

/** Opens a stream of order requests, and waits for its first event. */
async function listen(browser: Browser, { signIn }: TestUser) {
  const headers = { authorization: `Bearer ${signIn.token}` };
  const answer: IncomingMessage = await browser.open('/v1/requests/events', { headers });
  answer.setEncoding('utf8');
  let told = '';
  answer.on('data', (text: string) => {
    told += text;
  });
  const heard = async (text: string): Promise<void> => {
    while (!told.includes(text)) await once(answer, 'data');
  };
  await heard('data:');
  return { answer, heard, process: String(answer.headers[servedBy]) };
}

/** Makes a draft of a client without a payment, sent by the first method that is offered. */
async function draftOf(client: TestUser): Promise<Draft> {
  const draft = await draftFor(client, dora, { payment: undefined, flow: 'order-request' });
  const { shipments } = await client.quote(draft);
  const methodId = shipments[0]?.options[0]?.id;
  return { ...draft, shipments: draft.shipments.map((shipment) => ({ ...shipment, methodId })) };
}

describe('wrong passwords', () => {
  it('count at both processes together, for the account and for the address of the caller', async () => {
    const guesser = shop().browserAt('127.0.0.7');
    const forged = (nth: number) => ({ 'x-forwarded-for': `10.0.0.${nth}` });

    const ofAccount = await Promise.all(
      Array.from({ length: 30 }, (_, nth) => attempt(guesser, 'ines', `guess ${nth}`, forged(nth))),
    );
    const ofCaller = await Promise.all(
      Array.from({ length: 110 }, (_, nth) => attempt(guesser, `nobody-${nth}`, 'guess', forged(nth))),
    );
    const neighbour = await attempt(shop().browserAt('127.0.0.8'), 'nico', 'orderpad');

    const compared = (answers: Response[]) => answers.filter(({ status }) => status === 401).length;
    expect(compared(ofAccount)).toBe(maxAttempts.login);
    expect(compared(ofCaller)).toBe(maxAttempts.caller - 30);
    expect(distinct([...ofAccount, ...ofCaller].map(processOf))).toEqual(await both());
    expect(neighbour.status).toBe(201);
  });
});

describe('a process that is killed while orders are placed', () => {
  const intents = 300;

  it('leaves its work to the other, and loses nothing that was acknowledged', async () => {
    const browsers = Array.from({ length: 8 }, () => shop().browserAt('127.0.0.2'));
    const mara = await userAt(browsers[0] ?? expect.unreachable(), 'mara');
    const [orders, charges] = [await ordersOf(mara), await capturedAt(shop().payments)];
    const [first, second] = shop().hosts;
    const acknowledged: string[] = [];
    const unclear: number[] = [];
    let longest = 0;
    let silence = 0;
    let last = performance.now();
    // The host keeps no card: where a process dies before it charges one, the card is entered again.
    let refused = 0;
    let begun = 0;
    let killing = Promise.resolve();
    /** Events by the number of orders that have begun. */
    const happenings: Readonly<Record<number, () => Promise<void>>> = {
      [intents / 6]: () => first.kill(),
      [intents / 3]: () => first.restart(),
      [intents / 2]: () => second.kill(),
      [(intents * 2) / 3]: () => second.restart(),
    };
    const work = async (browser: Browser) => {
      const user = new TestUser(browser, mara.signIn);
      while (begun < intents) {
        begun += 1;
        const happening = happenings[begun];
        if (happening) killing = killing.then(happening);
        const since = performance.now();
        const submission = await repeat(() => cardOrder(user, shop().payments));
        const outcome = await insist(user, submission, crypto.randomUUID());
        longest = Math.max(longest, performance.now() - since);
        // At the end there is nobody left to place another one.
        if (begun < intents) silence = Math.max(silence, performance.now() - last);
        last = performance.now();
        if (outcome.placed === undefined) refused += 1;
        else acknowledged.push(outcome.placed);
        unclear.push(...outcome.unclear);
      }
    };

    const began = performance.now();
    await Promise.all(browsers.map(work));
    const seconds = Math.round((performance.now() - began) / 1000);
    await killing;

    const placed = (await ordersOf(mara)).filter((id) => !orders.includes(id));
    const charged = (await capturedAt(shop().payments)).filter((id) => !charges.includes(id));
    figures['orders while each process was killed once'] = intents;
    figures['answers that told nothing, by status'] = countsOf(unclear);
    figures['longest milliseconds of an order, between two orders, seconds of the load'] = [
      Math.round(longest),
      Math.round(silence),
      seconds,
    ];
    figures['refused, since the card was gone with its process'] = refused;
    expect(acknowledged.length + refused).toBe(intents);
    expect(refused).toBeLessThanOrEqual(2 * browsers.length);
    expect(placed).toEqual(acknowledged.toSorted(inOrder));
    expect(charged).toEqual(acknowledged.toSorted(inOrder));
  });

  it('takes requests again once it has started', async () => {
    const browser = shop().browserAt('127.0.0.2');

    // nginx leaves a process alone for a second after it did not answer.
    const processes: string[] = [];
    while (distinct(processes).length < 2) processes.push(processOf(await browser.send('/livez')));

    expect(distinct(processes)).toEqual(await both());
  });
});
