import type { TestProject } from 'vitest/node';
import { start } from '../../../host/test/running.ts';
import { nginxProgram, startNginx } from './nginx.ts';

/** Addresses of what runs during the tests. */
export interface Behind {
  readonly nginx: string;
  readonly certificate: string;
  /** The host itself, around nginx. */
  readonly host: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    behind: Behind;
  }
}

/** Starts a host, and nginx with TLS before it. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  if (nginxProgram === undefined) {
    console.error('nginx is not installed (Debian: apt-get install nginx-light openssl).');
    return process.exit(1);
  }
  const host = await start({ ORDERPAD_PROXIES: '127.0.0.1' });
  const nginx = await startNginx(nginxProgram, host.url);
  project.provide('behind', { nginx: nginx.url, certificate: nginx.certificate, host: host.url });
  return async () => {
    await nginx.stop();
    await host.end('SIGTERM');
  };
}
