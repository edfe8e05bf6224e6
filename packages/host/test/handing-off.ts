import {
  type Draft,
  Handoff,
  type HandoffInput,
  HandoffTerms,
  type Submission,
  submissionBody,
} from '@orderpad/contracts';
import { draftFor } from './in-person.ts';
import { type Requests, TestUser } from './user.ts';

export const newKey = (): string => crypto.randomUUID();

/** Makes a hand-off of a draft for a contact, as its operator saw the draft. */
export async function inputFor(
  user: TestUser,
  contactId: string,
  more: Partial<Draft> = {},
): Promise<HandoffInput> {
  const { payment: _, ...draft } = await draftFor(user, contactId, more);
  const { quoteId, acceptedTotal: total, acknowledged } = await user.accept(draft);
  return { draft, quoteId, total, acknowledged, sendTo: 'customer@shop.example' };
}

export const handOff = (user: TestUser, input: HandoffInput, key = newKey()): Promise<Handoff> =>
  user.read(Handoff, 'POST', '/v1/handoffs', { body: input, key });

export const tokenIn = ({ link = '' }: Pick<Handoff, 'link'>): string =>
  new URL(link).hash.slice('#handoff='.length);

/** A browser that keeps cookies, and sends raw HTTP as a page of the host does. */
export class Browser implements Requests {
  readonly #requests: Requests;
  readonly #cookies = new Map<string, string>();
  #handoffId = '';

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.delete('authorization');
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (this.#handoffId && !headers.has('orderpad-handoff')) headers.set('orderpad-handoff', this.#handoffId);
    const answer = await this.#requests.send(path, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Opens a link, or a hand-off by its id. */
  async open(opening: { token: string } | { id: string }, key = newKey()): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const body = JSON.stringify(opening);
    const answer = await this.send('/v1/handoffs/open', { method: 'POST', headers, body });
    if (answer.ok) this.#handoffId = HandoffTerms.parse(await answer.clone().json()).id;
    return answer;
  }

  /** Keeps the cookie of a sign-in. */
  signIn({ signIn: { token } }: TestUser): this {
    this.#cookies.set('orderpad_session', token);
    return this;
  }

  /** The customer in this browser. */
  get customer(): TestUser {
    const operator = { id: 'x', name: 'x', role: 'customer' as const };
    return new TestUser(this, { operator, token: '', expiresAt: new Date().toISOString() });
  }
}

/** Opens a link in a browser of its own. */
export async function opened(requests: Requests, handoff: Handoff): Promise<Browser> {
  const browser = new Browser(requests);
  const answer = await browser.open({ token: tokenIn(handoff) });
  if (!answer.ok) throw new Error(`the link did not open: ${await answer.text()}`);
  return browser;
}

/** Accepts the quote of a handed-off draft with a payment. */
export const acceptAs = (
  customer: TestUser,
  { draft }: HandoffInput,
  payment: Draft['payment'] = { methodId: 'cash', payer: 'contact' },
): Promise<Submission> => customer.accept({ ...draft, revision: draft.revision + 1, payment });

export const pay = (customer: TestUser, submission: Submission, key = newKey()): Promise<Response> =>
  customer.request('POST', '/v1/orders', { body: submissionBody(submission), key });
