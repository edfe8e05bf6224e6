import {
  HostError,
  issue,
  snapshotOf,
  type OrderRequest,
  type RequestInput,
  type RequestsEvent,
  type RequestsPort,
} from '@orderpad/contracts';
import { FakeHost } from './fake-host.ts';

interface Kept {
  request: OrderRequest;
  readonly key: string;
}

/** A fake host that Ada asks for orders. Faults wait in a queue for each method. */
export class RequestsHost extends FakeHost {
  readonly #kept: Kept[] = [];
  readonly #faults: (() => void)[] = [];
  readonly #losses: HostError[] = [];
  readonly #listeners = new Set<(event: RequestsEvent) => void>();
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  /** Streams that were opened. */
  streams = 0;
  /** Ends the stream that is open. */
  breakStream: () => void = () => {};

  constructor() {
    super();
    this.profile = {
      ...this.profile,
      operator: { id: 'op-ada', name: 'Ada', role: 'customer', contactId: 'ada' },
      capabilities: [...this.profile.capabilities, 'requests'],
    };
  }

  readonly requests: RequestsPort = {
    send: async (input, { key }) => {
      this.keys.push(key);
      this.#faults.shift()?.();
      const request = this.#send(input, key);
      const lost = this.#losses.shift();
      if (lost) throw lost;
      return request;
    },
    get: async (id) => this.#find(id).request,
    list: async ({ draftId }) => ({
      items: this.all
        .filter((each) => !draftId || each.draftId === draftId)
        .map((request) => {
          const { asked: _, history: __, ...summary } = request;
          return summary;
        }),
    }),
    decline: async (id, reason) => this.decide(id, 'declined', { reason }),
    withdraw: async (id) => this.decide(id, 'withdrawn'),
    open: async (id, { key }) => {
      this.opened.push(key);
      return this.#find(id).request;
    },
    close: async (_, { key }) => {
      this.closed.push(key);
    },
    watch: (_, { signal }) => this.#watch(signal),
  };

  get all(): OrderRequest[] {
    return this.#kept.map(({ request }) => request);
  }

  /** The next call is refused before it takes effect. */
  refuse(error: HostError): void {
    this.#faults.push(() => {
      throw error;
    });
  }

  /** The next call takes effect, and its answer is lost. */
  lose(code: 'timeout' | 'unreachable'): void {
    this.#losses.push(new HostError(code, 'for the test'));
  }

  decide(id: string, state: 'declined' | 'withdrawn', facts: { reason?: string } = {}): OrderRequest {
    const kept = this.#find(id);
    kept.request = { ...kept.request, ...facts, state };
    return kept.request;
  }

  tell(event: RequestsEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #find(id: string): Kept {
    const kept = this.#kept.find(({ request }) => request.id === id);
    if (!kept) throw new HostError('not-found', 'no such request');
    return kept;
  }

  #send({ draft, quoteId, total }: RequestInput, key: string): OrderRequest {
    const before = this.#kept.find((each) => each.key === key);
    if (before) return before.request;
    if (this.all.some(({ draftId }) => draftId === draft.id))
      throw new HostError('refused', 'asked for already', { issues: [issue('draft-requested', [])] });
    const quote = this.quotesById.get(quoteId);
    if (!quote || quote.totals.total !== total.amount)
      throw new HostError('quote-changed', 'the quote no longer holds');
    const at = '2026-11-30T09:00:00Z';
    const serial = this.#kept.length + 1;
    const request: OrderRequest = {
      id: `request-${serial}`,
      number: `R-${serial}`,
      draftId: draft.id,
      contact: { id: 'ada', name: 'Ada Lovelace' },
      requestedBy: { id: 'op-ada', name: 'Ada' },
      requestedAt: at,
      state: 'sent',
      items: 1,
      total,
      viewers: [],
      asked: { draft, quoted: snapshotOf(quote) },
      history: [{ at, state: 'sent', by: 'Ada' }],
    };
    this.#kept.push({ request, key });
    return request;
  }

  async *#watch(signal: AbortSignal): AsyncGenerator<RequestsEvent> {
    this.streams += 1;
    const queue: (RequestsEvent | undefined)[] = [{ position: this.streams, open: this.all.length }];
    let wake = (): void => {};
    const push = (event: RequestsEvent | undefined): void => {
      queue.push(event);
      wake();
    };
    this.#listeners.add(push);
    this.breakStream = () => push(undefined);
    signal.addEventListener('abort', () => wake());
    while (!signal.aborted) {
      if (queue.length > 0) {
        const event = queue.shift();
        if (!event) throw new HostError('unreachable', 'the stream broke');
        yield event;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    this.#listeners.delete(push);
  }
}
