import { eq } from 'drizzle-orm';
import { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { contacts, users } from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { users as demoAccounts } from '../src/seed/sign-in/users.ts';
import { fingerprintOf } from './database-fingerprint.ts';
import { migrateUpTo } from './earlier-schema.ts';
import { scryptHash } from './passwords.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import { Shop } from './shop.ts';
import { attempt } from './signing-in.ts';

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

  it('brings the users of an earlier version up to date', { timeout: 120_000 }, async () => {
    const server = await startPostgres(postgresFolder ?? '');
    const pool = new Pool({ connectionString: server.url });
    await migrateUpTo(pool, '0015_requests');
    await pool.query(
      "insert into contacts (id, number, email, search_text, touched_at) values ('c-1', '1', 'Ada@Example.com', '', now())",
    );
    await pool.query(
      `insert into users (id, username, name, role, contact_id, password_hash)
       values ('u-1', 'ada', 'Ada Müller', 'customer', 'c-1', $1), ('u-2', 'sam', 'Sam Stone', 'csr', null, $1)`,
      [scryptHash('orderpad')],
    );
    await pool.query("insert into sessions (token_hash, user_id, expires_at) values ('t', 'u-2', now())");
    await pool.end();

    const database = await openDatabase({ url: server.url });

    const [ada, sam] = await database.db.select().from(users).orderBy(users.id);
    expect(ada).toMatchObject({
      email: 'ada@example.com',
      groupId: 'customers',
      state: 'active',
      searchText: 'ada muller ada ada@example.com',
    });
    expect(sam).toMatchObject({ email: null, groupId: 'office', searchText: 'sam stone sam' });
    const shop = await Shop.open(database);
    expect((await attempt(shop, 'ada', 'orderpad')).status).toBe(201);
    expect((await database.db.select().from(users).where(eq(users.id, 'u-1')))[0]?.passwordHash).toMatch(
      /^\$argon2id\$/,
    );
    await shop.close();
    server.stop();
  });
});
