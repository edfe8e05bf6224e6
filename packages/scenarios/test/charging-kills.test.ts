import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killWhileCharging } from './kill-while-charging.ts';

it('hosts and providers that are killed while they charge leave one charge for each order and no hold', {
  timeout: 900_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-kills-'));

  const report = await killWhileCharging({ intents: 300, kills: 15, folder, seed: Date.now() });

  expect(report.kills.host + report.kills.payments).toBe(15);
  expect(Math.min(report.losses.requests, report.losses.answers, report.losses.doubles)).toBeGreaterThan(0);
  expect(report.told.placed + report.told.refused).toBe(300);
  expect(report.told.placed).toBeGreaterThan(0);
  expect(report.charges).toEqual(report.orders);
  expect(report.orders).toHaveLength(report.told.placed);
  expect([report.holds, report.lost, report.denied]).toEqual([0, [], []]);
  await rm(folder, { recursive: true, force: true });
});
