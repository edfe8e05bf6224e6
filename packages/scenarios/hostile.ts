import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostLines, SignIn } from '@orderpad/contracts';
import { parseArgs } from 'node:util';
import { openDatabase } from '../host/src/index.ts';
import { fill } from '../host/src/large/fill.ts';
import { postgresFolder, startPostgres } from '../host/test/postgres.ts';
import { TestUser } from '../host/test/user.ts';
import { corpus, type Hostile } from './test/hostile/corpus.ts';
import { startWatchedHost } from './test/hostile/watched-host.ts';

// Sends the hostile corpus to a real host, on the embedded database of a data folder or with --postgres on a server that is started for it, and prints for each
// request its status, its milliseconds, and the longest pause of the event loop by the clock and by the time of the processor. Fails when the
// latter is longer than --most milliseconds, or a request fails the host.
const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    most: { type: 'string', default: '100' },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
if (values.postgres && postgresFolder === undefined) throw new Error('no PostgreSQL server is installed');
const server = values.postgres ? await startPostgres(postgresFolder ?? '') : undefined;
const folder = await mkdtemp(join(tmpdir(), 'orderpad-hostile-'));
const dataDir = join(folder, 'data');
// Filling a shop takes longer than a request may.
const limits = { statementMs: 0, lockMs: 0, idleMs: 0 };
const database = await openDatabase({ ...(server ? { url: server.url } : { dataDir }), limits });
// As many products as an order may have lines.
await fill(database.db, { contacts: 0, products: mostLines, orders: 0 }, () => undefined);
await database.close();
const host = await startWatchedHost(server ? { DATABASE_URL: server.url } : { ORDERPAD_DATA_DIR: dataDir });
const credentials = JSON.stringify({ username: 'dana', password: 'orderpad' });
const json = { 'content-type': 'application/json' };
const answer = await fetch(`${host.url}/v1/sign-in`, { method: 'POST', headers: json, body: credentials });
const signIn = SignIn.parse(await answer.json());
const user = new TestUser({ send: (path, init) => fetch(host.url + path, init) }, signIn);

interface Sent {
  readonly name: string;
  readonly status: string;
  /** False for the wrong answer to what a host has to carry out. */
  readonly isAnswered: boolean;
  readonly ms: number;
  readonly pause: number;
  readonly busy: number;
}

async function send({
  name,
  method,
  path: usualPath,
  body: usualBody,
  make,
  atOnce = 1,
  isStranger,
  isKeyed,
  creates,
  answer: wanted,
}: Hostile): Promise<Sent> {
  const { path = usualPath, body = usualBody } = (await make?.()) ?? {};
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  const headers = {
    ...json,
    ...(isStranger ? {} : { authorization: `Bearer ${signIn.token}` }),
    ...(isKeyed ? { 'idempotency-key': crypto.randomUUID() } : {}),
    ...(creates ? { 'if-none-match': '*' } : {}),
  };
  await host.longestPause();
  const began = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: atOnce }, async () => {
      // A host that has read enough ends the connection.
      const got = await fetch(host.url + path, { method, headers, body: text }).catch(() => undefined);
      await got?.arrayBuffer().catch(() => undefined);
      return got?.status ?? 'ended';
    }),
  );
  const ms = Math.round(performance.now() - began);
  const { pause, busy } = await host.longestPause();
  const status = [...new Set(statuses)].join(' ');
  const isAnswered = wanted === undefined || status === String(wanted);
  return { name, status, isAnswered, ms, pause: Math.round(pause), busy: Math.round(busy) };
}

const rows: Sent[] = [];
for (const hostile of await corpus(user)) {
  if (!hostile.name.includes(values.only)) continue;
  const sent = await send(hostile);
  rows.push(sent);
  if (values.all || sent.busy >= 20)
    console.log(`${sent.name} | ${sent.status} | ${sent.ms} | ${sent.pause} | ${sent.busy}`);
}
await host.end();
server?.stop();
await rm(folder, { recursive: true, force: true });
const most = Number(values.most);
const wrong = rows.filter(
  ({ busy, status, isAnswered }) => busy >= most || !isAnswered || /\b5(?!03)/.test(status),
);
const longest = Math.max(...rows.map(({ pause }) => pause));
const busiest = Math.max(...rows.map(({ busy }) => busy));
console.log(
  JSON.stringify({ requests: rows.length, longest, busiest, wrong: wrong.map(({ name }) => name) }),
);
process.exit(wrong.length === 0 ? 0 : 1);
