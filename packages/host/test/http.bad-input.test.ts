import { Problem, type Route, type RouteName, routes } from '@orderpad/contracts';
import { assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Clerk } from './user.ts';
import { everythingIn } from './database-fingerprint.ts';
import { onEachDatabase } from './on-each-database.ts';
import { spoilt } from './malformed-bodies.ts';

const runs = 1_000;
const key = () => crypto.randomUUID();
const address = { line1: '1 Row', city: 'Leeds', postalCode: 'LS1', country: 'GB', phone: '1', name: 'A' };
const contact = {
  firstName: 'Ada',
  lastName: 'L',
  company: 'C',
  email: 'a@example.com',
  phone: '1',
  address,
};

/** A path and a body that the contract takes, for every route that takes a body. */
async function fittingBodies(
  clerk: Clerk,
): Promise<Partial<Record<RouteName, { path: string; body: unknown }>>> {
  const draft = await clerk.draftOf([
    await clerk.lineOf('22632', 2, { note: 'A note', gift: { message: 'Hello', wrap: true } }),
    await clerk.lineOf('EBOOK-WRAP', 1, { override: { unitPrice: 900, reason: 'Loyal' } }),
    {
      ...(await clerk.lineOf('22632')),
      item: { kind: 'custom', title: 'Engraving', unitPrice: 100, ships: false },
    },
  ]);
  const full = {
    ...draft,
    note: 'Ring twice',
    quotedTotal: { amount: 1, currency: 'GBP' },
    context: { a: 'b' },
  };
  return {
    signIn: { path: '/v1/sign-in', body: { username: 'dana', password: 'orderpad' } },
    createContact: { path: '/v1/contacts', body: contact },
    updateContact: { path: '/v1/contacts/c-17850', body: contact },
    addAddress: { path: '/v1/contacts/c-17850/addresses', body: address },
    updateAddress: { path: '/v1/contacts/c-17850/addresses/a-17850-1', body: address },
    resolveSkus: {
      path: '/v1/products/resolve',
      body: { skus: ['22632', 'X'], country: 'GB', contactId: 'c-17850' },
    },
    quote: { path: '/v1/quotes', body: full },
    place: { path: '/v1/orders', body: await clerk.accept(full) },
  };
}

/** Whether the contract, or what no text may hold, refuses it; then the host has to. */
function isUnfit({ body }: Route, text: string): boolean {
  try {
    return !body?.safeParse(JSON.parse(text)).success || /\\u0000|\\ud800|\\udfff|__proto__/i.test(text);
  } catch {
    return true;
  }
}

async function expectRefused(answer: Response): Promise<void> {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { issues } = Problem.parse(await answer.json());
  expect(issues.length).toBeGreaterThan(0);
}

const withBody = Object.entries(routes)
  .filter(([, route]) => 'body' in route)
  .map(([name]) => name as RouteName); // keys of the table itself

onEachDatabase('bad input', (shop) => {
  let clerk: Clerk;
  let fitting: Awaited<ReturnType<typeof fittingBodies>>;
  beforeAll(async () => {
    clerk = await shop().as('mara');
    fitting = await fittingBodies(clerk);
  });

  const post = (name: RouteName, body: string, headers: Record<string, string> = {}) =>
    shop().send(fitting[name]?.path ?? '', {
      method: routes[name].method,
      headers: {
        authorization: `Bearer ${clerk.session.token}`,
        'content-type': 'application/json',
        'idempotency-key': key(),
        ...headers,
      },
      body,
    });

  describe.each(withBody)('%s', (name) => {
    it(`refuses ${runs} unfit bodies by code and path, and changes nothing`, {
      timeout: 120_000,
    }, async () => {
      const before = await everythingIn(shop().database.db);

      const body = spoilt(fitting[name]?.body).filter((text) => isUnfit(routes[name], text));
      await assert(
        asyncProperty(body, async (text) => expectRefused(await post(name, text))),
        { numRuns: runs },
      );

      expect(await everythingIn(shop().database.db)).toEqual(before);
      expect(shop().faults).toEqual([]);
    });

    it('never fails of its own accord, whatever fits or does not', { timeout: 120_000 }, async () => {
      await assert(
        asyncProperty(spoilt(fitting[name]?.body), async (text) => {
          expect((await post(name, text)).status).toBeLessThan(500);
        }),
        { numRuns: 200 },
      );

      expect(shop().faults).toEqual([]);
    });

    it('takes nothing but JSON in UTF-8', async () => {
      const before = await everythingIn(shop().database.db);
      const text = JSON.stringify(fitting[name]?.body);

      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json; charset=latin1',
        'x',
      ]) {
        const answer = await post(name, text, { 'content-type': type });
        expect(answer.status).toBe(415);
        await expectRefused(answer);
      }

      expect(await everythingIn(shop().database.db)).toEqual(before);
    });

    it('takes nothing without end', async () => {
      const answer = await post(name, ' '.repeat(9 * 1024 * 1024));

      expect(answer.status).toBe(413);
      await expectRefused(answer);
    });
  });

  it('refuses unfit questions and paths by code and path', { timeout: 120_000 }, async () => {
    const odd = oneof(
      constantFrom('\0', '%', '\ud800', '-1', '0', '101', '1e3', 'NaN', "'", 'x'.repeat(600), '__proto__'),
      string({ unit: 'binary', maxLength: 30 }),
    );
    const path = record({
      route: constantFrom('contacts', 'products', 'orders', 'contacts/@', 'orders/@', 'submissions/@'),
      name: constantFrom('text', 'limit', 'cursor', 'status', 'country', 'currency', 'contactId'),
      value: odd,
    }).map(({ route, name, value }) => {
      const word = encodeURIComponent(value.replace(/\p{Cs}/gu, ''));
      return route.endsWith('@') ? `/v1/${route.replace('@', word)}` : `/v1/${route}?${name}=${word}`;
    });

    await assert(
      asyncProperty(path, async (asked) => {
        const answer = await clerk.say('GET', asked);
        expect(answer.status).toBeLessThan(500);
        if (answer.status === 400) await expectRefused(answer);
      }),
      { numRuns: runs },
    );

    expect(shop().faults).toEqual([]);
  });
});
