import { request as plain } from 'node:http';
import { type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { Requests } from '../../../host/test/user.ts';
import type { Behind } from './servers.ts';

/** Connections of one caller, kept alive as those of a browser. */
export class Browser implements Requests {
  readonly #address: string;
  readonly #behind: Behind;
  readonly #agent: Agent;

  /** `address` is that of the caller, in 127.0.0.0/8 and not that of nginx. */
  constructor(address: string, behind: Behind) {
    this.#address = address;
    this.#behind = behind;
    this.#agent = new Agent({ keepAlive: true, ca: behind.certificate, localAddress: address });
  }

  /** Sends a request to nginx and reads the whole answer. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await this.open(path, init);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(Buffer.from(chunk));
    return responseOf(answer, chunks);
  }

  /** Sends a request to nginx and returns the answer as it comes. */
  open(path: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<IncomingMessage> {
    const url = `${this.#behind.nginx}${path}`;
    const options = { method, agent: this.#agent, headers: headersOf(headers, body) };
    return new Promise((resolve, reject) => {
      const sent = request(url, options, resolve);
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : undefined);
    });
  }

  /** Sends a request to the host itself, around nginx. */
  around(path: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<IncomingMessage> {
    const options = { method, headers: headersOf(headers, body), localAddress: this.#address };
    return new Promise((resolve, reject) => {
      const sent = plain(`${this.#behind.host}${path}`, options, resolve);
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function headersOf(headers: RequestInit['headers'], body: RequestInit['body']): Record<string, string> {
  const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return { ...Object.fromEntries(new Headers(headers)), ...length };
}

/** Makes a whole answer of one that came in parts. */
function responseOf({ statusCode = 0, headers }: IncomingMessage, chunks: readonly Buffer[]): Response {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const body = statusCode === 204 ? null : Buffer.concat(chunks);
  return new Response(body, { status: statusCode, headers: pairs });
}
