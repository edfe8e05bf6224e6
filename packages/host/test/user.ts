import {
  Contact,
  ContactPage,
  type Draft,
  type Line,
  Order,
  Problem,
  Quote,
  type SignIn,
  SkuAnswers,
  type Submission,
} from '@orderpad/contracts';
import type * as z from 'zod/mini';

interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** Sends requests to a host. */
export interface Requests {
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** A signed-in user who sends raw HTTP. */
export class TestUser {
  readonly signIn: SignIn;
  readonly #requests: Requests;

  constructor(requests: Requests, signIn: SignIn) {
    this.#requests = requests;
    this.signIn = signIn;
  }

  request(method: string, path: string, { body, key, headers = {} }: Sent = {}): Promise<Response> {
    return this.#requests.send(path, {
      method,
      headers: {
        authorization: `Bearer ${this.signIn.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Sends a request and parses its answer; throws unless it succeeds. */
  async read<Schema extends z.ZodMiniType>(
    schema: Schema,
    method: string,
    path: string,
    sent: Sent = {},
  ): Promise<z.output<Schema>> {
    const answer = await this.request(method, path, sent);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return schema.parse(JSON.parse(text));
  }

  async findContact(text: string): Promise<Contact> {
    const { items } = await this.read(ContactPage, 'GET', `/v1/contacts?text=${encodeURIComponent(text)}`);
    const [contact] = items;
    if (!contact) throw new Error(`"${text}" finds nobody`);
    return contact;
  }

  async lineOf(sku: string, quantity = 1, more: Partial<Line> = {}): Promise<Line> {
    const [answer] = await this.read(SkuAnswers, 'POST', '/v1/products/resolve', { body: { skus: [sku] } });
    if (answer?.kind !== 'found') throw new Error(`${sku} is not sold`);
    const { id: productId, title } = answer.product;
    const ships = answer.product.variants.find(({ id }) => id === answer.variantId)?.ships ?? true;
    return {
      id: crypto.randomUUID(),
      item: { kind: 'variant', productId, variantId: answer.variantId, sku, title, choices: [], ships },
      quantity,
      cause: { kind: 'operator' },
      ...more,
    };
  }

  /** Makes a complete draft for contact 17850, collected and paid in cash. */
  async draftOf(lines: Line[], more: Partial<Draft> = {}): Promise<Draft> {
    const contact = await this.findContact('17850');
    const addressId = contact.addresses[0]?.id ?? '';
    return {
      id: crypto.randomUUID(),
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      contactId: contact.id,
      lines,
      codes: [],
      promotions: [],
      shipments: [{ id: 's1', to: { kind: 'contact', addressId }, methodId: 'collection', parts: [] }],
      payment: { methodId: 'cash', payer: 'contact' },
      context: {},
      ...more,
    };
  }

  quote(draft: Draft): Promise<Quote> {
    return this.read(Quote, 'POST', '/v1/quotes', { body: draft });
  }

  /** Quotes a draft and returns the submission that accepts the quote. */
  async accept(draft: Draft): Promise<Submission> {
    const { id, totals, currency, issues } = await this.quote(draft);
    return {
      draft,
      quoteId: id,
      acceptedTotal: { amount: totals.total, currency },
      acknowledged: issues
        .filter(({ severity }) => severity === 'warning')
        .map(({ code, path }) => ({ code, path })),
    };
  }

  submit(submission: Submission, key: string = crypto.randomUUID()): Promise<Response> {
    return this.request('POST', '/v1/orders', { body: submission, key });
  }

  async place(draft: Draft): Promise<Order> {
    return this.read(Order, 'POST', '/v1/orders', {
      body: await this.accept(draft),
      key: crypto.randomUUID(),
    });
  }
}

export const readProblem = async (answer: Response): Promise<Problem> => Problem.parse(await answer.json());
export const readOrder = async (answer: Response): Promise<Order> => Order.parse(await answer.json());
export const readContact = async (answer: Response): Promise<Contact> => Contact.parse(await answer.json());
