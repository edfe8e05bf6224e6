import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { lookInto } from '../src/database/look-into.ts';
import { type DatabaseOptions, openDatabase } from '../src/database/open.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase } from './seeded-postgres.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-versions-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a data folder', () => {
  isRefused(async () => ({ dataDir: mkdtempSync(join(home, 'data-')) }));

  it('of a later version ends the process, which says what version it needs', async () => {
    const dataDir = join(home, 'process');
    await change({ dataDir }, later);

    const { status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@orderpad/source', join(import.meta.dirname, '..', 'src', 'main.ts')],
      { env: { ...process.env, ORDERPAD_DATA_DIR: dataDir, DATABASE_URL: '' }, encoding: 'utf8' },
    );

    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^A later version of the host has migrated this database\. Start version 9\.1\.0 /,
    );
    expect(stderr).not.toContain(' at ');
  });
});

describe.skipIf(postgresFolder === undefined)('a database of a PostgreSQL server', () => {
  isRefused(async () => ({ url: (await copySeededDatabase()).url }));

  it('of an earlier version is not migrated by a look into it, which says what version it needs', async () => {
    const options = { url: (await copySeededDatabase()).url };
    await change(options, earlier);

    await expect(lookInto(options, async () => 'seen')).rejects.toThrow(
      /^This database has schema \d{4}_\w+, .+ migrates nothing\. Start a host .+, or run the command of 0\.9\.0/,
    );
  });
});

/** Traces of a version that this one does not know. */
const later = [
  sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
  sql`update settings set value = '9.1.0 (schema 0099_later)' where key = 'host.version'`,
];

/** Traces of a version of another line, which had another migration in place of the fourth. */
const elsewhere = [
  sql`delete from drizzle.__drizzle_migrations where created_at = (
    select created_at from drizzle.__drizzle_migrations order by created_at limit 1 offset 3)`,
];

/** Traces of an earlier version, which lacked the last migration. */
const earlier = [
  sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  sql`update settings set value = '0.9.0 (schema 0099_earlier)' where key = 'host.version'`,
];

function isRefused(create: () => Promise<DatabaseOptions>): void {
  it('that a later version has migrated is refused, with the version it needs', async () => {
    const options = await create();
    await change(options, later);

    await expect(openDatabase(options)).rejects.toThrow(
      /Start version 9\.1\.0 \(schema 0099_later\) or a later one; this is version \S+ \(schema \d{4}_\w+\)/,
    );
  });

  it('that lacks a migration before its last one is refused, with the name of that', async () => {
    const options = await create();
    await change(options, elsewhere);

    await expect(openDatabase(options)).rejects.toThrow('lacks migration 0003_customers');
  });
}

/** Opens a database, which migrates it, and carries out statements in it. */
async function change(options: DatabaseOptions, statements: readonly SQL[]): Promise<void> {
  const { db, close } = await openDatabase(options);
  for (const statement of statements) await db.execute(statement);
  await close();
}
