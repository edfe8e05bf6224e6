import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { filled, open, type Shop } from './back-office.ts';
import { measureSearch, type Times } from './measure-search.ts';
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
const { contacts, products, lists, orders, idle } = await measureSearch(office, Number(values.each));

console.log(
  `Node ${process.version}, ${availableParallelism()} cores; milliseconds over HTTP, p50 / p95 / most`,
);
const told = {
  contacts: tell('contacts', contacts),
  products: tell('products', products),
  lists: tell('lists of contacts', lists),
  ...(orders.size > 0 && { orders: tell('lists of orders', orders) }),
};
console.log(
  `\n${await walked(office)} contacts walked by pages, forward and back, without a gap or a double`,
);
const noise = quantile(idle, 0.95);
console.log(`\nwho is signed in: ${spell(idle)}`);
const isQuiet = noise <= quiet;
if (!isQuiet) console.log(`Too noisy: more than ${quiet} at p95, so this run decides nothing.`);

await mkdir(`${cache}/results`, { recursive: true });
await writeFile(`${cache}/results/search.json`, JSON.stringify({ ...told, noise }, undefined, 2));
process.exitCode = isQuiet && Math.max(...Object.values(told)) > goal ? 1 : 0;

/** Prints a list kind by kind; answers the p95 of all together. */
function tell(name: string, times: Times): number {
  const all = [...times.values()].flat();
  const p95 = quantile(all, 0.95);
  console.log(`\n${name}: ${spell(all)} ${p95 <= goal ? '✓' : '✗'} ≤ ${goal}`);
  for (const [kind, of] of times)
    console.log(`  ${kind.padEnd(30)} ${spell(of)}${quantile(of, 0.95) <= goal ? '' : ' ✗'}`);
  return p95;
}

function spell(times: readonly number[]): string {
  return [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)]
    .map((milliseconds) => milliseconds.toFixed(1))
    .join(' / ');
}
