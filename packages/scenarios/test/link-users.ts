import { type Draft, Handoff, HandoffTerms, Quote, type Submission } from '@orderpad/contracts';
import { tokenIn } from './fault-drafts.ts';
import type { Asking, LossyShop, Told } from './lossy-shop.ts';

type Who = NonNullable<Asking['as']>;

interface Left {
  readonly id: string;
  /** Every answer of a tab in which the customer paid. */
  readonly told: readonly Told[];
  /** The state that the operator saw who took the order back. */
  readonly seen: Handoff['state'] | undefined;
}

/** Operators who leave orders to their customers over bad lines, the customers who pay by the links, and what each was told. */
export class LinkUsers {
  readonly #shop: LossyShop;
  readonly #random: () => number;
  readonly #enter: () => Promise<NonNullable<Submission['payment']>>;
  readonly #left: Left[] = [];

  constructor(
    shop: LossyShop,
    random: () => number,
    enter: () => Promise<NonNullable<Submission['payment']>>,
  ) {
    this.#shop = shop;
    this.#random = random;
    this.#enter = enter;
  }

  /** Number of orders whose customer was told that they are placed. */
  get paid(): number {
    return this.#left.filter(({ told }) => told.some(isPlaced)).length;
  }

  /**
   * Leaves an order to its customer, who pays it: in two tabs at once, sometimes. Sometimes the operator takes it back meanwhile. Returns
   * the headers of the customer, and what was told by key.
   */
  async order(operator: Who, draft: Draft, { id: quoteId, totals, currency }: Quote) {
    const total = { amount: totals.total, currency };
    const body = { draft, quoteId, total, acknowledged: [], sendTo: 'customer@example.com' };
    const made = await this.#shop.insist('POST', '/v1/handoffs', {
      as: operator,
      key: crypto.randomUUID(),
      body,
    });
    const { id, link } = Handoff.parse(await made.json());
    const as = await this.#open(id, tokenIn(link));
    const tabs = this.#random() < 0.25 ? 2 : 1;
    const isTakenBack = this.#random() < 0.2;
    const paying = Array.from({ length: tabs }, () => this.#pay(as, draft, total));
    const [seen, ...told] = await Promise.all([
      isTakenBack ? this.#takeBack(operator, id) : undefined,
      ...paying,
    ]);
    this.#left.push({ id, seen, told: told.map(([, each]) => each) });
    return { as, told };
  }

  /** Returns the ids of hand-offs that do not say what their customer and their operator were told. */
  async untrue(operator: Who): Promise<string[]> {
    const untrue: string[] = [];
    for (const { id, told, seen } of this.#left) {
      const answer = await this.#shop.insist('GET', `/v1/handoffs/${id}`, { as: operator });
      const { state, orderId } = Handoff.parse(await answer.json());
      const orders = told.filter(isPlaced).map(({ placed }) => placed);
      const isTrue =
        orders.every((each) => each === orderId) &&
        orders.length === (state === 'paid' ? 1 : 0) &&
        (seen === undefined || seen === state);
      if (!isTrue) untrue.push(`${id} ${state} ${seen ?? ''} ${orders.join(' ')}`);
    }
    return untrue;
  }

  /** Opens a link, with the same key until it is answered, and returns the headers of the browser. */
  async #open(id: string, token: string): Promise<Who> {
    const key = crypto.randomUUID();
    const answer = await this.#shop.insist('POST', '/v1/handoffs/open', { key, body: { token } });
    HandoffTerms.parse(await answer.json());
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
    return { cookie: cookie.join('; '), 'orderpad-handoff': id, 'sec-fetch-site': 'same-origin' };
  }

  /** Pays in one tab. Returns the key, and what the customer was told there. */
  async #pay(as: Who, draft: Draft, acceptedTotal: Handoff['total']): Promise<[key: string, told: Told]> {
    const key = crypto.randomUUID();
    const paid: Draft = { ...draft, payment: { methodId: 'card', payer: 'contact' } };
    const priced = await this.#shop
      .insist('POST', '/v1/quotes', { as, body: paid })
      .catch((error: unknown) => (isOver(error) ? undefined : Promise.reject(error)));
    // The page says that the order was taken back, or is paid in the other tab.
    if (!priced) return [key, 'not placed'];
    const { id: quoteId } = Quote.parse(await priced.json());
    const payment = await this.#enter();
    const submission = { draft: paid, quoteId, acceptedTotal, acknowledged: [], payment };
    return [key, await this.#shop.outcome(key, submission, as)];
  }

  async #takeBack(operator: Who, id: string): Promise<Handoff['state']> {
    const answer = await this.#shop.insist('POST', `/v1/handoffs/${id}/revoke`, { as: operator });
    return Handoff.parse(await answer.json()).state;
  }
}

const isPlaced = (told: Told): told is { readonly placed: string } => told !== 'not placed';

const isOver = (error: unknown): boolean =>
  error instanceof Error && /handoff-(revoked|paid)/.test(error.message);
