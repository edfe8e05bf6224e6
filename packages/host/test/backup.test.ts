import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { backUp, restore } from '../src/backup/copy.ts';
import { claimFolder } from '../src/database/claim-folder.ts';
import type { DatabaseOptions } from '../src/index.ts';
import { openDatabase } from '../src/index.ts';
import { fingerprintOf } from './database-fingerprint.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, type SeededDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-backup-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const inHome = (name: string) => join(home, name);

/** Places an order and returns what the database holds then. */
async function used(options: DatabaseOptions) {
  const shop = await Shop.open(await openDatabase(options));
  const mara = await shop.as('mara');
  await mara.place(await mara.draftOf([await mara.lineOf('22632', 2)]));
  const fingerprint = await fingerprintOf(shop.database.db);
  await shop.close();
  return fingerprint;
}

async function fingerprintIn(options: DatabaseOptions) {
  const { db, close } = await openDatabase(options);
  const fingerprint = await fingerprintOf(db);
  await close();
  return fingerprint;
}

describe('a copy of a data folder', () => {
  const dataDir = inHome('data');
  const file = inHome('folder.tar.gz');
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await used({ dataDir });
    await backUp({ dataDir }, file);
  });

  it('is restored as it was, into a folder that is empty', async () => {
    const restored = { dataDir: inHome('restored') };

    await restore(restored, file);

    expect(await fingerprintIn(restored)).toEqual(before);
    await expect(restore(restored, file)).rejects.toThrow('holds a database already');
  });

  it('is not made of a folder that a process uses', async () => {
    const release = claimFolder(dataDir);

    await expect(backUp({ dataDir }, inHome('second.tar.gz'))).rejects.toThrow(/in use by process \d+/);
    release();
    expect(existsSync(inHome('second.tar.gz'))).toBe(false);
  });

  it('replaces no file', async () => {
    const taken = inHome('taken');
    writeFileSync(taken, '');

    await expect(backUp({ dataDir }, taken)).rejects.toThrow('is there already');
  });

  it.each([
    ['another file', inHome('notes.txt'), 'is no copy of a data folder'],
    ['a file that is not there', inHome('none'), 'is not there'],
  ])('is not looked for in %s', async (_, other, message) => {
    writeFileSync(inHome('notes.txt'), 'notes');

    await expect(restore({ dataDir: inHome('other') }, other)).rejects.toThrow(message);
  });
});

describe.skipIf(postgresFolder === undefined)('a copy of a database of a server', () => {
  let database: SeededDatabase;
  let empty: SeededDatabase;
  let before: Record<string, string>;
  const file = inHome('server.dump');
  beforeAll(async () => {
    database = await copySeededDatabase();
    empty = await copySeededDatabase();
    before = await used(database);
    const { db, close } = await openDatabase(empty);
    await db.execute(sql`drop schema public cascade`);
    await db.execute(sql`drop schema drizzle cascade`);
    await db.execute(sql`create schema public`);
    await close();
    await backUp(database, file);
  });
  afterAll(async () => {
    await database.drop();
    await empty.drop();
  });

  it('is restored as it was, into a database that is empty', async () => {
    await expect(restore(database, file)).rejects.toThrow('holds tables already');

    await restore(empty, file);

    expect(await fingerprintIn(empty)).toEqual(before);
  });

  it('needs the client programs of PostgreSQL, and names the one that is missing', async () => {
    vi.stubEnv('PATH', '/nowhere');

    await expect(backUp(database, inHome('missing.dump'))).rejects.toThrow('pg_dump is not installed here');
    vi.unstubAllEnvs();
  });
});
