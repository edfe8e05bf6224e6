import { Problem, type Route, type RouteName, routes } from '@orderpad/contracts';
import { assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestUser } from './user.ts';
import { fingerprintOf } from './database-fingerprint.ts';
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

/** A valid path and body for every route that takes a body. */
async function fittingBodies(
  user: TestUser,
): Promise<Partial<Record<RouteName, { path: string; body: unknown }>>> {
  const draft = await user.draftOf([
    await user.lineOf('22632', 2, { note: 'A note', gift: { message: 'Hello', wrap: true } }),
    await user.lineOf('EBOOK-WRAP', 1, { override: { unitPrice: 900, reason: 'Loyal' } }),
    {
      ...(await user.lineOf('22632')),
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
    place: { path: '/v1/orders', body: await user.accept(full) },
  };
}

/** Tells whether the contract or the rules for stored text refuse a body; the host must refuse it then. */
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
  .map(([name]) => name as RouteName); // the keys of a const object are its names

onEachDatabase('bad input', (shop) => {
  let user: TestUser;
  let fitting: Awaited<ReturnType<typeof fittingBodies>>;
  beforeAll(async () => {
    user = await shop().as('mara');
    fitting = await fittingBodies(user);
  });

  const post = (name: RouteName, body: string, headers: Record<string, string> = {}) =>
    shop().send(fitting[name]?.path ?? '', {
      method: routes[name].method,
      headers: {
        authorization: `Bearer ${user.signIn.token}`,
        'content-type': 'application/json',
        'idempotency-key': key(),
        ...headers,
      },
      body,
    });

  describe.each(withBody)('%s', (name) => {
    it(`refuses ${runs} malformed bodies with code and path, and changes nothing`, {
      timeout: 120_000,
    }, async () => {
      const before = await fingerprintOf(shop().database.db);

      const body = spoilt(fitting[name]?.body).filter((text) => isUnfit(routes[name], text));
      await assert(
        asyncProperty(body, async (text) => expectRefused(await post(name, text))),
        { numRuns: runs },
      );

      expect(await fingerprintOf(shop().database.db)).toEqual(before);
      expect(shop().faults).toEqual([]);
    });

    it('never answers 5xx, whether the body is valid or not', { timeout: 120_000 }, async () => {
      await assert(
        asyncProperty(spoilt(fitting[name]?.body), async (text) => {
          expect((await post(name, text)).status).toBeLessThan(500);
        }),
        { numRuns: 200 },
      );

      expect(shop().faults).toEqual([]);
    });

    it('accepts only JSON in UTF-8', async () => {
      const before = await fingerprintOf(shop().database.db);
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

      expect(await fingerprintOf(shop().database.db)).toEqual(before);
    });

    it('refuses a body above the size limit', async () => {
      const answer = await post(name, ' '.repeat(9 * 1024 * 1024));

      expect(answer.status).toBe(413);
      await expectRefused(answer);
    });
  });

  it('refuses malformed queries and path parameters with code and path', { timeout: 120_000 }, async () => {
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
        const answer = await user.request('GET', asked);
        expect(answer.status).toBeLessThan(500);
        if (answer.status === 400) await expectRefused(answer);
      }),
      { numRuns: runs },
    );

    expect(shop().faults).toEqual([]);
  });
});
