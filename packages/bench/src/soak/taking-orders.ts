import type { Draft } from '@orderpad/contracts';
import type { DraftOf } from '../host/carts.ts';
import type { Answer } from '../host/connection.ts';
import { submissionOf } from '../host/load.ts';
import type { Asked, Asking } from './asking.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './staff.ts';

/** Lines of the orders that are taken in turn: most are short. */
const lengths = [1, 2, 1, 3, 4, 2, 6, 1, 3, 10, 2, 5, 1, 8, 3] as const;

/** One order in so many is submitted twice, saved before it is placed, saved and left. Primes, so that they meet in all combinations. */
const [submittedTwice, savedFirst, leftSaved] = [19, 11, 97] as const;

/** Milliseconds of the answers since the last look. */
export interface Times {
  /** Of quotes, from the moment at which they had to be asked for. */
  quotes: number[];
  /** Of placings, from the submission. */
  placings: number[];
}

/** Staff who price drafts and place them, each with a key of its own. */
export class TakingOrders {
  times: Times = { quotes: [], placings: [] };
  /** Orders that were answered. */
  placed = 0;
  /** Keys that were sent twice, and answered otherwise the second time. */
  repeated = 0;
  readonly contradictions: string[] = [];
  /** Drafts that were saved, and those that stay saved. */
  saved = 0;
  left = 0;
  readonly #asking: Asking;
  readonly #ledger: Ledger;
  readonly #staff: readonly Person[];
  readonly #draftOf: DraftOf;

  constructor(asking: Asking, ledger: Ledger, staff: readonly Person[], draftOf: DraftOf) {
    this.#asking = asking;
    this.#ledger = ledger;
    this.#staff = staff;
    this.#draftOf = draftOf;
  }

  /** Takes one order that had to begin at `due`. */
  async take(due: number): Promise<void> {
    const index = this.#ledger.next();
    const person = this.#staff[index % this.#staff.length];
    if (!person) throw new Error('nobody takes orders');
    const draft = { ...this.#draftOf(lengths[index % lengths.length] ?? 1), id: this.#ledger.draftOf(index) };
    const isSaved = index % savedFirst === 0 || index % leftSaved === 0;
    if (index % savedFirst === 0) await this.#save(person, draft, index % 2 === 0);
    if (index % leftSaved === 0 && (await this.#save(person, { ...draft, id: crypto.randomUUID() }, false)))
      this.left += 1;
    const asked = performance.now();
    const quote = { method: 'POST', path: '/v1/quotes', body: JSON.stringify(draft) };
    const priced = await this.#asking.ask(person.connection, quote, 200);
    if (!priced) return;
    this.times.quotes.push(performance.now() - (isSaved ? asked : due));
    await this.#submit(person, index, {
      method: 'POST',
      path: '/v1/orders',
      body: submissionOf(draft, priced.text),
      headers: { 'idempotency-key': this.#ledger.keyOf(index) },
    });
  }

  async #submit(person: Person, index: number, asked: Asked): Promise<void> {
    this.#ledger.send(index);
    const submitted = performance.now();
    const submit = () => this.#asking.ask(person.connection, asked, 201);
    const isTwice = index % submittedTwice === 0;
    const isAtOnce = isTwice && index % 2 === 0;
    const both = isAtOnce ? [submit(), submit()] : [submit()];
    const answer = await both[0];
    this.times.placings.push(performance.now() - submitted);
    if (this.#note(index, answer)) this.placed += 1;
    if (!isTwice) return;
    this.#note(index, await (both[1] ?? submit()));
    this.repeated += 1;
  }

  #note(index: number, answer: Answer | undefined): boolean {
    if (!answer) return false;
    const { number }: { readonly number: string } = JSON.parse(answer.text);
    if (!this.#ledger.acknowledge(index, Number(number.slice('OP-'.length))))
      this.contradictions.push(`${this.#ledger.keyOf(index)} was answered with another order, ${number}`);
    return true;
  }

  /** Saves a draft for later, and once more with another text where that is asked for. */
  async #save(person: Person, draft: Draft, isChanged: boolean): Promise<boolean> {
    const path = `/v1/drafts/${draft.id}`;
    const body = JSON.stringify({ draft });
    const first = { method: 'PUT', path, body, headers: { 'if-none-match': '*' } };
    const answer = await this.#asking.ask(person.connection, first, 200);
    if (!answer) return false;
    this.saved += 1;
    if (!isChanged) return true;
    const { tag }: { readonly tag: string } = JSON.parse(answer.text);
    const changed = JSON.stringify({ draft: { ...draft, revision: draft.revision + 1 } });
    const second = { method: 'PUT', path, body: changed, headers: { 'if-match': `"${tag}"` } };
    return (await this.#asking.ask(person.connection, second, 200)) !== undefined;
  }
}
