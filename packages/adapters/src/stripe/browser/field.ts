import {
  paymentFailed,
  paymentToken,
  type CardFieldName,
  type CardFieldState,
  type FieldsEvent,
  type FieldsState,
  type PaymentErrorCode,
  type PaymentField,
  type PaymentRef,
  type PaymentResult,
  type TokenRequest,
} from '@orderpad/contracts';
import { errorOf, fieldErrorOf } from './failure.ts';
import type { CardChange, CardElement, StripeCard, StripeError, StripeJs } from './stripe-js.ts';

/** Milliseconds within which Stripe must answer. */
const patience = 30_000;

type Tokenized = PaymentResult<{ ref: PaymentRef }>;
const closed: FieldsState = { ready: false, complete: false, empty: true, fields: {} };

/** An element of Stripe that is open. */
export class StripeField implements PaymentField {
  readonly #stripe: StripeJs;
  readonly #element: CardElement;
  readonly #container: HTMLElement;
  readonly #kind: PaymentRef['kind'];
  readonly #listeners = new Map<FieldsEvent, Set<(state: FieldsState) => void>>();
  readonly #watch: MutationObserver;
  /** One attempt makes one token. */
  readonly #made = new Map<string, PaymentRef>();
  #state: FieldsState;
  #gone: Extract<PaymentErrorCode, 'lost' | 'cancelled'> | undefined;
  #request: { settle(result: Tokenized): void } | undefined;
  #isFocused = false;
  #change: CardChange = { empty: true, complete: false };

  constructor(stripe: StripeJs, element: CardElement, container: HTMLElement, kind: PaymentRef['kind']) {
    this.#stripe = stripe;
    this.#element = element;
    this.#container = container;
    this.#kind = kind;
    this.#state = this.#stateNow();
    element.on('change', (change) => this.#changed(change));
    for (const event of ['focus', 'blur'] as const)
      element.on(event, () => {
        this.#isFocused = event === 'focus';
        this.#emit(event);
      });
    element.on('escape', () => this.#emit('escape'));
    // Stripe tells when a frame cannot be loaded, and not when it was taken away or loaded anew.
    const frame = container.querySelector('iframe');
    frame?.addEventListener('load', () => this.#lose());
    this.#watch = new MutationObserver(() => {
      if (!frame?.isConnected) this.#lose();
    });
    this.#watch.observe(container, { childList: true, subtree: true });
  }

  get state(): FieldsState {
    return this.#state;
  }

  on(event: FieldsEvent, listener: (state: FieldsState) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    // It was ready before anybody could listen.
    if (event === 'ready') queueMicrotask(() => listeners.has(listener) && tell(listener, this.#state));
    return () => listeners.delete(listener);
  }

  focus(): void {
    if (!this.#gone) this.#element.focus();
  }

  clear(): void {
    if (!this.#gone) this.#element.clear();
  }

  setDisabled(disabled: boolean): void {
    if (!this.#gone) this.#element.update({ disabled });
  }

  async tokenize({ attemptKey, signal, billing }: TokenRequest): Promise<Tokenized> {
    if (!this.#container.querySelector('iframe')) this.#lose();
    if (this.#gone) return paymentFailed(this.#gone);
    if (signal.aborted) return paymentFailed('cancelled');
    if (this.#request) return paymentFailed('duplicate');
    const made = this.#made.get(attemptKey);
    if (made) return { ok: true, ref: made };
    return new Promise((resolve) => {
      const settle = (result: Tokenized) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        if (this.#request === request) this.#request = undefined;
        if (result.ok) this.#made.set(attemptKey, result.ref);
        resolve(result);
      };
      const request = { settle };
      const cancel = () => settle(paymentFailed('cancelled'));
      const timer = setTimeout(() => settle(paymentFailed('timeout')), patience);
      signal.addEventListener('abort', cancel);
      this.#request = request;
      this.#make(billing).then(
        // An answer to a request that was given up is nobody's.
        (result) => this.#request === request && settle(result),
        () => this.#request === request && settle(paymentFailed('unknown')),
      );
    });
  }

  destroy(): Promise<void> {
    this.#gone = 'cancelled';
    this.#listeners.clear();
    this.#end();
    return Promise.resolve();
  }

  async #make(billing: TokenRequest['billing']): Promise<Tokenized> {
    if (this.#kind === 'cvv') {
      const { token, error } = await this.#stripe.createToken('cvc_update', this.#element);
      return token ? this.#ref(token.id) : this.#failed(error);
    }
    const { paymentMethod, error } = await this.#stripe.createPaymentMethod({
      type: 'card',
      card: this.#element,
      ...(billing && { billing_details: detailsOf(billing) }),
    });
    return paymentMethod ? this.#ref(paymentMethod.id, paymentMethod.card) : this.#failed(error);
  }

  #ref(id: string, card?: StripeCard | null): Tokenized {
    const ref = { adapter: 'stripe', kind: this.#kind, token: paymentToken(id) };
    return { ok: true, ref: { ...ref, ...(card && { card: summaryOf(card) }) } };
  }

  /** Returns the failure of a call. Stripe calls empty fields incomplete. */
  #failed(error: StripeError | undefined): Tokenized {
    const isEmpty = this.#change.empty && error?.type === 'validation_error';
    return isEmpty ? paymentFailed('empty', { fields: [this.#first()] }) : errorOf(error);
  }

  #first(): CardFieldName {
    return this.#kind === 'cvv' ? 'cvv' : 'number';
  }

  #changed(change: CardChange): void {
    this.#change = change;
    // What was made is of what was entered before.
    this.#made.clear();
    this.#emit('change');
  }

  #lose(): void {
    if (this.#gone) return;
    this.#gone = 'lost';
    this.#end();
    this.#emit('lost');
  }

  #end(): void {
    this.#watch.disconnect();
    this.#state = closed;
    try {
      this.#element.destroy();
    } catch {
      // It is gone already.
    }
    this.#container.remove();
    this.#request?.settle(paymentFailed(this.#gone ?? 'lost'));
  }

  /** Stripe tells of the card as a whole, and which field is wrong. */
  #stateNow(): FieldsState {
    const { complete, empty, error, brand } = this.#change;
    const wrong = fieldErrorOf(error?.code);
    const names: readonly CardFieldName[] = this.#kind === 'cvv' ? ['cvv'] : ['number', 'expiry', 'cvv'];
    const stateOf = (name: CardFieldName): CardFieldState => ({
      valid: complete,
      empty,
      focused: this.#isFocused,
      ...(wrong?.field === name && { error: wrong.error }),
    });
    return {
      ready: true,
      complete,
      empty,
      fields: Object.fromEntries(names.map((name) => [name, stateOf(name)])),
      ...(brand && brand !== 'unknown' && { brand }),
    };
  }

  #emit(event: FieldsEvent): void {
    if (!this.#gone) this.#state = this.#stateNow();
    for (const listener of this.#listeners.get(event) ?? []) tell(listener, this.#state);
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

const summaryOf = ({ brand, last4, exp_month: month, exp_year: year }: StripeCard) => ({
  brand,
  last4,
  expiry: `${year}-${String(month).padStart(2, '0')}`,
});

const detailsOf = ({
  name,
  phone,
  line1,
  line2,
  city,
  region,
  postalCode,
  country,
}: NonNullable<TokenRequest['billing']>) => ({
  ...(name && { name }),
  ...(phone && { phone }),
  address: { line1, line2, city, state: region, postal_code: postalCode, country },
});
