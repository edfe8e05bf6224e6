import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { postgresFolder, startPostgres } from '../../host/test/postgres.ts';
import { killWhileCharging, wrongIn } from './kill-while-charging.ts';

it('hosts and providers that are killed while they charge leave one charge for each order and no hold', {
  timeout: 900_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-kills-'));
  const plan = { intents: 300, kills: 15, folder, seed: Date.now() };

  const report = await killWhileCharging(plan);

  expect({ seed: plan.seed, wrong: wrongIn(report, plan) }).toEqual({ seed: plan.seed, wrong: [] });
  expect(Math.min(report.told.placed, report.told.refused)).toBeGreaterThan(0);
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(postgresFolder === undefined)('two hosts on a PostgreSQL server', () => {
  it('leave one charge for each order when either or the provider is killed', {
    timeout: 900_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orderpad-kills-'));
    const server = await startPostgres(postgresFolder ?? '');
    const plan = { intents: 24, kills: 3, folder, seed: Date.now(), databaseUrl: server.url };

    const report = await killWhileCharging(plan);
    server.stop();

    expect({ seed: plan.seed, wrong: wrongIn(report, plan) }).toEqual({ seed: plan.seed, wrong: [] });
    expect(report.told.placed).toBeGreaterThan(0);
    await rm(folder, { recursive: true, force: true });
  });
});
