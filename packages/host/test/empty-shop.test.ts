import { HostProfile } from '@orderpad/contracts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationFrom } from '../src/configuration.ts';
import { contacts, products, users } from '../src/data/schema.ts';
import { openDatabase, type DatabaseOptions } from '../src/index.ts';
import { isOfAnotherVersion } from '../src/seed/seed-version.ts';
import { postgresFolder } from './postgres.ts';
import { Shop } from './shop.ts';
import { emptyDatabase } from './seeded-postgres.ts';

const emptyShop = { admin: { username: 'olga', password: 'a long secret' }, currency: 'EUR' } as const;

const kinds: [string, () => Promise<{ options: DatabaseOptions; end: () => Promise<unknown> }>][] = [
  ['in memory', async () => ({ options: {}, end: async () => undefined })],
  [
    'in a data folder',
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'orderpad-empty-'));
      return { options: { dataDir }, end: () => rm(dataDir, { recursive: true }) };
    },
  ],
  ...(postgresFolder === undefined
    ? []
    : [
        [
          'on a PostgreSQL server',
          async () => {
            const { url, drop } = await emptyDatabase();
            return { options: { url }, end: drop };
          },
        ] satisfies [string, () => Promise<{ options: DatabaseOptions; end: () => Promise<unknown> }>],
      ]),
];

describe.each(kinds)('an empty shop %s', (_, make) => {
  it('has an administrator, a currency and ways to pay, no goods and nobody else, and stays as it is', async () => {
    const { options, end } = await make();
    const shop = await Shop.open(await openDatabase({ ...options, emptyShop }));
    const { db } = shop.database;

    const admin = await shop.as('olga', emptyShop.admin.password);
    const profile = await admin.read(HostProfile, 'GET', '/v1/profile');
    expect(profile).toMatchObject({
      currency: 'EUR',
      entryBar: 'no-published-products',
      operator: { role: 'admin' },
    });
    expect([await db.$count(products), await db.$count(contacts), await db.$count(users)]).toEqual([0, 0, 1]);
    expect(await isOfAnotherVersion(db)).toBe(false);
    await shop.close();
    if (options.dataDir !== undefined || options.url !== undefined) {
      const again = await openDatabase({
        ...options,
        emptyShop: { admin: { username: 'eve', password: 'another secret' }, currency: 'USD' },
      });
      expect((await again.db.select().from(users)).map(({ username }) => username)).toEqual(['olga']);
      await again.close();
    }
    await end();
  });
});

describe('the environment', () => {
  it('asks for an empty shop with an administrator and a currency', () => {
    const { database } = configurationFrom({
      ORDERPAD_SHOP: 'empty',
      ORDERPAD_ADMIN: 'Olga',
      ORDERPAD_ADMIN_PASSWORD: 'a long secret',
      ORDERPAD_CURRENCY: 'CHF',
    });

    expect(database.emptyShop).toEqual({ ...emptyShop, currency: 'CHF' });
  });

  it.each([
    [{ ORDERPAD_SHOP: 'empty' }, 'ORDERPAD_ADMIN_PASSWORD'],
    [{ ORDERPAD_SHOP: 'mine' }, 'example or empty'],
    [
      { ORDERPAD_SHOP: 'empty', ORDERPAD_ADMIN_PASSWORD: 'a long secret', ORDERPAD_CURRENCY: 'euros' },
      'ORDERPAD_CURRENCY',
    ],
  ])('refuses %j', (env, told) => {
    expect(() => configurationFrom(env)).toThrow(told);
  });
});
