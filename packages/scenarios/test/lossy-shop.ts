import { setTimeout as pause } from 'node:timers/promises';
import { Order, type Submission, submissionBody, SubmissionState } from '@orderpad/contracts';
import type { LossyProxy } from './lossy-proxy.ts';

/** The answer that a user was given: the id of the order, or that there is none. */
export type Told = { readonly placed: string } | 'not placed';

/** A request to the shop. `as` are the headers that say who asks. */
export interface Asking {
  readonly as?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
}

/** The shop behind proxies that lose requests and answers: each request goes to any of its hosts. */
export class LossyShop {
  readonly #hosts: readonly LossyProxy[];
  readonly #random: () => number;

  constructor(hosts: readonly LossyProxy[], random: () => number) {
    this.#hosts = hosts;
    this.#random = random;
  }

  /** Sends a request once. Rejects when no answer comes. */
  send(method: string, path: string, { as = {}, body, key }: Asking = {}): Promise<Response> {
    const proxy = this.#hosts[Math.floor(this.#random() * this.#hosts.length)];
    return fetch(`${proxy?.url ?? ''}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...as,
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
  }

  /** Repeats a request that may be repeated until it is answered. */
  insist(method: string, path: string, asking?: Asking): Promise<Response> {
    return insist(() => this.send(method, path, asking));
  }

  /** Places an order, and does not rest before its user knows how it ended. */
  async outcome(key: string, submission: Submission, as: Asking['as'] = {}): Promise<Told> {
    let told = await this.#place(key, submission, as);
    while (!told) {
      await pause(100);
      told = await this.#look(key, submission, as);
    }
    return told;
  }

  async #place(key: string, submission: Submission, as: Asking['as'] = {}): Promise<Told | undefined> {
    const asking = { as, key, body: submissionBody(submission) };
    const answer = await this.send('POST', '/v1/orders', asking).catch(() => undefined);
    if (!answer || answer.status >= 500) return undefined;
    const body: unknown = await answer.json().catch(() => undefined);
    if (answer.status === 201) return { placed: Order.parse(body).id };
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return code === 'in-progress' ? undefined : 'not placed';
  }

  async #look(key: string, submission: Submission, as: Asking['as'] = {}): Promise<Told | undefined> {
    const answer = await this.send('GET', `/v1/submissions/${key}`, { as }).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const state = SubmissionState.parse(await answer.json());
    if (state.state === 'placed') return { placed: state.order.id };
    if (state.state === 'rejected' || state.state === 'fenced') return 'not placed';
    return state.state === 'unseen' ? this.#place(key, submission, as) : undefined;
  }
}

/** Repeats a request until it is answered. Throws for an answer that says that it is wrong. */
export async function insist(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await send().catch(() => undefined);
    if (answer?.ok) return answer;
    if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
    await pause(100);
  }
}
