import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { signInFailures } from '../src/data/schema.ts';
import { type Database, openDatabase, type RunningHost, serveHost } from '../src/index.ts';
import { maxAttempts, subjectOf } from '../src/sign-in/attempts.ts';
import { onOneDatabase } from './on-each-database.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import { attempt } from './signing-in.ts';
import type { Requests } from './user.ts';

const over = ({ url }: RunningHost): Requests => ({ send: (path, init) => fetch(url + path, init) });

/** Guesses 60 times at once, at the hosts in turn, and returns how many guesses were checked. */
async function guess(hosts: readonly Requests[], login: (at: number) => string): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const host = hosts[at % hosts.length];
      if (!host) throw new Error('no host');
      return attempt(host, login(at), `guess ${at}`);
    }),
  );
  for (const answer of answers) expect([401, 429]).toContain(answer.status);
  return answers.filter((answer) => answer.status === 401).length;
}

async function served(open: () => Promise<Database>, count: number): Promise<RunningHost[]> {
  const hosts: RunningHost[] = [];
  for (let at = 0; at < count; at += 1) hosts.push(await serveHost({ database: await open() }));
  return hosts;
}

describe('60 guesses at once over HTTP', () => {
  it('are checked ten times at most', { timeout: 120_000 }, async () => {
    const [host] = await served(() => openDatabase(), 1);
    if (!host) throw new Error('no host');

    const checked = await guess([over(host)], () => 'dora');
    const right = await attempt(over(host), 'dora', 'orderpad');

    expect(checked).toBe(maxAttempts.login);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    await host.close();
  });

  it.skipIf(postgresFolder === undefined)(
    'are checked ten times at most by two hosts on one database',
    { timeout: 120_000 },
    async () => {
      const server = await startPostgres(postgresFolder ?? '');
      const hosts = await served(() => openDatabase({ url: server.url }), 2);

      const checked = await guess(hosts.map(over), () => 'dora');

      expect(checked).toBe(maxAttempts.login);
      await Promise.all(hosts.map((host) => host.close()));
      server.stop();
    },
  );
});

onOneDatabase('attempts to sign in', (shop) => {
  const { db } = { db: () => shop().database.db };
  beforeEach(() => db().delete(signInFailures));

  it('count for the account, whichever of its logins is used, and show that to nobody', async () => {
    const logins = ['dora', '20005', '704112', 'dora.vidal@example.com'];

    const checked = await guess([shop()], (at) => logins[at % logins.length] ?? '');
    await db()
      .delete(signInFailures)
      .where(eq(signInFailures.subject, subjectOf('login', 'dora')));
    const right = await attempt(shop(), 'dora', 'orderpad');

    // Ten for each login are answered like wrong ones; only ten of them were compared with the password.
    expect(checked).toBe(40);
    expect(right.status).toBe(401);
  });

  it('count for a network address, whatever is tried', async () => {
    const checked = await guess([shop()], (at) => `stranger-${at}`);
    const more = await guess([shop()], (at) => `stranger-${at + 60}`);

    expect(checked + more).toBe(maxAttempts.caller);
  });

  it('are forgotten once one succeeds, and a success does not count for the address', async () => {
    for (let tries = 0; tries < 9; tries += 1) await attempt(shop(), 'dora', 'wrong');

    const right = await attempt(shop(), 'dora', 'orderpad');
    const again = await attempt(shop(), 'dora', 'wrong');
    const rows = await db().select().from(signInFailures);

    expect([right.status, again.status]).toEqual([201, 401]);
    expect(rows.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual([1, 1, 10]);
  });

  it('begin anew after a quarter of an hour', async () => {
    for (let tries = 0; tries < 11; tries += 1) await attempt(shop(), 'dora', 'wrong');
    await db()
      .update(signInFailures)
      .set({ until: new Date(0) });

    const right = await attempt(shop(), 'dora', 'orderpad');

    expect(right.status).toBe(201);
  });

  it('are stored without what was typed', async () => {
    await attempt(shop(), 'my-secret-in-the-wrong-field', 'wrong');

    const rows = await db().select().from(signInFailures);

    expect(JSON.stringify(rows)).not.toContain('my-secret');
  });
});
