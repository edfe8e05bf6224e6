import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { postgresFolder } from './postgres.ts';
import { copySeededDatabase, type SeededDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';
import { readOrder, readProblem } from './user.ts';

describe.skipIf(postgresFolder === undefined)('while somebody holds a lock on tables', () => {
  let database: SeededDatabase;
  let shop: Shop;
  let holder: Client;
  beforeAll(async () => {
    database = await copySeededDatabase();
    shop = await Shop.open(await openDatabase({ url: database.url, limits: { lockMs: 50 } }));
    holder = new Client({ connectionString: database.url });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await shop.close();
    await database.drop();
  });

  it('a host is alive and ready, and answers what needs them with `unavailable` and a time to wait', async () => {
    const mara = await shop.as('mara');
    await holder.query('begin; lock table products, orders in access exclusive mode');

    const search = await mara.request('GET', '/v1/products');
    const health = await Promise.all(['/livez', '/readyz', '/healthz'].map((path) => shop.send(path)));
    await holder.query('rollback');

    expect(health.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(search.status).toBe(503);
    expect(search.headers.get('retry-after')).toBe('1');
    expect(await readProblem(search)).toMatchObject({ code: 'unavailable', retryAfter: 1000 });
  });

  it('an order is not placed, and is placed once when the same key is sent again', async () => {
    const mara = await shop.as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();
    await holder.query('begin; lock table orders in access exclusive mode');

    const during = await mara.submit(submission, key);
    await holder.query('rollback');
    const after = await mara.submit(submission, key);

    expect(during.status).toBe(503);
    expect((await readOrder(after)).draftId).toBe(submission.draft.id);
  });

  it('a host whose database has no connection left is alive and not ready', async () => {
    const busy = await Shop.open(await openDatabase({ url: database.url, limits: { lockMs: 0 } }));
    const mara = await busy.as('mara');
    await holder.query('begin; lock table products in access exclusive mode');
    const waiting = Array.from({ length: 12 }, () => mara.request('GET', '/v1/products'));

    await vi.waitFor(async () => expect(await waitingForLocks(holder)).toBe(12), { timeout: 20_000 });

    const ready = await busy.send('/readyz');
    const alive = await busy.send('/livez');
    await holder.query('rollback');

    expect([alive.status, ready.status]).toEqual([200, 503]);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(waiting.map(() => 200));
    await busy.close();
  });

  it('a statement that takes too long is ended and answered with `unavailable`', async () => {
    const hasty = await Shop.open(await openDatabase({ url: database.url, limits: { statementMs: 300 } }));
    const mara = await hasty.as('mara');
    await holder.query('begin; lock table products in access exclusive mode');

    const search = await mara.request('GET', '/v1/products');
    await holder.query('rollback');

    expect(search.status).toBe(503);
    await hasty.close();
  });
});

async function waitingForLocks(client: Client): Promise<number> {
  const { rowCount } = await client.query('select from pg_locks where not granted');
  return rowCount ?? 0;
}
