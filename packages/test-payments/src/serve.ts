import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { createTestPayments, type Options } from './create.ts';

export interface ServeOptions extends Options {
  /** Port to listen on; any free one when absent or 0. */
  readonly port?: number;
  /** Interface to listen on; 127.0.0.1 when absent. */
  readonly hostname?: string;
}

export interface RunningTestPayments {
  /** The address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the provider on a socket. */
export async function serveTestPayments(options: ServeOptions = {}): Promise<RunningTestPayments> {
  const { port = 0, hostname = '127.0.0.1' } = options;
  const { app, close } = createTestPayments(options);
  const { server, address } = await listen(app.fetch, port, hostname);
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      close();
    },
  };
}

/** Milliseconds for which an idle connection stays open: longer than a host that charges keeps it for its next request. */
const keepAliveTimeout = 75_000;

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string) =>
  new Promise<{ server: ServerType; address: AddressInfo }>((resolve, reject) => {
    const options = { fetch, port, hostname, serverOptions: { keepAliveTimeout } };
    const server = serve(options, (address) => resolve({ server, address }));
    server.once('error', reject);
  });
