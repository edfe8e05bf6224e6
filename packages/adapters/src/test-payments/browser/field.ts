import {
  paymentFailed,
  paymentToken,
  type CardFieldName,
  type FieldsEvent,
  type FieldsState,
  type PaymentErrorCode,
  type PaymentField,
  type PaymentRef,
  type PaymentResult,
  type TokenRequest,
} from '@orderpad/contracts';
import type { Connection } from './connect.ts';
import type { Answer, Message, State } from './messages.ts';

/** Milliseconds within which the fields must answer. */
const patience = 30_000;

type Tokenized = PaymentResult<{ ref: PaymentRef }>;

/** Fields that are open in a frame. */
export class FrameField implements PaymentField {
  readonly #kind: PaymentRef['kind'];
  readonly #listeners = new Map<FieldsEvent, Set<(state: FieldsState) => void>>();
  #state: FieldsState = { ready: false, complete: false, empty: true, fields: {} };
  #connection: Connection | undefined;
  #gone: Extract<PaymentErrorCode, 'lost' | 'cancelled'> = 'lost';
  /** The request for a token that is under way. */
  #request: { readonly id: string; settle(result: Tokenized): void } | undefined;

  constructor(kind: PaymentRef['kind']) {
    this.#kind = kind;
  }

  get state(): FieldsState {
    return this.#state;
  }

  /** Takes the connection, once it is there. */
  opened(connection: Connection): this {
    this.#connection = connection;
    return this;
  }

  /** Takes what the frame says. */
  take(message: Message | { readonly type: 'lost' }): void {
    if (message.type === 'lost') this.#lose();
    else if (message.type === 'answer') this.#answered(message);
    else if (message.type !== 'height' && message.type !== 'done' && message.state)
      this.#change(message.type, message.state);
  }

  on(event: FieldsEvent, listener: (state: FieldsState) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    // It was ready before anybody could listen.
    if (event === 'ready') queueMicrotask(() => listeners.has(listener) && tell(listener, this.#state));
    return () => listeners.delete(listener);
  }

  focus(name?: CardFieldName): void {
    this.#send({ type: 'focus', name });
  }

  clear(): void {
    this.#send({ type: 'clear' });
  }

  setDisabled(isDisabled: boolean): void {
    this.#send({ type: 'disable', isDisabled });
  }

  tokenize({ attemptKey, signal }: TokenRequest): Promise<Tokenized> {
    if (this.#connection && !this.#connection.isThere()) this.#lose();
    if (!this.#connection) return Promise.resolve(paymentFailed(this.#gone));
    if (signal.aborted) return Promise.resolve(paymentFailed('cancelled'));
    if (this.#request) return Promise.resolve(paymentFailed('duplicate'));
    return new Promise((resolve) => {
      const id = crypto.randomUUID();
      const settle = (result: Tokenized) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        this.#request = undefined;
        resolve(result);
      };
      const cancel = () => {
        settle(paymentFailed('cancelled'));
        this.#send({ type: 'cancel', id });
      };
      const timer = setTimeout(() => settle(paymentFailed('timeout')), patience);
      signal.addEventListener('abort', cancel);
      this.#request = { id, settle };
      this.#send({ type: 'tokenize', id, attemptKey });
    });
  }

  destroy(): Promise<void> {
    this.#gone = 'cancelled';
    this.#listeners.clear();
    this.#end();
    return Promise.resolve();
  }

  #lose(): void {
    this.#end();
    this.#emit('lost');
  }

  #end(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#state = { ready: false, complete: false, empty: true, fields: {} };
    this.#request?.settle(paymentFailed(this.#gone));
  }

  /** Takes an answer to the request under way; any other comes too late, or twice. */
  #answered(message: Answer): void {
    if (message.id !== this.#request?.id) return;
    const { settle } = this.#request;
    if (!message.ok) return settle(paymentFailed(message.code, message.fields && { fields: message.fields }));
    const { id, card, expiresAt } = message.answer;
    const ref = { adapter: 'test-payments', kind: this.#kind, token: paymentToken(id), expiresAt };
    settle({ ok: true, ref: { ...ref, ...(card && { card }) } });
  }

  #change(event: FieldsEvent, state: State): void {
    this.#state = { ready: true, ...state };
    this.#emit(event);
  }

  #emit(event: FieldsEvent): void {
    for (const listener of this.#listeners.get(event) ?? []) tell(listener, this.#state);
  }

  #send(message: Readonly<Record<string, unknown>>): void {
    if (this.#connection?.isThere()) this.#connection.send(message);
  }
}

/** Calls a listener of the page; a fault in it is the page's own. */
function tell(listener: (state: FieldsState) => void, state: FieldsState): void {
  try {
    listener(state);
  } catch (error) {
    reportError(error);
  }
}
