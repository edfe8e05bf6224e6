import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Connections to a host, one when nothing is said, kept open between requests, that sign them with a token. */
export class Connection {
  readonly #agent: Agent;
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string, sockets = 1) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: sockets });
    this.#url = url;
    this.#token = token;
  }

  send(
    method: string,
    path: string,
    body?: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const begun = performance.now();
    const headers = {
      ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...more,
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}${path}`, { method, agent: this.#agent, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text, milliseconds: performance.now() - begun }),
        );
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  end(): void {
    this.#agent.destroy();
  }
}
