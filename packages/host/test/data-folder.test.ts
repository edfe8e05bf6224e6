import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { users } from '../src/data/schema.ts';
import { keepCheckpointing } from '../src/database/checkpoints.ts';
import { extensions } from '../src/database/extensions.ts';
import { seededDump } from '../src/database/seeded-dump.ts';
import { openDatabase } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is filled anew when its first start was interrupted, and keeps what is not of the database', async () => {
    const dataDir = join(home, 'interrupted');
    mkdirSync(join(dataDir, 'base', '1'), { recursive: true });
    for (const name of ['PG_VERSION', 'base/1/1249', 'orderpad.unfinished', 'notes.txt'])
      writeFileSync(join(dataDir, name), '');

    const database = await openDatabase({ dataDir });

    expect(await database.db.select().from(users)).not.toEqual([]);
    expect(existsSync(join(dataDir, 'notes.txt'))).toBe(true);
    expect(existsSync(join(dataDir, 'orderpad.unfinished'))).toBe(false);
    await database.close();
  });
});

describe('checkpoints', () => {
  it('are made once enough of the log was written, and not before', async () => {
    const client = await PGlite.create({ extensions, loadDataDir: await seededDump() });
    const last = async () =>
      (await client.query<{ place: string }>('select redo_lsn::text as place from pg_control_checkpoint()'))
        .rows[0]?.place;
    const checkpointIfDue = () => keepCheckpointing((statement) => client.query(statement))();
    const first = await last();

    await checkpointIfDue();
    const second = await last();
    await client.query(
      'create table large as select repeat(md5(n::text), 8) from generate_series(1, 150000) as n',
    );
    await checkpointIfDue();
    const third = await last();

    expect(second).toBe(first);
    expect(third).not.toBe(second);
    await client.close();
  });
});
