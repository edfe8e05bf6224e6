import {
  type Handoff,
  type HandoffInput,
  type HandoffsPort,
  HostError,
  issue,
  type Issue,
  type Order,
} from '@orderpad/contracts';
import { DraftsHost } from './drafts-host.ts';

type Call = 'create' | 'get' | 'list' | 'revoke' | 'watch';

interface Kept {
  handoff: Handoff;
  readonly key: string;
  readonly sent: string;
  readonly input: HandoffInput;
}

/** A fake host that leaves orders to the customer, and the customer, too. Faults wait in a queue for each method. */
export class HandoffsHost extends DraftsHost {
  readonly #kept: Kept[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #faults = new Map<Call, (() => Promise<void>)[]>();
  /** Streams that are open now. */
  streams = 0;
  readonly #breaks = new Set<(error: HostError) => void>();
  readonly #placePaid: DraftsHost['orders']['place'];
  /** Links that opened an order at the same time, at the most. */
  mostAlive = 0;

  constructor() {
    super();
    this.profile = { ...this.profile, capabilities: [...this.profile.capabilities, 'handoffs'] };
    const { place } = this.orders;
    this.#placePaid = place;
    this.orders.place = async (submission, call) => {
      this.#assertFree(submission.draft.id);
      return place(submission, call);
    };
    const { save } = this.drafts;
    this.drafts.save = async (input, call) => {
      this.#assertFree(input.draft.id);
      return save(input, call);
    };
  }

  readonly handoffs: HandoffsPort = {
    create: async (input, { key }) => this.#faulty('create', () => this.#create(input, key)),
    get: async (id) => this.#faulty('get', () => this.#find(id).handoff),
    list: async ({ draftId }) =>
      this.#faulty('list', () => ({
        items: this.#kept
          .map(({ handoff }) => handoff)
          .filter((handoff) => isAlive(handoff) && handoff.draftId === draftId),
      })),
    revoke: async (id) =>
      this.#faulty('revoke', () => {
        if (isAlive(this.#find(id).handoff)) this.move(id, 'revoked');
        return this.#find(id).handoff;
      }),
    watch: (id, { signal }) => this.#watch(id, signal),
  };

  get all(): readonly Handoff[] {
    return this.#kept.map(({ handoff }) => handoff);
  }

  /** The newest one. */
  get newest(): Handoff {
    return this.all.at(-1) ?? missing();
  }

  get inputs(): readonly HandoffInput[] {
    return this.#kept.map(({ input }) => input);
  }

  /** Calls of a method fail once each: before the host has done anything, or, with `after`, once it has. */
  fail(call: Call, ...errors: HostError[]): void {
    for (const error of errors)
      this.#queue(call, async () => {
        throw error;
      });
  }

  loseReply(call: Call): void {
    this.#queue(call, async () => {
      throw new LostReply();
    });
  }

  /** Holds the next call of a method back until the returned function is called. */
  hold(call: Call): () => void {
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.#queue(call, () => gate);
    return () => open();
  }

  /** Ends every open stream with an error, as a lost connection does. */
  breakStreams(error = new HostError('unreachable', 'the connection broke')): void {
    for (const fail of this.#breaks) fail(error);
  }

  /** Changes a hand-off, as its customer or the clock does. */
  move(
    id: string,
    state: Handoff['state'],
    facts: Pick<Handoff, 'failure' | 'orderId' | 'number'> = {},
  ): void {
    const kept = this.#find(id);
    const { failure } = facts;
    const entry = { at: new Date(this.now()).toISOString(), state, ...(failure && { failure }) };
    kept.handoff = { ...kept.handoff, ...facts, state, history: [...kept.handoff.history, entry] };
    for (const listener of this.#listeners) listener();
  }

  open(): void {
    this.move(this.newest.id, 'opened');
  }

  decline(failure: Issue = issue('payment-declined', ['payment'])): void {
    this.move(this.newest.id, 'failed', { failure });
  }

  expire(): void {
    this.move(this.newest.id, 'expired');
  }

  /** Pays the newest one, which places it. */
  async pay(): Promise<Order> {
    const { id, total } = this.newest;
    const { draft, quoteId, acknowledged } = this.#find(id).input;
    const submission = { draft, quoteId, acceptedTotal: total, acknowledged };
    const call = { key: crypto.randomUUID(), signal: new AbortController().signal };
    const order = await this.#placePaid(submission, call);
    this.move(id, 'paid', { orderId: order.id, number: order.number });
    return order;
  }

  async #faulty<Answer>(call: Call, answer: () => Answer): Promise<Answer> {
    this.calls.push(`handoffs.${call}`);
    const fault = this.#faults.get(call)?.shift();
    try {
      await fault?.();
    } catch (error) {
      if (error instanceof LostReply) answer();
      throw error instanceof LostReply ? new HostError('timeout', 'the reply was lost') : error;
    }
    return answer();
  }

  #queue(call: Call, fault: () => Promise<void>): void {
    this.#faults.set(call, [...(this.#faults.get(call) ?? []), fault]);
  }

  #create(input: HandoffInput, key: string): Handoff {
    const sent = JSON.stringify(input);
    const before = this.#kept.find((each) => each.key === key);
    if (before && before.sent !== sent) throw new HostError('key-reused', 'another request had this key');
    if (before) return { ...before.handoff, link: `https://pay.example/#handoff=${before.handoff.id}` };
    const { draft, total, sendTo, base } = input;
    const order = this.placed.find(({ draftId }) => draftId === draft.id);
    if (order) throw new HostError('draft-placed', 'an order already', { orderId: order.id });
    this.#assertFree(draft.id);
    this.keep(input, base);
    const id = `handoff-${this.#kept.length + 1}`;
    const handoff: Handoff = {
      id,
      draftId: draft.id,
      contactId: draft.contactId ?? '',
      createdBy: { id: 'op', name: 'Grace' },
      total,
      ...(sendTo && { sentTo: sendTo }),
      expiresAt: new Date(this.now() + 3 * 86_400_000).toISOString(),
      state: 'waiting',
      history: [{ at: new Date(this.now()).toISOString(), state: 'waiting' }],
    };
    this.#kept.push({ handoff, key, sent, input });
    this.mostAlive = Math.max(this.mostAlive, this.all.filter(isAlive).length);
    return { ...handoff, link: `https://pay.example/#handoff=${id}` };
  }

  async *#watch(id: string, signal: AbortSignal): AsyncGenerator<Handoff> {
    await this.#faulty('watch', () => undefined);
    this.streams++;
    let failure: HostError | undefined;
    let wake = (): void => {};
    const woken = (): void => wake();
    const broken = (error: HostError): void => {
      failure = error;
      wake();
    };
    this.#listeners.add(woken);
    this.#breaks.add(broken);
    signal.addEventListener('abort', woken);
    try {
      for (let shown = 0; !signal.aborted; ) {
        if (failure) throw failure;
        const { handoff } = this.#find(id);
        if (handoff.history.length > shown) {
          shown = handoff.history.length;
          yield handoff;
        } else if (!isAlive(handoff)) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      this.streams--;
      this.#listeners.delete(woken);
      this.#breaks.delete(broken);
      signal.removeEventListener('abort', woken);
    }
  }

  #find(id: string): Kept {
    return this.#kept.find(({ handoff }) => handoff.id === id) ?? missing();
  }

  #assertFree(draftId: string): void {
    if (this.all.some((handoff) => isAlive(handoff) && handoff.draftId === draftId))
      throw new HostError('refused', 'the customer is to pay it', {
        issues: [issue('draft-handed-off', [])],
      });
  }
}

/** Marks a call that takes effect although its reply is lost. */
class LostReply extends Error {}

const isAlive = ({ state }: Handoff): boolean => !['paid', 'expired', 'revoked'].includes(state);

function missing(): never {
  throw new HostError('not-found', 'no such hand-off');
}
