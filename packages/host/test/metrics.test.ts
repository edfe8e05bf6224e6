import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { Shop } from './shop.ts';

let shop: Shop;
let plain: Shop;
beforeAll(async () => {
  const database = await openDatabase();
  plain = await Shop.open(database);
  shop = await Shop.open(database, { metrics: true, report: () => undefined });
});
afterAll(() => shop.close());

const metrics = async () => (await shop.send('/metrics')).text();

it('are not served unless a host is told to', async () => {
  expect((await plain.send('/metrics')).status).toBe(404);
});

it('count requests by route and status, with their seconds', async () => {
  const mara = await shop.as('mara');
  await mara.request('GET', '/v1/sign-in');
  await shop.send('/v1/sign-in');

  const text = await metrics();

  expect(text).toContain('orderpad_request_seconds_count{route="getSignIn",status="200"} 1');
  expect(text).toContain('orderpad_request_seconds_count{route="getSignIn",status="401"} 1');
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
});

it('count the faults of the host', async () => {
  const before = await metrics();
  await shop.database.db.execute('alter table sessions rename to sessions_away');
  await shop.send('/v1/sign-in', { headers: { authorization: `Bearer ${'x'.repeat(40)}` } });
  await shop.database.db.execute('alter table sessions_away rename to sessions');

  expect(before).toContain('orderpad_faults_total 0');
  expect(await metrics()).toContain('orderpad_faults_total 1');
});
