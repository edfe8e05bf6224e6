import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { filled, open, type Shop } from './back-office.ts';
import { groups, type Measured, measureSearch } from './measure-search.ts';
import { quantile } from './quantile.ts';
import { walked } from './walk-list.ts';

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: `${cache}/large` },
    contacts: { type: 'string', default: '100000' },
    products: { type: 'string', default: '100000' },
    /** A million on a PostgreSQL server, none in a folder when absent. */
    orders: { type: 'string' },
    each: { type: 'string', default: '60' },
    /** The groups to measure, with commas between them; all when absent. */
    only: { type: 'string', default: groups.join(',') },
    /** Starts a PostgreSQL server for the run, with an empty database to fill. */
    postgres: { type: 'boolean', default: false },
  },
});
const given = process.env['DATABASE_URL'] || undefined;
if (values.postgres && !given && postgresFolder === undefined)
  throw new Error('no PostgreSQL server is installed');
const server = values.postgres && !given ? await startPostgres(postgresFolder ?? '') : undefined;
const url = given ?? server?.url;
const shop: Shop = {
  database: url === undefined ? { folder: values.data } : { url },
  contacts: values.contacts,
  products: values.products,
  orders: values.orders ?? (url === undefined ? '0' : '1000000'),
};

/** Milliseconds in which 95 of 100 searches are answered. */
const goal = 20;
/** A request that finds nothing and reads one row takes longer than this only where others want the machine, too. */
const quiet = 5;

await mkdir(cache, { recursive: true });
await filled(shop);
await using office = await open(shop);
const only = values.only.split(',');

console.log(
  `Node ${process.version}, ${availableParallelism()} cores; milliseconds over HTTP, p50 / p95 / most`,
);
const told: Record<string, number> = {};
const idle: number[] = [];
for await (const measured of measureSearch(office, Number(values.each), only)) {
  told[measured.group] = tell(measured);
  idle.push(...measured.idle);
}
if (only.includes('lists of contacts'))
  console.log(
    `\n${await walked(office)} contacts walked by pages, forward and back, without a gap or a double`,
  );
const noise = quantile(idle, 0.95);
const isQuiet = noise <= quiet;
if (!isQuiet)
  console.log(`\nToo noisy: who is signed in took more than ${quiet} at p95, so this run decides nothing.`);

await mkdir(`${cache}/results`, { recursive: true });
await writeFile(`${cache}/results/search.json`, JSON.stringify({ ...told, noise }, undefined, 2));
process.exitCode = isQuiet && Math.max(...Object.values(told)) > goal ? 1 : 0;

/** Prints a group kind by kind, each with its ratio to a request that only asks who is signed in. Returns the p95 of all together. */
function tell({ group, times, idle: quick }: Measured): number {
  const all = [...times.values()].flat();
  const p95 = quantile(all, 0.95);
  const beside = quantile(quick, 0.95);
  const ratio = (of: readonly number[]) => `${(quantile(of, 0.95) / beside).toFixed(1)}×`;
  console.log(`\n${group}: ${spell(all)} ${ratio(all)} ${p95 <= goal ? '✓' : '✗'} ≤ ${goal}`);
  for (const [kind, of] of times) console.log(`  ${kind.padEnd(30)} ${spell(of)}  ${ratio(of)}`);
  console.log(`  ${'who is signed in'.padEnd(30)} ${spell(quick)}`);
  return p95;
}

function spell(times: readonly number[]): string {
  return [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)]
    .map((milliseconds) => milliseconds.toFixed(1))
    .join(' / ');
}
