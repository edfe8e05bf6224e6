import type { AddressInfo } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serve } from '@hono/node-server';
import { createHost, type HostOptions, type ReferenceHost } from './create-host.ts';
import { callerBehind, isEncryptedBehind } from './http/caller-address.ts';
import { serveStatic } from './http/static.ts';

export interface ServeOptions extends HostOptions {
  /** As in `HostOptions`; the root of this server when absent. */
  readonly handoffUrl?: HostOptions['handoffUrl'];
  /** As in `HostOptions`; `/reset.html` of this server when absent. */
  readonly resetUrl?: HostOptions['resetUrl'];
  /** Port to listen on; 0, the default, takes any free port. */
  readonly port?: number;
  /** Interface to listen on; 127.0.0.1 when absent. */
  readonly hostname?: string;
  /** Folder of a built portal to serve at `/`. */
  readonly staticDir?: string | undefined;
  /** Origins of frames that the portal may show, e.g. those of payment fields; none when absent. */
  readonly frames?: readonly string[] | undefined;
  /** Seconds for which requests under way may finish when the server closes; 5 when absent. */
  readonly drainSeconds?: number | undefined;
  /** Tells the addresses of proxies, whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; none when absent. */
  readonly isProxy?: ((address: string) => boolean) | undefined;
}

export interface RunningHost {
  /** The address it listens on, e.g. `http://127.0.0.1:4020`. */
  readonly url: string;
  readonly host: ReferenceHost;
  /** Lets the requests under way finish for `drainSeconds`, ends the connections that are left, then closes the database. */
  close(): Promise<void>;
}

/** Starts the reference host on a socket. */
export async function serveHost(options: ServeOptions): Promise<RunningHost> {
  const { port = 0, hostname = '127.0.0.1', staticDir, frames, drainSeconds = 5 } = options;
  let ownUrl = '';
  const handoffUrl = options.handoffUrl ?? (() => `${ownUrl}/`);
  const resetUrl = options.resetUrl ?? (() => (ownUrl ? `${ownUrl}/reset.html` : undefined));
  const isProxy = options.isProxy ?? (() => false);
  const callerAddress = callerAddressOf(isProxy);
  const isEncrypted = isEncryptedOf(isProxy);
  const host = await createHost({ callerAddress, isEncrypted, ...options, handoffUrl, resetUrl });
  if (staticDir !== undefined) serveStatic(host.app, staticDir, frames);
  const { address, close } = await listen(host, port, hostname, drainSeconds * 1000);
  const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
  ownUrl = `http://${shown}:${address.port}`;
  return {
    url: ownUrl,
    host,
    close: async () => {
      host.endStreams();
      await close();
      await host.close();
    },
  };
}

const callerAddressOf =
  (isProxy: (address: string) => boolean): NonNullable<HostOptions['callerAddress']> =>
  (context) =>
    callerBehind(
      isProxy,
      getConnInfo(context).remote.address ?? 'unknown',
      context.req.header('x-forwarded-for'),
    );

const isEncryptedOf =
  (isProxy: (address: string) => boolean): NonNullable<HostOptions['isEncrypted']> =>
  (context) =>
    isEncryptedBehind(
      isProxy,
      getConnInfo(context).remote.address ?? 'unknown',
      context.req.url,
      context.req.header('x-forwarded-proto'),
    );

/**
 * Milliseconds for which an idle connection stays open: longer than the minute after which proxies and load balancers give theirs up, so that
 * none of them sends a request into a connection that is just being closed here.
 */
const keepAliveTimeout = 75_000;

/** Milliseconds within which the head of a request arrives, and the whole of it: somebody who sends a byte now and then holds no connection for ever. */
const [headersTimeout, requestTimeout] = [20_000, 120_000];

function listen(host: ReferenceHost, port: number, hostname: string, drainMs: number) {
  return new Promise<{ address: AddressInfo; close(): Promise<void> }>((resolve, reject) => {
    const serverOptions = { keepAliveTimeout, headersTimeout, requestTimeout };
    const options = { fetch: host.app.fetch, port, hostname, serverOptions };
    const server = serve(options, (address) =>
      resolve({
        address,
        close: () =>
          new Promise((done) => {
            // What is answered from now on is not kept open.
            if ('keepAliveTimeout' in server) server.keepAliveTimeout = 1;
            server.close(() => done());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            // What a client holds open, such as a body that it never finishes.
            const endRest = () => 'closeAllConnections' in server && server.closeAllConnections();
            setTimeout(endRest, drainMs).unref();
          }),
      }),
    );
    server.once('error', reject);
  });
}
