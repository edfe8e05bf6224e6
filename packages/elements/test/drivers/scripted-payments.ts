import {
  paymentFailed,
  paymentToken,
  type CardFieldName,
  type FieldsEvent,
  type FieldsOptions,
  type FieldsState,
  type PaymentAction,
  type PaymentAdapter,
  type PaymentErrorCode,
  type PaymentField,
  type PaymentMethod,
  type PaymentResult,
  type TokenRequest,
} from '@orderpad/contracts';

const fields = { adapter: 'scripted', config: { key: 'pk' }, channel: 'moto' } as const;

/** A new card, which either payer's account may keep. */
export const newCard: PaymentMethod = {
  id: 'card',
  kind: 'card',
  name: 'New card',
  fields,
  accounts: [
    { id: 'ada', payer: 'contact', name: 'Ada Whitcombe' },
    { id: 'op', payer: 'operator', name: 'Sam Porter' },
  ],
};

/** A stored card of the customer, whose CVV is asked again. */
export const visa: PaymentMethod = {
  id: 'visa',
  kind: 'stored',
  name: 'Visa ending in 4242',
  payer: 'contact',
  card: { brand: 'visa', last4: '4242', expiry: '2029-03' },
  asksCvv: true,
  fields,
};

/** A stored card of the operator, which needs nothing more. */
export const amex: PaymentMethod = {
  id: 'amex',
  kind: 'stored',
  name: 'American Express ending in 0005',
  payer: 'operator',
  card: { brand: 'amex', last4: '0005', expiry: '2031-11' },
};

const empty: FieldsState = { ready: true, complete: false, empty: true, fields: {} };

/** Fields that a test fills in. What stands in the slot is an ordinary input, so that it can be seen and focused. */
class ScriptedField implements PaymentField {
  state: FieldsState = empty;
  isDestroyed = false;
  readonly tokens: TokenRequest[] = [];
  failure: PaymentErrorCode | undefined;
  readonly #listeners = new Map<FieldsEvent, Set<(state: FieldsState) => void>>();
  readonly #input = document.createElement('input');

  constructor(slot: HTMLElement, label: string) {
    this.#input.setAttribute('aria-label', label);
    slot.append(this.#input);
  }

  on(event: FieldsEvent, listener: (state: FieldsState) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  focus(): void {
    this.#input.focus();
  }

  clear(): void {
    this.enter(empty);
  }

  setDisabled(isDisabled: boolean): void {
    this.#input.disabled = isDisabled;
  }

  async tokenize(request: TokenRequest) {
    this.tokens.push(request);
    if (this.failure) return paymentFailed(this.failure, { fields: ['number'] });
    const ref = { adapter: 'scripted', kind: 'card' as const, token: paymentToken('tok_1') };
    return { ok: true as const, ref };
  }

  async destroy(): Promise<void> {
    this.isDestroyed = true;
    this.#input.remove();
  }

  /** Fills the fields in. */
  enter(state: FieldsState): void {
    this.state = state;
    for (const listener of this.#listeners.get('change') ?? []) listener(state);
  }

  complete(): void {
    this.enter({ ready: true, complete: true, empty: false, fields: {} });
  }

  mistake(name: CardFieldName): void {
    const wrong = { valid: false, empty: false, focused: false, error: 'invalid' as const };
    this.enter({ ready: true, complete: false, empty: false, fields: { [name]: wrong } });
  }

  lose(): void {
    for (const listener of this.#listeners.get('lost') ?? []) listener(empty);
  }
}

/** A payment provider that answers as a test says. */
export class ScriptedPayments implements PaymentAdapter<HTMLElement> {
  readonly id = 'scripted';
  readonly caps = {
    newCard: true,
    cvvOnly: true,
    channels: ['ecom', 'moto'],
    threeDS: 'inline',
    trustedTypes: [],
  } as const;
  readonly opened: FieldsOptions[] = [];
  readonly slots: HTMLElement[] = [];
  readonly fields: ScriptedField[] = [];
  readonly actions: PaymentAction[] = [];
  /** Answers to `open`, in order: a failure, or a wait. Without one the fields open at once. */
  answers: (PaymentErrorCode | Promise<unknown>)[] = [];
  /** Settles the action that is being run. */
  settle: (result: PaymentResult) => void = () => {};

  /** The fields that were opened last. */
  get field(): ScriptedField {
    const field = this.fields.at(-1);
    if (!field) throw new Error('no fields are open');
    return field;
  }

  policy() {
    return {};
  }

  async load(): Promise<PaymentResult> {
    return { ok: true };
  }

  async open(slot: HTMLElement, options: FieldsOptions): Promise<PaymentResult<{ field: PaymentField }>> {
    this.opened.push(options);
    this.slots.push(slot);
    const answer = this.answers.shift();
    if (typeof answer === 'string') return paymentFailed(answer);
    await answer;
    const field = new ScriptedField(slot, options.kind === 'new-card' ? 'Card number' : 'Security code');
    this.fields.push(field);
    return { ok: true, field };
  }

  confirm(slot: HTMLElement, action: PaymentAction): Promise<PaymentResult> {
    this.actions.push(action);
    const question = document.createElement('p');
    question.textContent = 'Your bank asks you to confirm.';
    slot.append(question);
    return new Promise((resolve) => {
      this.settle = (result) => {
        question.remove();
        resolve(result);
      };
    });
  }
}
