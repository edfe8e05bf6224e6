import type { Bought, Id, Line } from '@orderpad/contracts';
import type { Selector } from '@orderpad/core';
import type { LitElement, ReactiveController } from 'lit';
import type { PadSession } from '../context.ts';

/** Milliseconds after which the host is asked about lines that have come into view, so that nobody's typing waits for it. */
const pause = 400;

/** Most variants in one request, by the contract. */
const most = 100;

/** Selects the contact whose purchases the host tells; `undefined` where there is none, and without the capability. */
export const buyerOf: Selector<Id | undefined> = ({ context: { profile, draft } }) =>
  profile?.capabilities.includes('orders.bought') ? draft.contactId : undefined;

/** Selects the contact whose last prices are shown, to staff alone. */
const pricedFor: Selector<Id | undefined> = (state) =>
  state.context.profile?.operator.role === 'customer' ? undefined : buyerOf(state);

/** The last purchase of each variant by the customer of an order. The host is asked about the lines in view, once for each variant. */
export class LineHistory implements ReactiveController {
  readonly #element: LitElement;
  #session: PadSession | undefined;
  #contactId: Id | undefined;
  #known: ReadonlyMap<Id, Bought> = new Map();
  readonly #asked = new Set<Id>();
  readonly #waiting = new Set<Id>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calls = new AbortController();

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  /** Another map after each answer. */
  get known(): ReadonlyMap<Id, Bought> {
    return this.#known;
  }

  /** Asks about the lines in view, some time after the last of them has come. */
  look(session: PadSession | undefined, lines: Iterable<Line>): void {
    const contactId = session?.view(pricedFor);
    if (session !== this.#session || contactId !== this.#contactId) this.#begin(session, contactId);
    if (contactId === undefined) return;
    for (const { item } of lines)
      if (item.kind === 'variant' && !this.#asked.has(item.variantId)) this.#waiting.add(item.variantId);
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#ask(), pause);
  }

  hostDisconnected(): void {
    this.#begin(undefined, undefined);
  }

  #begin(session: PadSession | undefined, contactId: Id | undefined): void {
    this.#session = session;
    this.#contactId = contactId;
    this.#known = new Map();
    this.#asked.clear();
    this.#waiting.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#calls.abort();
    this.#calls = new AbortController();
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    const { signal } = this.#calls;
    const contactId = this.#contactId;
    const variantIds = [...this.#waiting].slice(0, most);
    for (const id of variantIds) {
      this.#waiting.delete(id);
      this.#asked.add(id);
    }
    if (contactId === undefined || variantIds.length === 0) return;
    // Nobody waits for it: what is not answered is not shown.
    const items = await this.#session
      ?.ask(({ orders }) => orders.bought?.({ contactId, variantIds }, { signal }))
      ?.catch(() => undefined);
    if (signal.aborted || !items || items.length === 0) return;
    this.#known = new Map([...this.#known, ...items.map((item) => [item.variantId, item] as const)]);
    this.#element.requestUpdate();
  }
}
