import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LossyProxy {
  readonly url: string;
  /** Address to which requests go; may change while it runs. */
  upstream: string;
  /** Requests that were lost, answers that were lost, and requests that were delivered twice. */
  readonly losses: { requests: number; answers: number; doubles: number };
  /** True while it loses requests and answers. */
  isLossy: boolean;
  close(): Promise<void>;
}

/**
 * A proxy on a socket that loses one request in twelve and one answer in twelve, and delivers one request in twelve twice. `random` gives
 * numbers from 0 to 1.
 */
export async function startLossyProxy(upstream: string, random: () => number): Promise<LossyProxy> {
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a proxy listens on a port');
  const losses = { requests: 0, answers: 0, doubles: 0 };
  const proxy: LossyProxy = {
    url: `http://127.0.0.1:${address.port}`,
    upstream,
    losses,
    isLossy: true,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const fate = proxy.isLossy ? Math.floor(random() * 12) : -1;
    if (fate === 0) {
      losses.requests += 1;
      response.destroy();
      return;
    }
    const send = () => forward(proxy.upstream, request, body);
    if (fate === 2) losses.doubles += 1;
    const [answer] = await Promise.all([send(), fate === 2 ? send().catch(() => undefined) : undefined]);
    const text = await answer.text();
    if (fate === 1) {
      losses.answers += 1;
      response.destroy();
      return;
    }
    const cookies = answer.headers.getSetCookie();
    response
      .writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
        ...(cookies.length > 0 && { 'set-cookie': cookies }),
      })
      .end(text);
  }

  return proxy;
}

const own = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

function forward(
  upstream: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: string,
): Promise<Response> {
  const kept = Object.entries(headers).filter(([name]) => !own.has(name));
  return fetch(upstream + url, {
    method,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    ...(body && { body }),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // A request without an encoding gives buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
