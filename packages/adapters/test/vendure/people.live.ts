import { describe, expect, it } from 'vitest';
import { describeHost } from '../../src/testing/index.ts';
import { signIn, vendureHost } from '../../src/vendure/index.ts';
import { fixture } from './fixture.ts';
import { shops } from './running.ts';
import { call, draftFor, lineOf, shopAt, type Shop } from './shop.ts';

const memory = shops.filter(({ database }) => database === 'sql.js');

describe.each(memory)('who is signed in at Vendure on $database', ({ url }) => {
  const as = (name: string) =>
    vendureHost({ url, headers: signIn({ url }, { username: `${name}@example.com`, password: name }) });

  it('may do what their role permits, and takes orders with it', async () => {
    const host = as('clerk');

    const profile = await host.describe(call());
    const quote = await host.orders.quote(
      await draftFor(host, 'grace', [await lineOf(host, 'LAMP')]),
      call(),
    );

    expect(profile.operator).toMatchObject({ name: 'Sam clerk', role: 'csr' });
    expect(profile.capabilities).toEqual(
      expect.arrayContaining(['contacts.create', 'lines.note', 'promotions.codes']),
    );
    expect(profile.exactlyOnce).toBe('natural-key');
    expect(quote.issues).toEqual([]);
  });

  it.each([
    { without: 'products', left: ['ReadPaymentMethod'] },
    { without: 'ways to pay', left: ['ReadProduct'] },
  ])('may enter no order without the right to read $without, and learns so', async ({ left }) => {
    const orders = ['CreateOrder', 'ReadOrder', 'UpdateOrder', 'ReadCustomer'];
    const host = as(await userWith(shopAt(url), [...orders, ...left]));

    const profile = await host.describe(call());

    expect(profile.entryBar).toBe('not-permitted');
  });

  it('may take orders with rights that were granted for everything of a kind', async () => {
    const rights = ['CreateOrder', 'ReadOrder', 'UpdateOrder', 'ReadCustomer', 'ReadCatalog', 'ReadSettings'];
    const host = as(await userWith(shopAt(url), rights));

    const profile = await host.describe(call());
    const quote = await host.orders.quote(
      await draftFor(host, 'grace', [await lineOf(host, 'LAMP')]),
      call(),
    );

    expect(profile.entryBar).toBeUndefined();
    expect(profile.countries).toContain('US');
    expect(profile.capabilities).not.toContain('contacts.create');
    expect(quote.paymentMethods.length).toBeGreaterThan(0);
    expect(quote.issues).toEqual([]);
  });

  it('learns that no order may be entered where that is so', async () => {
    const profile = await as('reader').describe(call());

    expect(profile.entryBar).toBe('not-permitted');
    expect(profile.capabilities).not.toContain('contacts.create');
    expect(profile.capabilities).not.toContain('orders.list');
  });

  it('is refused as a stranger with the wrong password', async () => {
    const stranger = vendureHost({
      url,
      headers: signIn({ url }, { username: 'superadmin', password: 'guess' }),
    });

    await expect(stranger.describe(call())).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('goes on when the session was ended elsewhere, after signing in once more', async () => {
    const { host, ask } = shopAt(url);
    const pad = host();
    await pad.describe(call());
    await ask('mutation { logout { success } }');

    const page = await pad.catalog.search({ text: 'lamp', limit: 5 }, call());

    expect(page.items).toHaveLength(1);
  });

  it('learns that they are signed out where nobody can sign them in again', async () => {
    const host = vendureHost({ url, headers: () => ({ authorization: 'Bearer outdated' }) });

    await expect(host.catalog.search({ text: '', limit: 5 }, call())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe.each(memory)('Vendure on $database without custom fields', ({ url }) => {
  const bare = () => shopAt(url).host({ reference: 'noSuchField', lineNote: 'noSuchField' });

  it('promises less', async () => {
    const profile = await bare().describe(call());

    expect(profile.exactlyOnce).toBe('lookup-only');
    expect(profile.capabilities).not.toContain('lines.note');
  });

  describeHost('vendure, bare', { ...fixture, create: bare });
});

/** Somebody with these rights and no others; answers their name, which is their password, too. */
async function userWith({ ask }: Shop, permissions: string[]): Promise<string> {
  const name = `tmp-${crypto.randomUUID().slice(0, 8)}`;
  const { createRole } = await ask<{ createRole: { id: string } }>(
    'mutation($input: CreateRoleInput!) { createRole(input: $input) { id } }',
    { input: { code: name, description: name, permissions } },
  );
  const person = { firstName: 'Sam', lastName: name, emailAddress: `${name}@example.com`, password: name };
  await ask('mutation($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }', {
    input: { ...person, roleIds: [createRole.id] },
  });
  return name;
}
