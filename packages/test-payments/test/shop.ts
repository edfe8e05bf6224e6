import { randomUUID } from 'node:crypto';
import { createTestPayments, type Options } from '@orderpad/test-payments';

export interface Answer {
  readonly status: number;
  // what the provider answers is for the test to look at
  readonly body: Record<string, unknown>;
}

/** A shop and a payer in front of a provider, without a socket between them. */
export class Shop {
  readonly #provider;

  constructor(options: Options = {}) {
    this.#provider = createTestPayments(options);
  }

  close(): void {
    this.#provider.close();
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.#provider.app.request(`http://payments.test${path}`, init));
  }

  async call(method: string, path: string, body?: object, secret = 'sk_test_orderpad'): Promise<Answer> {
    const response = await this.fetch(`/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  /** Calls as the provider's own pages do. */
  async own(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.fetch(`/own${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  async token(number: string, more: object = {}): Promise<string> {
    const card = { kind: 'card', attemptKey: randomUUID(), number, expiry: '12/39', cvv: '123', ...more };
    return String((await this.own('/tokens', card)).body['id']);
  }

  /** Charges a card under a new key, or under this one. */
  async charge(
    number: string,
    { key = randomUUID(), ...more }: { key?: string; [name: string]: unknown } = {},
  ): Promise<Answer> {
    return this.call('PUT', `/payments/${key}`, {
      amount: 1250,
      currency: 'GBP',
      token: await this.token(number),
      ...more,
    });
  }
}
