import { afterAll, beforeAll, describe } from 'vitest';
import { openDatabase, type HostOptions } from '../src/index.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, type SeededDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';

/**
 * Runs the same tests on the embedded database and on a database of a PostgreSQL server, each with the example shop. The second suite
 * is reported as skipped where no server is installed.
 */
export function onEachDatabase(
  name: string,
  tests: (shop: () => Shop) => void,
  options: Partial<HostOptions> = {},
): void {
  describe(`${name}, on the embedded database`, () => onEmbedded(tests, options));

  describe.skipIf(postgresFolder === undefined)(`${name}, on a PostgreSQL server`, () =>
    onServer(tests, options),
  );
}

/**
 * Runs tests on one database: on a PostgreSQL server where one is installed, else on the embedded database. For large tables of cases whose
 * outcome the rules of the host decide, not the database.
 */
export function onOneDatabase(
  name: string,
  tests: (shop: () => Shop) => void,
  options: Partial<HostOptions> = {},
): void {
  describe(name, () => (postgresFolder === undefined ? onEmbedded : onServer)(tests, options));
}

function onEmbedded(tests: (shop: () => Shop) => void, options: Partial<HostOptions>): void {
  let shop: Shop | undefined;
  beforeAll(async () => {
    shop = await Shop.open(await openDatabase(), options);
  });
  afterAll(() => shop?.close());
  tests(() => opened(shop));
}

function onServer(tests: (shop: () => Shop) => void, options: Partial<HostOptions>): void {
  let shop: Shop | undefined;
  let database: SeededDatabase | undefined;
  beforeAll(async () => {
    database = await copySeededDatabase();
    shop = await Shop.open(await openDatabase({ url: database.url }), options);
  });
  afterAll(async () => {
    await shop?.close();
    await database?.drop();
  });
  tests(() => opened(shop));
}

function opened(shop: Shop | undefined): Shop {
  if (!shop) throw new Error('the shop is not open yet');
  return shop;
}
