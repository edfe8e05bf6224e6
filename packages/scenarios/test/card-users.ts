import { setTimeout as pause } from 'node:timers/promises';
import {
  type Draft,
  Order,
  OrderPage,
  paymentToken,
  Quote,
  SignIn,
  SkuAnswers,
  type Submission,
  submissionBody,
  SubmissionState,
} from '@orderpad/contracts';
import type { LossyProxy } from './lossy-proxy.ts';

/** Numbers of the test cards: most are charged, some are declined, one is undecided at first. */
const numbers = ['4242424242424242', '4242424242424242', '4000000000009995', '4000000000001018'];

type Told = { readonly placed: string } | 'not placed';

/** People who place orders by card over bad lines, and remember what they were told. */
export class CardUsers {
  readonly #hosts: readonly LossyProxy[];
  readonly #payments: string;
  readonly #random: () => number;
  readonly #told = new Map<string, { readonly told: Told; readonly draftId: string }>();
  #token = '';
  #base: Draft | undefined;

  constructor(hosts: readonly LossyProxy[], payments: string, random: () => number) {
    this.#hosts = hosts;
    this.#payments = payments;
    this.#random = random;
  }

  async signIn(): Promise<void> {
    const body = { username: 'mara', password: 'orderpad' };
    const answer = await this.#insist('POST', '/v1/sign-in', body);
    this.#token = SignIn.parse(await answer.json()).token;
    const found = await this.#insist('POST', '/v1/products/resolve', { skus: ['EBOOK-WRAP'] });
    const [sku] = SkuAnswers.parse(await found.json());
    if (sku?.kind !== 'found') throw new Error('the shop sells no e-book');
    const { id: productId, title } = sku.product;
    const item = { kind: 'variant' as const, productId, variantId: sku.variantId, sku: 'EBOOK-WRAP', title };
    this.#base = {
      id: '',
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      contactId: 'c-17850',
      lines: [
        { id: 'l1', item: { ...item, choices: [], ships: false }, quantity: 1, cause: { kind: 'operator' } },
      ],
      codes: [],
      promotions: [],
      shipments: [{ id: 's1', parts: [] }],
      payment: { methodId: 'card', payer: 'contact' },
      context: {},
    };
  }

  /** Places one order, and does not rest before its user knows how it ended. */
  async order(): Promise<void> {
    if (!this.#base) throw new Error('nobody is signed in');
    const isStored = this.#random() < 0.3;
    const methodId = isStored ? 'card-17850-mastercard' : 'card';
    const draft: Draft = { ...this.#base, id: crypto.randomUUID(), payment: { methodId, payer: 'contact' } };
    const quote = Quote.parse(await (await this.#insist('POST', '/v1/quotes', draft)).json());
    const submission: Submission = {
      draft,
      quoteId: quote.id,
      acceptedTotal: { amount: quote.totals.total, currency: quote.currency },
      acknowledged: [],
      ...(!isStored && { payment: await this.#enter() }),
    };
    const key = crypto.randomUUID();
    let told = await this.#place(key, submission);
    while (!told) {
      await pause(100);
      told = await this.#look(key, submission);
    }
    this.#told.set(key, { told, draftId: draft.id });
  }

  async #enter() {
    const number = numbers[Math.floor(this.#random() * numbers.length)] ?? '';
    const entered = { kind: 'card', attemptKey: crypto.randomUUID(), number, expiry: '12/40', cvv: '123' };
    const answer = await insist(() => post(`${this.#payments}/own/tokens`, entered));
    const { id }: { id: string } = JSON.parse(await answer.text());
    const ref = { adapter: 'test-payments', kind: 'card' as const, token: paymentToken(id) };
    return { channel: 'moto' as const, ref };
  }

  async #place(key: string, submission: Submission): Promise<Told | undefined> {
    const answer = await this.#send('POST', '/v1/orders', submissionBody(submission), key).catch(
      () => undefined,
    );
    if (!answer || answer.status >= 500) return undefined;
    const body: unknown = await answer.json().catch(() => undefined);
    if (answer.status === 201) return { placed: Order.parse(body).id };
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return code === 'in-progress' ? undefined : 'not placed';
  }

  async #look(key: string, submission: Submission): Promise<Told | undefined> {
    const answer = await this.#send('GET', `/v1/submissions/${key}`).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const state = SubmissionState.parse(await answer.json());
    if (state.state === 'placed') return { placed: state.order.id };
    if (state.state === 'rejected' || state.state === 'fenced') return 'not placed';
    return state.state === 'unseen' ? this.#place(key, submission) : undefined;
  }

  /** Waits until nothing is left to finish, and compares the orders with the ledger of the provider. */
  async compare() {
    for (;;) {
      const charges = await this.#charges();
      const orders = await this.#orders();
      const holds = charges.filter(
        ({ state }) => state !== 'captured' && state !== 'voided' && state !== 'declined',
      );
      const told = [...this.#told.values()].map(({ told: each }) => each);
      const ids = new Set(orders.map(({ id }) => id));
      const captured = charges.filter(({ state }) => state === 'captured');
      if (holds.length > 0 || captured.length < orders.length) {
        await pause(500);
        continue;
      }
      return {
        told: {
          placed: told.filter((each) => each !== 'not placed').length,
          refused: told.filter((each) => each === 'not placed').length,
        },
        orders: orders.map(({ id, total }) => `${id} ${total.amount} ${total.currency}`).toSorted(inOrder),
        charges: captured
          .map(({ reference, amount, currency }) => `${reference} ${amount} ${currency}`)
          .toSorted(inOrder),
        holds: holds.length,
        lost: told.flatMap((each) => (each !== 'not placed' && !ids.has(each.placed) ? [each.placed] : [])),
        denied: await this.#denied(),
      };
    }
  }

  async #denied(): Promise<string[]> {
    const denied: string[] = [];
    for (const [key, { told }] of this.#told) {
      if (told !== 'not placed') continue;
      const answer = await this.#insist('GET', `/v1/submissions/${key}`);
      if (SubmissionState.parse(await answer.json()).state === 'placed') denied.push(key);
    }
    return denied;
  }

  async #orders() {
    const items: OrderPage['items'] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await this.#insist('GET', `/v1/orders?limit=100${query}`);
      const page = OrderPage.parse(await answer.json());
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  async #charges() {
    interface Charge {
      readonly state: string;
      readonly reference?: string;
      readonly amount: number;
      readonly currency: string;
    }
    const charges: Charge[] = [];
    for (let after: string | undefined = '0'; after !== undefined; ) {
      const from: string = after;
      const headers = { authorization: 'Bearer sk_test_orderpad' };
      const answer = await insist(() => fetch(`${this.#payments}/v1/payments?after=${from}`, { headers }));
      const page: { items: Charge[]; next?: string } = JSON.parse(await answer.text());
      charges.push(...page.items);
      after = page.next;
    }
    return charges;
  }

  /** Repeats a request that may be repeated until it is answered. */
  #insist(method: string, path: string, body?: unknown): Promise<Response> {
    return insist(() => this.#send(method, path, body));
  }

  #send(method: string, path: string, body?: unknown, key?: string): Promise<Response> {
    const proxy = this.#hosts[Math.floor(this.#random() * this.#hosts.length)];
    return fetch(`${proxy?.url ?? ''}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
  }
}

async function insist(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await send().catch(() => undefined);
    if (answer?.ok) return answer;
    if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
    await pause(100);
  }
}

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
