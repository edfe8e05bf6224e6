import { once } from 'node:events';
import { type Draft, OrderRequest, SignIn } from '@orderpad/contracts';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { dora as doras, draftFor } from '../../../host/test/in-person.ts';
import { maxAttempts } from '../../../host/src/sign-in/attempts.ts';
import { TestUser } from '../../../host/test/user.ts';
import { Browser } from './browser.ts';
import { mostMegabytes } from './nginx.ts';

const browsers = ['127.0.0.2', '127.0.0.3', '127.0.0.4'].map(
  (address) => new Browser(address, inject('behind')),
);
const [browser = new Browser('127.0.0.2', inject('behind')), guesser = browser, neighbour = browser] =
  browsers;
afterAll(() => browsers.forEach((each) => each.close()));

const json = { 'content-type': 'application/json' };
const credentials = (username: string, password = 'orderpad') => JSON.stringify({ username, password });
const signIn = (by: Browser, username: string, more: Record<string, string> = {}) =>
  by.send('/v1/sign-in', { method: 'POST', headers: { ...json, ...more }, body: credentials(username) });
const userOf = async (username: string) =>
  new TestUser(browser, SignIn.parse(await (await signIn(browser, username)).json()));
const cookieIn = (answer: Response) => answer.headers.get('set-cookie') ?? '';

describe('the cookie of a sign-in', () => {
  it('is Secure behind TLS, and no script reads it', async () => {
    const cookie = cookieIn(await signIn(browser, 'mara'));

    expect(cookie).toMatch(
      /^orderpad_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('is not Secure to a caller who says so around the proxy', async () => {
    const answer = await neighbour.around('/v1/sign-in', {
      method: 'POST',
      headers: { ...json, 'x-forwarded-proto': 'https' },
      body: credentials('mara'),
    });

    expect(answer.statusCode).toBe(201);
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
  });

  it('changes with each sign-in, and the one before is over', async () => {
    const first = cookieIn(await signIn(browser, 'nico')).split(';')[0] ?? '';
    const second = cookieIn(await signIn(browser, 'nico', { cookie: first })).split(';')[0] ?? '';
    const statusOf = async (cookie: string) =>
      (await browser.send('/v1/sign-in', { headers: { cookie } })).status;

    expect(second).not.toBe(first);
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200]);
  });
});

describe('a write with a cookie', () => {
  const own = inject('behind').nginx;

  it.each([
    ['a page of the shop', { origin: own }, 204],
    ['a page of another shop', { origin: 'https://elsewhere.example' }, 403],
    ['a page of the shop without encryption', { origin: own.replace('https', 'http') }, 403],
    ['nobody says which page', {}, 403],
  ])('from %s is answered with %j: %i', async (_, headers, status) => {
    const cookie = cookieIn(await signIn(browser, 'cleo')).split(';')[0] ?? '';

    const answer = await browser.send('/v1/sign-in', { method: 'DELETE', headers: { cookie, ...headers } });

    expect(answer.status).toBe(status);
  });
});

describe('wrong guesses', () => {
  it('are counted by the address of the caller, whatever the caller says it is', async () => {
    const statuses: number[] = [];
    for (let nth = 0; nth <= maxAttempts.caller; nth += 1) {
      const answer = await guesser.send('/v1/sign-in', {
        method: 'POST',
        headers: { ...json, 'x-forwarded-for': `10.0.0.${nth}` },
        body: credentials(`nobody-${nth}`, 'wrong'),
      });
      statuses.push(answer.status);
    }

    expect(statuses).toEqual([...Array.from({ length: maxAttempts.caller }, () => 401), 429]);
    expect((await signIn(neighbour, 'dana')).status).toBe(201);
  });
});

/** Makes a draft without a payment, sent by the first method that is offered. */
async function draftOf(customer: TestUser): Promise<Draft> {
  const draft = await draftFor(customer, doras, { payment: undefined });
  const { shipments } = await customer.quote(draft);
  const methodId = shipments[0]?.options[0]?.id;
  return { ...draft, shipments: draft.shipments.map((shipment) => ({ ...shipment, methodId })) };
}

describe('a stream of events', () => {
  it('passes nginx as it comes, and goes on', async () => {
    const [mara, dora] = [await userOf('mara'), await userOf('dora')];
    const headers = { authorization: `Bearer ${mara.signIn.token}` };
    const stream = await browser.open('/v1/requests/events', { headers });
    stream.setEncoding('utf8');
    const heard: string[] = [];
    stream.on('data', (text: string) => heard.push(text));
    while (!heard.join('').includes('data:')) await once(stream, 'data');
    const { draft, quoteId, acceptedTotal, acknowledged } = await dora.accept(await draftOf(dora));

    const request = await dora.read(OrderRequest, 'POST', '/v1/requests', {
      body: { draft, quoteId, total: acceptedTotal, acknowledged },
      key: crypto.randomUUID(),
    });
    while (!heard.join('').includes(request.id)) await once(stream, 'data');

    expect(stream.headers['content-type']).toBe('text/event-stream');
    expect(stream.complete).toBe(false);
    stream.destroy();
  });
});

describe('a large body', () => {
  const bodyOf = (megabytes: number) => JSON.stringify({ note: 'x'.repeat(megabytes * 1024 * 1024) });

  it.each([
    ['more than the host takes for a draft', '/v1/quotes', 17, 413],
    ['more than the host takes to sign in', '/v1/sign-in', 1, 413],
    ['more than nginx takes', '/v1/quotes', mostMegabytes + 1, 413],
    ['no draft, and as much as the host takes', '/v1/quotes', 15, 400],
  ])(
    'that is %s is refused each time, and the next request is served',
    async (_, path, megabytes, status) => {
      const mara = await userOf('mara');
      const headers = { ...json, authorization: `Bearer ${mara.signIn.token}` };
      const statuses: number[] = [];

      for (let round = 0; round < 20; round += 1) {
        statuses.push(
          (await browser.send(path, { method: 'POST', headers, body: bodyOf(megabytes) })).status,
        );
        statuses.push((await browser.send('/v1/profile', { headers })).status);
      }

      expect(statuses).toEqual(Array.from({ length: 20 }, () => [status, 200]).flat());
    },
  );

  it('of a draft of thousands of lines is priced', async () => {
    const mara = await userOf('mara');
    const line = await mara.lineOf('22632');
    const lines = Array.from({ length: 3000 }, (_, at) => ({ ...line, id: `l${at}`, note: 'n'.repeat(400) }));

    const quote = await mara.quote(await mara.draftOf(lines));

    expect(quote.lines).toHaveLength(3000);
  });
});
