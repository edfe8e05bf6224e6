import { Problem, type Route, type RouteName, routes } from '@orderpad/contracts';
import { assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProblem, type TestUser } from './user.ts';
import { inputFor } from './handing-off.ts';
import { requestFor } from './requesting.ts';
import { fingerprintOf } from './database-fingerprint.ts';
import { bodyLimitOf, usualBodyLimit } from '../src/http/body-limits.ts';
import { onEachDatabase } from './on-each-database.ts';
import { postgresFolder } from './postgres.ts';
import { spoilt } from './malformed-bodies.ts';

const runs = 400;

/** A body is refused before any database is asked: the server, if there is one, meets all of it, and the embedded database a sample. */
const runsOn = { server: runs, embedded: postgresFolder === undefined ? runs : runs / 10 };
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

type WithBody = {
  [Name in RouteName]: (typeof routes)[Name] extends { body: unknown } ? Name : never;
}[RouteName];

/** A valid path and body for every route that takes a body. */
async function fittingBodies(
  user: TestUser,
  customer: TestUser,
): Promise<Record<WithBody, { path: string; body: unknown }>> {
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
    requestReset: { path: '/v1/password-resets', body: { login: 'dora' } },
    resetPassword: {
      path: '/v1/password-resets/use',
      body: { token: 'a'.repeat(43), password: 'a new password' },
    },
    updateUser: {
      path: '/v1/users/u-nico',
      body: {
        username: 'nico.hart',
        name: 'Nico Hart',
        email: 'nico@example.com',
        pin: '1234',
        role: 'csr',
        groupId: 'office',
        state: 'active',
        mayEnter: false,
      },
    },
    setPassword: { path: '/v1/users/u-nico/password', body: { password: 'a new password' } },
    setOrdering: { path: '/v1/contacts/c-20031/ordering', body: { allowed: true } },
    createContact: { path: '/v1/contacts', body: contact },
    updateContact: { path: '/v1/contacts/c-17850', body: contact },
    listBought: { path: '/v1/contacts/c-17850/bought', body: { variantIds: ['v-22632'] } },
    addContactNote: { path: '/v1/contacts/c-20001/notes', body: { text: 'Ring twice' } },
    addAddress: { path: '/v1/contacts/c-17850/addresses', body: address },
    updateAddress: { path: '/v1/contacts/c-17850/addresses/a-17850-1', body: address },
    resolveSkus: {
      path: '/v1/products/resolve',
      body: { skus: ['22632', 'X'], country: 'GB', contactId: 'c-17850' },
    },
    quote: { path: '/v1/quotes', body: full },
    place: { path: '/v1/orders', body: await user.accept(full) },
    saveDraft: { path: `/v1/drafts/${full.id}`, body: { draft: full } },
    createHandoff: { path: '/v1/handoffs', body: await inputFor(user, 'c-17850') },
    openHandoff: { path: '/v1/handoffs/open', body: { token: 'a'.repeat(43) } },
    transferDraft: { path: '/v1/drafts/no-such-draft/transfer', body: { to: 'u-mara', note: 'Ring twice' } },
    sendRequest: { path: '/v1/requests', body: await requestFor(customer) },
    askApproval: { path: '/v1/approvals', body: { draft: full, reason: 'A long delay' } },
    decideApproval: {
      path: '/v1/approvals/no-such-approval/decision',
      body: { decision: 'refused', remark: 'Too much' },
    },
    declineRequest: { path: '/v1/requests/no-such-request/decline', body: { reason: 'Sold out' } },
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
  .map(([name]) => name as WithBody); // the keys of a const object are its names

onEachDatabase('bad input', (shop) => {
  let user: TestUser;
  let customer: TestUser;
  let fitting: Awaited<ReturnType<typeof fittingBodies>>;
  beforeAll(async () => {
    user = await shop().as('mara');
    customer = await shop().as('ines');
    fitting = await fittingBodies(user, customer);
  });

  const post = (name: WithBody, body: string, headers: Record<string, string> = {}) =>
    shop().send(fitting[name].path, {
      method: routes[name].method,
      headers: {
        authorization: `Bearer ${(name === 'sendRequest' ? customer : user).signIn.token}`,
        'content-type': 'application/json',
        'idempotency-key': key(),
        ...('conditional' in routes[name] && { 'if-none-match': '*' }),
        ...headers,
      },
      body,
    });

  describe.each(withBody)('%s', (name) => {
    it('refuses malformed bodies with code and path, and changes nothing', {
      timeout: 120_000,
    }, async () => {
      const before = await fingerprintOf(shop().database.db);

      const body = spoilt(fitting[name].body).filter((text) => isUnfit(routes[name], text));
      await assert(
        asyncProperty(body, async (text) => expectRefused(await post(name, text))),
        { numRuns: runsOn[shop().database.kind] },
      );

      expect(await fingerprintOf(shop().database.db)).toEqual(before);
      expect(shop().faults).toEqual([]);
    });

    it('never answers 5xx, whether the body is valid or not', { timeout: 120_000 }, async () => {
      await assert(
        asyncProperty(spoilt(fitting[name].body), async (text) => {
          expect((await post(name, text)).status).toBeLessThan(500);
        }),
        { numRuns: runsOn[shop().database.kind] / 5 },
      );

      expect(shop().faults).toEqual([]);
    });

    it('accepts only JSON in UTF-8', async () => {
      const before = await fingerprintOf(shop().database.db);
      const text = JSON.stringify(fitting[name].body);

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
      const answer = await post(name, ' '.repeat(bodyLimitOf(name, usualBodyLimit) + 1));

      expect(answer.status).toBe(413);
      await expectRefused(answer);
    });
  });

  it.each([
    ['/v1/contacts?limit=0', ['limit']],
    ['/v1/contacts?limit=101', ['limit']],
    ['/v1/contacts?limit=NaN', ['limit']],
    [`/v1/contacts?text=${'x'.repeat(600)}`, ['text']],
    ['/v1/contacts?text=%00', ['text']],
    ['/v1/contacts?cursor=', ['cursor']],
    ['/v1/products?country=gb', ['country']],
    ['/v1/users?limit=0', ['limit']],
    ['/v1/users?cursor=bm90', ['cursor']],
    [`/v1/users?groupId=${'x'.repeat(201)}`, ['groupId']],
    ['/v1/users/%00', ['id']],
    ['/v1/orders?status=lost', ['status']],
    [`/v1/contacts/${'x'.repeat(201)}`, ['id']],
    ['/v1/orders/%00', ['id']],
    ['/v1/submissions/none', ['key']],
  ])('refuses %s with 400 and its path', async (asked, path) => {
    const answer = await user.request('GET', asked);

    expect(answer.status).toBe(400);
    expect(await readProblem(answer)).toMatchObject({ code: 'invalid', issues: [{ path }] });
  });

  it('refuses queries and path parameters exactly where the contract does', {
    timeout: 120_000,
  }, async () => {
    const odd = oneof(
      constantFrom('\0', '%', '-1', '0', '101', '1e3', 'NaN', "'", 'x'.repeat(600), '__proto__'),
      string({ unit: 'binary', maxLength: 30 }),
    );
    const cases = record({
      name: constantFrom(
        'searchContacts',
        'searchCatalog',
        'listOrders',
        'getContact',
        'getOrder',
        'lookupSubmission',
        'listUsers',
        'getUser',
      ),
      key: constantFrom('text', 'limit', 'cursor', 'status', 'country', 'currency', 'contactId', 'groupId'),
      value: odd,
    });
    const ends = { fits: 0, refused: 0 };

    await assert(
      asyncProperty(cases, async ({ name, key, value }) => {
        const route: Route = routes[name];
        const word = value.replace(/\p{Cs}/gu, '');
        const isNamed = route.params !== undefined;
        const path = route.path.replace(/\{\w+\}/, () => encodeURIComponent(word));
        const asked = isNamed ? path : `${path}?${key}=${encodeURIComponent(word)}`;
        const schema = route.params ?? route.query;
        const isFit =
          !word.includes('\0') && schema?.safeParse({ [isNamed ? paramOf(route) : key]: word }).success;

        const answer = await user.request('GET', asked);

        expect(answer.status).toBeLessThan(500);
        // An empty parameter names another route; whether a cursor is one of the host's, only the host can tell.
        if (key === 'cursor' || word === '' || /^\.{1,2}$/.test(word)) return;
        ends[isFit ? 'fits' : 'refused']++;
        if (isFit) expect(answer.status).not.toBe(400);
        else {
          expect(answer.status).toBe(400);
          await expectRefused(answer);
        }
      }),
      { numRuns: runs },
    );

    expect(Math.min(ends.fits, ends.refused), JSON.stringify(ends)).toBeGreaterThan(runs / 20);
    expect(shop().faults).toEqual([]);
  });
});

const paramOf = ({ path }: Route): string => /\{(\w+)\}/.exec(path)?.[1] ?? '';
