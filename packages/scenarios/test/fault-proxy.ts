import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Fate of one request to place. The host has it at once in all cases but the first two and the last. */
export type WireFault =
  | 'connection refused'
  | 'overloaded'
  | 'reply dropped after commit'
  | 'error after commit'
  | 'no answer in time'
  | 'truncated body'
  | 'page instead of an answer'
  | 'duplicate delivery'
  /** Its caller has given up and sent it again before it arrives. */
  | 'late delivery';

export interface FaultProxy {
  readonly url: string;
  /** Address to which requests go; may change while it runs. */
  upstream: string;
  /** The faults of the next requests to place, one each. */
  readonly faults: WireFault[];
  /** Runs when a request to place has been sent to the host, and before its answer. Once. */
  whenSent: (() => Promise<void>) | undefined;
  /** Number of requests to place so far. */
  readonly placings: number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A proxy between an adapter and a host, on sockets, that does to requests to place what a bad network does. */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const faults: WireFault[] = [];
  const late: (() => Promise<Answer>)[] = [];
  let placings = 0;
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a proxy listens on a port');

  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${address.port}`,
    upstream,
    faults,
    whenSent: undefined,
    get placings() {
      return placings;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const isPlacing = request.method === 'POST' && request.url === '/v1/orders';
    if (isPlacing) placings++;
    const fault = isPlacing ? faults.shift() : undefined;
    const send = () => forward(proxy.upstream, request, body);
    if (fault === 'connection refused') return void response.destroy();
    if (fault === 'overloaded') return void response.writeHead(503, { 'retry-after': '0' }).end();
    if (fault === 'late delivery') return void late.push(send);
    if (fault === 'duplicate delivery') await Promise.all([send(), send()]);
    const answering = send();
    if (isPlacing && proxy.whenSent) {
      const act = proxy.whenSent;
      proxy.whenSent = undefined;
      await Promise.all([act(), answering.catch(() => undefined)]);
    }
    const answer = await answering;
    if (isPlacing) await Promise.all(late.splice(0).map((arrive) => arrive()));
    reply(response, answer, fault);
  }

  return proxy;
}

function reply(
  response: ServerResponse,
  { status, headers, body }: Answer,
  fault: WireFault | undefined,
): void {
  if (fault === 'no answer in time') return;
  if (fault === 'reply dropped after commit') return void response.destroy();
  if (fault === 'error after commit') return void response.writeHead(500).end('Internal Server Error');
  if (fault === 'page instead of an answer')
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><h1>Sign in</h1>');
  if (fault === 'truncated body') {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
    return void response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
  response.writeHead(status, headers).end(body);
}

async function forward(
  upstream: string,
  { method = 'GET', url, headers }: IncomingMessage,
  body: string,
): Promise<Answer> {
  const sent = Object.entries(headers).filter(
    ([name]) => !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name),
  );
  const answer = await fetch(`${upstream}${url}`, {
    method,
    headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
    ...(body && { body }),
  });
  const type = answer.headers.get('content-type') ?? 'text/plain';
  const wait = answer.headers.get('retry-after');
  return {
    status: answer.status,
    headers: { 'content-type': type, ...(wait && { 'retry-after': wait }) },
    body: await answer.text(),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // A request without an encoding gives buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
