import { EventEmitter, once } from 'node:events';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockMigrations } from '../src/database/migration-lock.ts';
import { openDatabase } from '../src/index.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, type SeededDatabase } from './seeded-postgres.ts';

describe.skipIf(postgresFolder === undefined)('a PostgreSQL server', () => {
  let database: SeededDatabase;
  let another: SeededDatabase;
  beforeAll(async () => {
    database = await copySeededDatabase();
    another = await copySeededDatabase();
  });
  afterAll(async () => {
    await database.drop();
    await another.drop();
  });

  it('is refused with an address for listening that leads to another database', async () => {
    const opening = openDatabase({ url: database.url, listenUrl: another.url });

    await expect(opening).rejects.toThrow(/^DATABASE_LISTEN_URL hears nothing of what is sent/);
  });

  it('is refused with an address for listening where nothing answers, by the name of the variable', async () => {
    const opening = openDatabase({ url: database.url, listenUrl: 'postgres://orderpad@127.0.0.1:1/none' });

    await expect(opening).rejects.toThrow('DATABASE_LISTEN_URL: nothing answers there.');
  });

  it('hears by an address of its own what is sent by the other', async () => {
    const { host, pathname, username } = new URL(database.url);
    const listenUrl = `postgresql://${username}@${host}${pathname}?application_name=listener`;
    const opened = await openDatabase({ url: database.url, listenUrl });
    const heard = new EventEmitter();
    const listening = once(heard, 'listening');
    const news = once(heard, 'news');

    const stop = await opened.listen?.('news', (text) =>
      heard.emit(text === undefined ? 'listening' : 'news', text),
    );
    await listening;
    await opened.db.execute("select pg_notify('news', 'an order')");

    expect(await news).toEqual(['an order']);
    await stop?.();
    await opened.close();
  });

  it('lets one process migrate while the next one waits without a connection', async () => {
    const [first, second] = [1, 2].map(() => new Pool({ connectionString: database.url }));
    if (!first || !second) throw new Error('no pools');
    const unlock = await lockMigrations(first);
    let isLocked = false;
    const waiting = lockMigrations(second).then((unlockAgain) => {
      isLocked = true;
      return unlockAgain;
    });
    await once(second, 'release');

    const before = { isLocked, idle: second.idleCount, total: second.totalCount };
    await unlock();
    await (await waiting)();

    expect(before).toEqual({ isLocked: false, idle: 1, total: 1 });
    await first.end();
    await second.end();
  });
});
