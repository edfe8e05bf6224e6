import { httpHost, openHandoff, signIn } from '@orderpad/adapters/http';
import { describeHost, withFaults } from '@orderpad/adapters/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { postgresFolder, startPostgres, type PostgresServer } from '../../host/test/postgres.ts';
import { exampleShop } from '../../adapters/test/example-shop.ts';
import { withCookies } from '../../adapters/test/with-cookies.ts';

/** Runs the conformance suite on the database that scales out; the adapters run it on the embedded one. */
describe.skipIf(postgresFolder === undefined)('on a PostgreSQL server', () => {
  let server: PostgresServer;
  let running: RunningHost;
  let token: string;
  let client: string | undefined;
  let colleague: string | undefined;
  beforeAll(async () => {
    server = await startPostgres(postgresFolder ?? '');
    running = await serveHost({ database: await openDatabase({ url: server.url }), checkAnswers: true });
    ({ token } = await signIn({ url: running.url }, { username: 'cleo', password: 'orderpad' }));
  }, 60_000);
  afterAll(async () => {
    await running.close();
    server.stop();
  });

  const options = () => ({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });

  const manager = async () => {
    colleague ??= (await signIn({ url: running.url }, { username: 'mara', password: 'orderpad' })).token;
    return httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${colleague}` }) });
  };

  describeHost('http, before the reference host', {
    create: () => httpHost(options()),
    createFaulty: (faults) => httpHost({ ...options(), fetch: withFaults(fetch, faults) }),
    ...exampleShop,
    async openHandoff(link) {
      const browser = { url: running.url, fetch: withCookies() };
      const token = new URL(link).hash.slice('#handoff='.length);
      const { id } = await openHandoff(browser, { token }, { key: crypto.randomUUID() });
      return httpHost({ ...browser, handoff: id });
    },
    openAsColleague: manager,
    openAsApprover: manager,
    async openInPerson() {
      client ??= (await signIn({ url: running.url }, { username: 'ines', password: 'orderpad' })).token;
      return httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${client}` }) });
    },
  });
});
