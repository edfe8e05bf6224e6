import { setTimeout as pause } from 'node:timers/promises';
import {
  type Draft,
  OrderPage,
  Quote,
  SignIn,
  SkuAnswers,
  type Submission,
  SubmissionState,
} from '@orderpad/contracts';
import { LinkUsers } from './link-users.ts';
import { type Asking, insist, type LossyShop, type Told } from './lossy-shop.ts';
import { enterCard } from './test-card.ts';

/** Numbers of the test cards: most are charged, some are declined, one is undecided at first. */
const numbers = ['4242424242424242', '4242424242424242', '4000000000009995', '4000000000001018'];

interface Remembered {
  readonly told: Told;
  readonly draftId: string;
  readonly as: NonNullable<Asking['as']>;
}

/** People who place orders by card over bad lines, and remember what they were told. */
export class CardUsers {
  readonly #shop: LossyShop;
  readonly #payments: string;
  readonly #random: () => number;
  readonly #told = new Map<string, Remembered>();
  readonly #links: LinkUsers;
  #as: NonNullable<Asking['as']> = {};
  #base: Draft | undefined;

  constructor(shop: LossyShop, payments: string, random: () => number) {
    this.#shop = shop;
    this.#payments = payments;
    this.#random = random;
    this.#links = new LinkUsers(shop, random, () => this.#enter('ecom'));
  }

  async signIn(): Promise<void> {
    const body = { username: 'mara', password: 'orderpad' };
    const answer = await this.#shop.insist('POST', '/v1/sign-in', { body });
    this.#as = { authorization: `Bearer ${SignIn.parse(await answer.json()).token}` };
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
      ...(!isStored && { payment: await this.#enter('moto') }),
    };
    const key = crypto.randomUUID();
    const told = await this.#shop.outcome(key, submission, this.#as);
    this.#told.set(key, { told, draftId: draft.id, as: this.#as });
  }

  /** Leaves one order to its customer, who pays it by the link, and does not rest before both know how it ended. */
  async leave(): Promise<void> {
    if (!this.#base) throw new Error('nobody is signed in');
    const { payment: _, ...draft } = { ...this.#base, id: crypto.randomUUID() };
    const quote = Quote.parse(await (await this.#insist('POST', '/v1/quotes', draft)).json());
    const { as, told } = await this.#links.order(this.#as, draft, quote);
    for (const [key, each] of told) this.#told.set(key, { told: each, draftId: draft.id, as });
  }

  async #enter(channel: 'moto' | 'ecom') {
    const number = numbers[Math.floor(this.#random() * numbers.length)] ?? '';
    for (;;) {
      const ref = await enterCard(this.#payments, number).catch(() => undefined);
      if (ref) return { channel, ref };
      await pause(100);
    }
  }

  /** Waits until nothing is left to finish, and compares the orders with the ledger of the provider. */
  async compare() {
    for (;;) {
      const charges = await this.#charges();
      const orders = await this.#orders();
      const holds = charges.filter(
        ({ state }) => state !== 'captured' && state !== 'voided' && state !== 'declined',
      );
      const told = this.#toldOfDrafts();
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
        links: this.#links.paid,
        untrue: await this.#links.untrue(this.#as),
      };
    }
  }

  /** Returns what was told about each draft: a customer who pays in two tabs is told about both, and one order is placed. */
  #toldOfDrafts(): Told[] {
    const byDraft = new Map<string, Told>();
    for (const { draftId, told } of this.#told.values())
      if (told !== 'not placed' || !byDraft.has(draftId)) byDraft.set(draftId, told);
    return [...byDraft.values()];
  }

  async #denied(): Promise<string[]> {
    const denied: string[] = [];
    for (const [key, { told, as }] of this.#told) {
      if (told !== 'not placed') continue;
      const answer = await this.#shop.insist('GET', `/v1/submissions/${key}`, { as });
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

  #insist(method: string, path: string, body?: unknown): Promise<Response> {
    return this.#shop.insist(method, path, { as: this.#as, body });
  }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
