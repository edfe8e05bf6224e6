import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../src/index.ts';
import { openDatabase } from '../src/index.ts';
import { setSetting, settingOf } from '../src/service/settings.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-worker-'));
const dataDir = join(home, 'data');
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a database in a folder', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ dataDir });
  });
  afterAll(() => database.close());

  it('leaves the process free while it works', async () => {
    let isDone = false;
    const work = database.db.execute(sql`select count(*) from generate_series(1, 2000000)`).then(() => {
      isDone = true;
    });

    await nextTurn();
    await nextTurn();

    expect(isDone).toBe(false);
    await work;
  });

  it('runs one transaction after the other', async () => {
    await setSetting(database.db, 'drafts.days', '0');

    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.db.transaction(async (transaction) => {
          const days = Number(await settingOf(transaction, 'drafts.days'));
          await nextTurn();
          await setSetting(transaction, 'drafts.days', String(days + 1));
        }),
      ),
    );

    expect(await settingOf(database.db, 'drafts.days')).toBe('20');
  });

  it('undoes a transaction that fails, and answers the next query', async () => {
    await setSetting(database.db, 'drafts.days', '1');

    const failing = database.db.transaction(async (transaction) => {
      await setSetting(transaction, 'drafts.days', '2');
      await transaction.execute(sql`select 1 / 0`);
    });

    await expect(failing).rejects.toThrow();
    expect(await settingOf(database.db, 'drafts.days')).toBe('1');
  });

  it('answers a statement that is asked again and again, also after one that failed', async () => {
    const ask = () => settingOf(database.db, 'seed.version');
    const answers = [await ask(), await ask(), await ask(), await ask()];

    await expect(database.db.execute(sql`select 1 / 0`)).rejects.toThrow();
    answers.push(await ask());

    expect(new Set(answers).size).toBe(1);
  });

  it('tells listeners what is notified, also by a transaction, until they end', async () => {
    const heard = vi.fn();
    const notify = (text: string) => database.db.execute(sql`select pg_notify('Some channel', ${text})`);
    const end = await database.listen?.('Some channel', heard);

    await notify('first');
    await database.db.transaction(async (transaction) => {
      await transaction.execute(sql`select pg_notify('Some channel', 'second')`);
      expect(heard).toHaveBeenCalledTimes(1);
    });
    await end?.();
    await notify('third');

    expect(heard.mock.calls).toEqual([['first'], ['second']]);
  });
});

describe('a database in a folder that is closed', () => {
  it('finishes the queries under way, and keeps what they wrote', async () => {
    const database = await openDatabase({ dataDir });
    const writing = Array.from({ length: 20 }, (_, days) =>
      setSetting(database.db, 'drafts.days', String(days)),
    );

    await Promise.all([database.close(), ...writing]);

    const again = await openDatabase({ dataDir });
    expect(await settingOf(again.db, 'drafts.days')).toBe('19');
    await again.close();
  });
});

describe('a database in a folder that stops by itself', () => {
  it('ends the process with the reason', () => {
    const program = join(import.meta.dirname, 'stopped-database.program.ts');
    const words = ['--conditions=@orderpad/source', program, dataDir];

    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });

    expect(status).not.toBe(0);
    expect(stderr).toMatch(/The database in \S+ has stopped: could not /);
  });
});
