import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { Browser } from '../behind-nginx/browser.ts';
import { nginxProgram, startNginx } from '../behind-nginx/nginx.ts';
import { MortalProcess } from '../mortal-process.ts';
import { pgBouncer, startPgBouncer } from '../two-hosts/pgbouncer.ts';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A shop as it is run: nginx with TLS, two host processes behind it, and PostgreSQL behind PgBouncer. */
export interface Deployment {
  /** The address that people know. */
  readonly url: string;
  readonly hosts: readonly [MortalProcess, MortalProcess];
  /** The address of the payment provider, which is no part of the shop. */
  readonly payments: string;
  /** Opens a browser with connections of its own at a network address in 127.0.0.0/8. */
  browserAt(address: string): Browser;
  close(): Promise<void>;
}

/** Starts a deployment with an empty database. Throws where a program is not installed. */
export async function startDeployment(): Promise<Deployment> {
  if (postgresFolder === undefined || pgBouncer === undefined || nginxProgram === undefined)
    throw new Error(
      'PostgreSQL 15, PgBouncer or nginx is not installed (Debian: apt-get install postgresql pgbouncer nginx-light openssl).',
    );
  const folder = mkdtempSync(join(tmpdir(), 'orderpad-deployment-'));
  const server = await startPostgres(postgresFolder, { isDurable: true });
  const pooler = await startPgBouncer(pgBouncer, server.url);
  const payments = new MortalProcess(
    program('../../../test-payments/src/main.ts'),
    { TEST_PAYMENTS_LEDGER: join(folder, 'ledger.jsonl') },
    'TEST_PAYMENTS_PORT',
  );
  const env = {
    DATABASE_URL: pooler.url,
    DATABASE_LISTEN_URL: server.url,
    ORDERPAD_PROXIES: '127.0.0.1',
    PAYMENTS_URL: await payments.url,
  };
  const start = () => new MortalProcess(program('../start-charging-host.ts'), env, 'PORT');
  const hosts = [start(), start()] as const;
  const nginx = await startNginx(nginxProgram, await hosts[0].url, await hosts[1].url);
  const browsers: Browser[] = [];
  const behind = { nginx: nginx.url, certificate: nginx.certificate, host: await hosts[0].url };
  return {
    url: nginx.url,
    hosts,
    payments: await payments.url,
    browserAt(address) {
      const browser = new Browser(address, behind);
      browsers.push(browser);
      return browser;
    },
    async close() {
      for (const browser of browsers) browser.close();
      await nginx.stop();
      await Promise.all([...hosts, payments].map((each) => each.kill()));
      await pooler.stop();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
