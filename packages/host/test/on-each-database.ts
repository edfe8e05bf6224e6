import { afterAll, beforeAll, describe } from 'vitest';
import { openDatabase, type HostOptions } from '../src/index.ts';
import { postgresFolder, startPostgres, type PostgresServer } from './postgres.ts';
import { Shop } from './shop.ts';

/**
 * Runs the same tests on the embedded database and on a PostgreSQL server started for them. The second suite is
 * reported as skipped where none is installed.
 */
export function onEachDatabase(
  name: string,
  tests: (shop: () => Shop) => void,
  options: Partial<HostOptions> = {},
): void {
  describe(`${name}, on the embedded database`, () => {
    let shop: Shop | undefined;
    beforeAll(async () => {
      shop = await Shop.open(await openDatabase(), options);
    }, 60_000);
    afterAll(() => shop?.close());
    tests(() => opened(shop));
  });

  describe.skipIf(postgresFolder === undefined)(`${name}, on a PostgreSQL server`, () => {
    let shop: Shop | undefined;
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await startPostgres(postgresFolder ?? '');
      shop = await Shop.open(await openDatabase({ url: server.url }), options);
    }, 60_000);
    afterAll(async () => {
      await shop?.close();
      server?.stop();
    });
    tests(() => opened(shop));
  });
}

function opened(shop: Shop | undefined): Shop {
  if (!shop) throw new Error('the shop is not open yet');
  return shop;
}
