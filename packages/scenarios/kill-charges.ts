import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killWhileCharging } from './test/kill-while-charging.ts';

// Places orders by card while hosts and the payment provider are killed, and prints what came of it. With DATABASE_URL two hosts share
// that PostgreSQL server, which has to be empty; without it one host has an embedded database.
const { values } = parseArgs({
  options: {
    intents: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '150' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'orderpad-kills-'));
const began = Date.now();
const { orders, charges, ...report } = await killWhileCharging({
  intents: Number(values.intents),
  kills: Number(values.kills),
  seed: Number(values.seed),
  folder,
  databaseUrl: process.env['DATABASE_URL'] || undefined,
});
const isEqual = JSON.stringify(orders) === JSON.stringify(charges);
const seconds = Math.round((Date.now() - began) / 1000);
console.log(
  JSON.stringify({
    ...report,
    orders: orders.length,
    charges: charges.length,
    isEqual,
    seconds,
    seed: values.seed,
  }),
);
await rm(folder, { recursive: true, force: true });
const isRight = isEqual && report.holds + report.lost.length + report.denied.length === 0;
process.exit(isRight ? 0 : 1);
