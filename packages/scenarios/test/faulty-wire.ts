import { httpHost, type HttpOptions } from '@orderpad/adapters/http';
import {
  type Call,
  type Host,
  isHostError,
  isOutcomeUnknown,
  routes,
  type RouteName,
} from '@orderpad/contracts';
import { type FaultKind, faultKinds } from './fault-kinds.ts';
import type { MortalProcess } from './mortal-process.ts';

/** One page before a host, whose next request to one route suffers one fault. */
export class FaultyWire {
  /** Options with which the page reaches the host, signed in. */
  readonly page: HttpOptions;
  /** The host as the page reaches it. */
  readonly host: Host;
  /** Options with which the host is reached over a good connection. */
  readonly good: HttpOptions;
  /** The same host over a good connection. */
  readonly sure: Host;
  readonly kind: FaultKind;
  /** Runs when the fault closes the page. */
  whenClosed: () => void = () => {};
  /** Resolves once a request has met the fault. */
  readonly met: Promise<void>;
  readonly #process: MortalProcess;
  readonly #isMeant: (request: Request) => boolean;
  readonly #late: (() => Promise<Response>)[] = [];
  #isSuffered = false;
  #meet = (): void => {};
  #restart: Promise<void> = Promise.resolve();

  constructor(process: MortalProcess, url: string, token: string, route: RouteName, kind: FaultKind) {
    const headers = () => ({ authorization: `Bearer ${token}` });
    this.#process = process;
    this.kind = kind;
    this.#isMeant = requestsOf(route);
    this.met = new Promise((resolve) => {
      this.#meet = resolve;
    });
    this.good = { url, headers };
    this.sure = httpHost(this.good);
    this.page = { url, headers, fetch: (input, init) => this.#fetch(new Request(input, init)) };
    this.host = httpHost(this.page);
  }

  /** Asks as often as it takes. The page may not call a request refused that may have been carried out. */
  async insist<Answer>(ask: (call: Call) => Promise<Answer> | undefined): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const page = new AbortController();
      this.whenClosed = () => page.abort();
      try {
        const answer = await ask({ signal: page.signal });
        if (answer === undefined) throw new Error('the host lacks the operation');
        return answer;
      } catch (error) {
        if (attempt === 20 || !isPassing(error)) throw error;
      }
    }
  }

  /** Lets arrive what is late, and waits for the host. Throws when no request met the fault. */
  async settle(): Promise<void> {
    for (const arrive of this.#late.splice(0)) await (await arrive()).body?.cancel();
    await this.#restart;
    if (!this.#isSuffered) throw new Error('no request met the fault');
  }

  async #fetch(request: Request): Promise<Response> {
    await this.#restart;
    if (this.#isSuffered || !this.#isMeant(request)) return fetch(request);
    this.#isSuffered = true;
    const { method, url, headers } = request;
    const body = request.body && (await request.arrayBuffer());
    // Once on its way a request arrives: nobody can call it back.
    const send = () => fetch(new Request(url, { method, headers, body }));
    const answer = faultKinds[this.kind]({
      send,
      hold: () => this.#late.push(send),
      killHost: () => {
        this.#restart = this.#process.restart();
      },
      closePage: () => this.whenClosed(),
    });
    this.#meet();
    return answer;
  }
}

const isPassing = (error: unknown): boolean =>
  isHostError(error) &&
  (isOutcomeUnknown(error.code) || ['aborted', 'rate-limited', 'in-progress'].includes(error.code));

function requestsOf(name: RouteName): (request: Request) => boolean {
  const { method, path } = routes[name];
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  return (request) => request.method === method && pattern.test(new URL(request.url).pathname);
}
