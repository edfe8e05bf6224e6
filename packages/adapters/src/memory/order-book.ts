import { codeKey, type Id, type Instant, type Order } from '@orderpad/contracts';
import { addPurchases, type Purchase } from './purchases.ts';

/** The orders of a shop, found without a walk over all of them: by id, draft, number and contact. */
export class OrderBook {
  readonly #byId = new Map<Id, Order>();
  readonly #byDraft = new Map<Id, Order>();
  readonly #byNumber = new Map<string, Order>();
  /** Oldest first. */
  readonly #all: Order[] = [];
  readonly #ofContacts = new Map<Id, Order[]>();
  readonly #lastOf = new Map<Id, Instant>();
  readonly #bought = new Map<Id, Map<Id, Purchase>>();

  /** Oldest first. */
  constructor(orders: Iterable<Order>) {
    for (const order of orders) this.add(order);
  }

  get size(): number {
    return this.#all.length;
  }

  add(order: Order): void {
    this.#byId.set(order.id, order);
    this.#byDraft.set(order.draftId, order);
    this.#byNumber.set(codeKey(order.number), order);
    this.#all.push(order);
    const { contact, placedAt } = order;
    const mine = this.#ofContacts.get(contact.id);
    if (mine) mine.push(order);
    else this.#ofContacts.set(contact.id, [order]);
    const bought = this.#bought.get(contact.id) ?? new Map<Id, Purchase>();
    if (order.status !== 'cancelled') addPurchases(bought, order);
    this.#bought.set(contact.id, bought);
    if (placedAt > (this.#lastOf.get(contact.id) ?? '')) this.#lastOf.set(contact.id, placedAt);
  }

  get(id: Id): Order | undefined {
    return this.#byId.get(id);
  }

  /** Returns what a contact has bought, by variant. */
  boughtBy(contactId: Id): ReadonlyMap<Id, Purchase> {
    return this.#bought.get(contactId) ?? new Map();
  }

  /** Returns the order that a draft became. */
  ofDraft(id: Id): Order | undefined {
    return this.#byDraft.get(id);
  }

  /** Returns the order with a number, as it may be typed. */
  numbered(text: string): Order | undefined {
    return this.#byNumber.get(codeKey(text));
  }

  /** Returns the time of the newest order of a contact. */
  lastAt(contactId: Id): Instant | undefined {
    return this.#lastOf.get(contactId);
  }

  /** Yields the orders, or those of a contact, the last one first. */
  *newest(contactId?: Id): Generator<Order> {
    const orders = contactId === undefined ? this.#all : (this.#ofContacts.get(contactId) ?? []);
    for (let at = orders.length - 1; at >= 0; at--) {
      const order = orders[at];
      if (order) yield order;
    }
  }
}
