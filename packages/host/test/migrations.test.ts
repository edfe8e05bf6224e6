import { describe, expect, it } from 'vitest';
import { contacts, users } from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { users as demoAccounts } from '../src/seed/sign-in/users.ts';
import { fingerprintOf } from './database-fingerprint.ts';
import { postgresFolder, startPostgres } from './postgres.ts';

describe.skipIf(postgresFolder === undefined)('a PostgreSQL server', () => {
  it('is migrated and seeded once when many processes start together', { timeout: 60_000 }, async () => {
    const server = await startPostgres(postgresFolder ?? '');

    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url: server.url })));

    const [first] = opened;
    expect(await first?.db.select().from(users)).toHaveLength(demoAccounts.length);
    await Promise.all(opened.map((database) => database.close()));
    server.stop();
  });

  it('stays unchanged when it is opened again', { timeout: 60_000 }, async () => {
    const server = await startPostgres(postgresFolder ?? '');
    const first = await openDatabase({ url: server.url });
    await first.db
      .insert(contacts)
      .values({ id: 'kept', lastName: 'Kept', searchText: 'kept', touchedAt: new Date() });
    const before = await fingerprintOf(first.db);
    await first.close();

    const second = await openDatabase({ url: server.url });

    expect(await fingerprintOf(second.db)).toEqual(before);
    await second.close();
    server.stop();
  });
});
