import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { pipeline } from 'node:stream';

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a proxy that hands requests to the hosts in turn, streams included, and names the caller in `X-Forwarded-For`. */
export async function startFront(hosts: readonly string[]): Promise<Front> {
  let turn = 0;
  const server = createServer((request, response) => {
    const host = hosts[(turn += 1) % hosts.length] ?? '';
    const { method, headers, socket } = request;
    const before = headers['x-forwarded-for'];
    const forwardedFor = [...(before === undefined ? [] : [before]), socket.remoteAddress].join(', ');
    const passed = ask(
      new URL(request.url ?? '/', host),
      { method, headers: { ...headers, 'x-forwarded-for': forwardedFor } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        pipeline(answer, response, () => answer.destroy());
      },
    );
    passed.on('error', () => response.destroy());
    // A caller who leaves a stream ends it at the host.
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a proxy listens on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
