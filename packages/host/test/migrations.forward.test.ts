import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolderDatabase } from '../src/database/folder-database.ts';
import { migrateForward } from '../src/database/migrate.ts';
import { seededDump } from '../src/database/seeded-dump.ts';
import { type DatabaseOptions, openDatabase } from '../src/index.ts';
import { copyRows, migrateUpTo, migrations, rowsOf } from './earlier-schema.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, emptyDatabase, type SeededDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';

// The oldest schema runs every migration on the rows of a shop. `npm run test:migrations` begins with each of the others, too.
const isWhole = process.env['ORDERPAD_MIGRATIONS'] === 'all';
const earlier = isWhole ? migrations.slice(0, -1) : migrations.slice(0, 1);

describe.skipIf(postgresFolder === undefined)('the rows of a shop on a PostgreSQL server', () => {
  let database: SeededDatabase;
  let used: Pool;
  beforeAll(async () => {
    database = await copySeededDatabase();
    await place(database);
    used = new Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await used.end();
    await database.drop();
  });

  it.each(earlier)('stay as they are from schema %s on, and orders are placed', async (tag) => {
    const empty = await emptyDatabase();
    const pool = new Pool({ connectionString: empty.url });

    await expectKept(used, pool, tag);

    await pool.end();
    await place(empty);
    await empty.drop();
  });
});

// One database is enough for the test command.
if (isWhole || postgresFolder === undefined)
  describe('the rows of a shop in a data folder', () => {
    const home = mkdtempSync(join(tmpdir(), 'orderpad-forward-'));
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    it('stay as they are from the oldest schema on, and orders are placed', async () => {
      const [oldest = ''] = migrations;
      const used = join(home, 'used');
      const older = join(home, 'older');
      await place({ dataDir: used });
      mkdirSync(older);
      const from = await openFolderDatabase({ folder: used, dump: undefined });
      const to = await openFolderDatabase({ folder: older, dump: await seededDump() });
      await to.pool.query('drop schema public, drizzle cascade; create schema public');

      await expectKept(from.pool, to.pool, oldest);

      await from.close();
      await to.close();
      await place({ dataDir: older });
    });
  });

/** Copies rows into an empty database with an earlier schema, migrates that, and expects the same rows. */
async function expectKept(from: Pool, to: Pool, tag: string): Promise<void> {
  await migrateUpTo(to, tag);
  const copied = await copyRows(from, to);
  // It is renewed by whatever changes the tables it stands for.
  copied.delete('reference_version');
  const before = await rowsOf(to, copied);

  await migrateForward(to);

  expect(before['orders']).toHaveLength(1);
  expect(before['variants']?.length).toBeGreaterThan(500);
  expect(await rowsOf(to, copied)).toEqual(before);
}

/** Places an order in a database. */
async function place(options: DatabaseOptions): Promise<void> {
  const shop = await Shop.open(await openDatabase(options));
  const mara = await shop.as('mara');
  const order = await mara.place(await mara.draftOf([await mara.lineOf('22632', 2)]));
  expect(order.lines).toHaveLength(1);
  expect(shop.faults).toEqual([]);
  await shop.close();
}
