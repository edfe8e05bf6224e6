import {
  Contact,
  ContactPage,
  Draft,
  Handoff,
  Quote,
  SignIn,
  SkuAnswers,
  nameOf as contactName,
} from '@orderpad/contracts';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { home, type Person, somebody } from './people.ts';

/** Two items of the example shop, by SKU and title. */
export const goods = [
  { sku: '85123A', quantity: 2 },
  { sku: '22632', quantity: 1 },
] as const;

/** Lets the host end the links of a page after some seconds, however many days were chosen there. Returns a function that stops that. */
export async function shortenLinks(page: Page, seconds: number): Promise<() => Promise<void>> {
  // A request that is sent again must say the same.
  let expiresAt: string | undefined;
  await page.route('**/v1/handoffs', (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    expiresAt ??= new Date(Date.now() + seconds * 1000).toISOString();
    return route.continue({ postData: { ...route.request().postDataJSON(), expiresAt } });
  });
  return () => page.unroute('**/v1/handoffs');
}

interface Parser<Value> {
  parse(data: unknown): Value;
}

/** The office, which leaves orders to their customers beside the page: how it does that on the screen is another scenario. */
export class HandingOff {
  readonly #request: APIRequestContext;
  #token: string | undefined;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** Leaves an order to its customer: to somebody nobody else orders for, or to the contact that a text finds. */
  async leave(more: { readonly to?: string; readonly seconds?: number; readonly isMailed?: boolean } = {}) {
    const person = somebody();
    const contact = more.to === undefined ? await this.#newContact(person) : await this.#found(more.to);
    const quote = await this.#priced(contact);
    const handoff = await this.#send(Handoff, '/v1/handoffs', {
      draft: quote.draft,
      quoteId: quote.id,
      total: { amount: quote.totals.total, currency: quote.currency },
      acknowledged: quote.issues.map(({ code, path }) => ({ code, path })),
      ...(more.isMailed && { sendTo: person.email }),
      ...(more.seconds !== undefined && {
        expiresAt: new Date(Date.now() + more.seconds * 1000).toISOString(),
      }),
    });
    if (handoff.link === undefined) throw new Error('the hand-off has no link');
    return {
      person,
      name: contactName(contact),
      handoff,
      link: handoff.link,
      total: handoff.total,
      lines: quote.lines,
    };
  }

  /** Leaves an order for a moment: as short a one as this machine can answer in. */
  async leaveBriefly(seconds = 3): Promise<{ readonly link: string; readonly handoff: Handoff }> {
    return this.leave({ seconds }).catch(() => this.leaveBriefly(seconds * 2));
  }

  /** Resolves once the time of an order is over. */
  async expired(handoff: Handoff): Promise<void> {
    await expect.poll(() => this.stateOf(handoff), { timeout: 0 }).toMatchObject({ state: 'expired' });
  }

  revoke({ id }: Handoff): Promise<Handoff> {
    return this.#send(Handoff, `/v1/handoffs/${id}/revoke`, undefined);
  }

  async stateOf({ id }: Handoff): Promise<Handoff> {
    return Handoff.parse(
      await (await this.#request.get(`/v1/handoffs/${id}`, { headers: await this.#headers() })).json(),
    );
  }

  #newContact(person: Person): Promise<Contact> {
    return this.#send(Contact, '/v1/contacts', { ...person, address: { ...home, country: 'GB' } });
  }

  async #found(text: string): Promise<Contact> {
    const answer = await this.#request.get('/v1/contacts', {
      params: { text },
      headers: await this.#headers(),
    });
    const [contact] = ContactPage.parse(await answer.json()).items;
    if (!contact) throw new Error(`"${text}" finds nobody`);
    return contact;
  }

  /** Prices a draft that has everything but a payment, with the first shipping method. */
  async #priced(contact: Contact): Promise<Quote & { readonly draft: Draft }> {
    const skus = goods.map(({ sku }) => sku);
    const found = await this.#send(SkuAnswers, '/v1/products/resolve', { skus, contactId: contact.id });
    const lines = found.flatMap((each, at) => {
      if (each.kind !== 'found') return [];
      const { product, variantId } = each;
      const item = {
        kind: 'variant',
        productId: product.id,
        variantId,
        sku: skus[at],
        title: product.title,
        choices: [],
        ships: true,
      };
      return [{ id: crypto.randomUUID(), item, quantity: goods[at]?.quantity, cause: { kind: 'operator' } }];
    });
    const shipment = { id: 's1', to: { kind: 'contact', addressId: contact.addresses[0]?.id }, parts: [] };
    const draft = {
      id: crypto.randomUUID(),
      revision: 1,
      flow: 'phone-order',
      currency: 'GBP',
      contactId: contact.id,
      lines,
      codes: [],
      promotions: [],
      note: 'Ring twice.',
      context: {},
    };
    const offered = await this.#send(Quote, '/v1/quotes', { ...draft, shipments: [shipment] });
    const [method] = offered.shipments[0]?.options ?? [];
    const complete = Draft.parse({ ...draft, shipments: [{ ...shipment, methodId: method?.id }] });
    return { ...(await this.#send(Quote, '/v1/quotes', complete)), draft: complete };
  }

  async #send<Value>(schema: Parser<Value>, path: string, data: unknown): Promise<Value> {
    const headers = { ...(await this.#headers()), 'idempotency-key': crypto.randomUUID() };
    const answer = await this.#request.post(path, { headers, data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return schema.parse(await answer.json());
  }

  async #headers(): Promise<Record<string, string>> {
    this.#token ??= SignIn.parse(
      await (await this.#request.post('/v1/sign-in', { data: accounts.csr })).json(),
    ).token;
    return { authorization: `Bearer ${this.#token}` };
  }
}
