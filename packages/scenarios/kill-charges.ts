import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresFolder, startPostgres } from '../host/test/postgres.ts';
import { killWhileCharging, wrongIn } from './test/kill-while-charging.ts';

// Places orders by card while hosts and the payment provider are killed, and prints the result. One host has an embedded database; with
// --postgres two hosts share a PostgreSQL server that is started for them, with DATABASE_URL the empty server at that address.
const { values } = parseArgs({
  options: {
    intents: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '150' },
    seed: { type: 'string', default: String(Date.now()) },
    postgres: { type: 'boolean', default: false },
  },
});
if (values.postgres && postgresFolder === undefined) throw new Error('no PostgreSQL server is installed');
const server = values.postgres ? await startPostgres(postgresFolder ?? '') : undefined;
const folder = await mkdtemp(join(tmpdir(), 'orderpad-kills-'));
const began = Date.now();
const plan = {
  intents: Number(values.intents),
  kills: Number(values.kills),
  seed: Number(values.seed),
  folder,
  databaseUrl: server?.url ?? (process.env['DATABASE_URL'] || undefined),
  progress: (done: number) => done % 500 === 0 && console.error(`${done} intents`),
};
const report = await killWhileCharging(plan);
const { orders, charges, ...rest } = report;
const wrong = wrongIn(report, plan);
const seconds = Math.round((Date.now() - began) / 1000);
const [{ length: placed }, { length: charged }] = [orders, charges];
console.log(JSON.stringify({ ...rest, orders: placed, charges: charged, wrong, seconds, seed: plan.seed }));
server?.stop();
await rm(folder, { recursive: true, force: true });
process.exit(wrong.length === 0 ? 0 : 1);
