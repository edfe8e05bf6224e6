import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../../../host/src/index.ts';
import { orders } from '../../../host/src/data/schema.ts';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { quantile } from '../search/quantile.ts';
import { draftsAt } from './carts.ts';
import { Connection } from './connection.ts';
import { startHost } from './host-process.ts';
import { placeOrders, whoIsSignedIn } from './load.ts';
import { insertRows } from './plain-inserts.ts';
import { quoteSizes, timePlacings, timeQuotes } from './quote-sizes.ts';

// Measures what a host places: on the embedded database in a folder, or on a PostgreSQL server. Both sync every commit.
const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '10' },
    /** A folder for a profile of the host's processor time. */
    profile: { type: 'string' },
    'no-sizes': { type: 'boolean', default: false },
  },
});
const load = { connections: Number(values.connections), seconds: Number(values.seconds) };
const home = await mkdtemp(join(tmpdir(), 'orderpad-bench-'));
if (values.postgres && postgresFolder === undefined) throw new Error('no PostgreSQL server is installed');
const server = values.postgres ? await startPostgres(postgresFolder ?? '', { isDurable: true }) : undefined;
const dataDir = join(home, 'data');
const at = server ? { url: server.url } : { dataDir };
const env: Record<string, string> = server
  ? { DATABASE_URL: server.url }
  : { DATABASE_URL: '', ORDERPAD_DATA_DIR: dataDir };

await opened(({ db }) => db.execute('update variants set stock = 1000000000'));
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${server ? 'PostgreSQL' : 'embedded database'}, ` +
    `${load.connections} connections, ${load.seconds} s each`,
);
let answered = 0;
{
  await using host = await startHost(env, values.profile);
  const connection = new Connection(host.url, host.token);
  const draftOf = await draftsAt(connection);
  const warmUp = await placeOrders(host.url, host.token, draftOf, { ...load, seconds: 3 });
  const trivial = await whoIsSignedIn(host.url, host.token, load);
  const before = host.processorTime();
  const { quotes, placings, errors } = await placeOrders(host.url, host.token, draftOf, load);
  const used = host.processorTime();
  answered = warmUp.placings.length + placings.length;
  console.log(`\n${(placings.length / load.seconds).toFixed(1)} placings a second with one quote each`);
  console.log(`  quote ${spell(quotes)}\n  placing ${spell(placings)}\n  errors: ${errors.length}`);
  console.log(`  with its quote${each(before, used, placings.length)}`);
  for (const error of new Set(errors.slice(0, 5))) console.log(`  ${error.slice(0, 300)}`);
  console.log(
    `${(trivial.length / load.seconds).toFixed(0)} times a second who is signed in, ${spell(trivial)}`,
  );
  if (!values['no-sizes']) {
    for (const lines of quoteSizes) {
      await timeQuotes(connection, draftOf, lines, 3);
      const begun = host.processorTime();
      const times = await timeQuotes(connection, draftOf, lines, lines > 1_000 ? 10 : 40);
      console.log(
        `a quote of ${lines} lines: ${spell(times)}${each(begun, host.processorTime(), times.length)}`,
      );
    }
    // The shortest last: its rows are those that are inserted below.
    for (const lines of quoteSizes.toReversed()) {
      const times = await timePlacings(connection, draftOf, lines, lines > 1_000 ? 5 : 20);
      answered += times.length;
      console.log(`a placing of ${lines} lines: ${spell(times)}`);
    }
  }
  connection.end();
}
await opened(async (database) => {
  const stored = await database.db.$count(orders);
  console.log(`${answered} orders were answered, ${stored} are stored`);
  if (stored < answered) process.exitCode = 1;
  const rows = await insertRows(database, load.connections, load.seconds);
  console.log(`${(rows / load.seconds).toFixed(0)} times a second the same rows by plain inserts`);
});
server?.stop();
await rm(home, { recursive: true });

/** Uses the database while no host runs. */
async function opened<Answer>(use: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase(at);
  const answer = await use(database);
  await database.close();
  return answer;
}

/** Tells the processor time of the host for each of some pieces of work. */
function each(before: number | undefined, after: number | undefined, count: number): string {
  if (before === undefined || after === undefined) return '';
  return `, processor time of the host ${((after - before) / count).toFixed(2)} ms`;
}

function spell(times: readonly number[]): string {
  if (times.length === 0) return 'none';
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}
