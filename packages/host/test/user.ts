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

interface Said {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** Where a clerk works: anything that takes requests. */
export interface Counter {
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** Somebody at the counter, speaking raw HTTP. */
export class Clerk {
  readonly session: SignIn;
  readonly #counter: Counter;

  constructor(counter: Counter, session: SignIn) {
    this.#counter = counter;
    this.session = session;
  }

  say(method: string, path: string, { body, key, headers = {} }: Said = {}): Promise<Response> {
    return this.#counter.send(path, {
      method,
      headers: {
        authorization: `Bearer ${this.session.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Say it and read the answer, which has to be a success. */
  async ask<Schema extends z.ZodMiniType>(
    schema: Schema,
    method: string,
    path: string,
    said: Said = {},
  ): Promise<z.output<Schema>> {
    const answer = await this.say(method, path, said);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return schema.parse(JSON.parse(text));
  }

  async findContact(text: string): Promise<Contact> {
    const { items } = await this.ask(ContactPage, 'GET', `/v1/contacts?text=${encodeURIComponent(text)}`);
    const [contact] = items;
    if (!contact) throw new Error(`"${text}" finds nobody`);
    return contact;
  }

  async lineOf(sku: string, quantity = 1, more: Partial<Line> = {}): Promise<Line> {
    const [answer] = await this.ask(SkuAnswers, 'POST', '/v1/products/resolve', { body: { skus: [sku] } });
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

  /** A complete draft for contact 17850, collected and paid in cash. */
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
    return this.ask(Quote, 'POST', '/v1/quotes', { body: draft });
  }

  /** What accepting the quote of a draft as it is now would send. */
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

  press(submission: Submission, key: string = crypto.randomUUID()): Promise<Response> {
    return this.say('POST', '/v1/orders', { body: submission, key });
  }

  async place(draft: Draft): Promise<Order> {
    return this.ask(Order, 'POST', '/v1/orders', {
      body: await this.accept(draft),
      key: crypto.randomUUID(),
    });
  }
}

export const problemOf = async (answer: Response): Promise<Problem> => Problem.parse(await answer.json());
export const orderOf = async (answer: Response): Promise<Order> => Order.parse(await answer.json());
export const contactOf = async (answer: Response): Promise<Contact> => Contact.parse(await answer.json());
