import type { Entry, Link, Payment, StoredCard, Token } from './documents.ts';
import type { Ledger } from './ledger.ts';

/** Everything that the provider knows: the sum of its ledger. */
export class Store {
  readonly tokens = new Map<string, Token>();
  readonly cards = new Map<string, StoredCard>();
  /** By key. */
  readonly payments = new Map<string, Payment>();
  readonly links = new Map<string, Link>();
  readonly closed = new Set<string>();
  readonly #ledger: Ledger;
  readonly #now: () => Date;

  constructor(ledger: Ledger, now: () => Date) {
    this.#ledger = ledger;
    this.#now = now;
    for (const entry of ledger.entries) this.#take(entry);
  }

  now(): Date {
    return this.#now();
  }

  /** Writes changes, all of them or none, and then makes them known. */
  write(...changes: readonly Change[]): void {
    const entries = changes.map((change): Entry => ({ ...change, at: this.now().toISOString() }));
    this.#ledger.append(entries);
    for (const entry of entries) this.#take(entry);
  }

  /** Finds a document by what it holds; the maps are small. */
  find<Document>(
    documents: ReadonlyMap<string, Document>,
    isIt: (document: Document) => boolean,
  ): Document | undefined {
    return [...documents.values()].find(isIt);
  }

  #take(entry: Entry): void {
    if (entry.type === 'token') this.tokens.set(entry.token.id, entry.token);
    else if (entry.type === 'card') this.cards.set(entry.card.id, entry.card);
    else if (entry.type === 'payment') this.payments.set(entry.payment.key, entry.payment);
    else if (entry.type === 'link') this.links.set(entry.link.id, entry.link);
    else this.closed.add(entry.key);
  }
}

type Change = Entry extends infer Each ? (Each extends Entry ? Omit<Each, 'at'> : never) : never;
