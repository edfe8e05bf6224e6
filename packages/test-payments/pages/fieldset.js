// @ts-check
import { brandOf, cvvError, digitsOf, expiryError, grouped, numberError } from './card.js';

/** @typedef {'number' | 'expiry' | 'cvv' | 'name' | 'postal'} Name */
/** @typedef {'required' | 'incomplete' | 'invalid' | 'expired' | 'unsupported'} Flaw */
/** @typedef {{ label: string, autocomplete: AutoFill, isText?: true, hint?: string, size: number }} Shape */
/** @typedef {{ valid: boolean, empty: boolean, focused: boolean, error?: Flaw }} FieldState */
/** @typedef {{ ok: true, answer: Record<string, unknown> } | { ok: false, code: string, fields?: Name[] }} Outcome */

/** @type {Readonly<Record<Name, Shape>>} */
const shapes = {
  number: { label: 'Card number', autocomplete: 'cc-number', size: 23 },
  expiry: { label: 'Expiry date', autocomplete: 'cc-exp', hint: 'MM / YY', size: 9 },
  cvv: { label: 'Security code', autocomplete: 'cc-csc', size: 4 },
  name: { label: 'Name on card (optional)', autocomplete: 'cc-name', isText: true, size: 80 },
  postal: { label: 'Postal code (optional)', autocomplete: 'postal-code', isText: true, size: 20 },
};

/** @type {Readonly<Record<Flaw, string>>} */
const unspecific = {
  required: 'Enter this.',
  incomplete: 'This is too short.',
  invalid: 'Check this.',
  expired: 'This card has expired.',
  unsupported: 'Visa, Mastercard and American Express are taken.',
};

/** @type {Readonly<Partial<Record<Name, Readonly<Partial<Record<Flaw, string>>>>>>} */
const messages = {
  number: {
    required: 'Enter the card number.',
    incomplete: 'The card number is too short.',
    invalid: 'Check the card number.',
  },
  expiry: {
    required: 'Enter the expiry date.',
    incomplete: 'Enter month and year, such as 03/29.',
    invalid: 'Enter month and year, such as 03/29.',
  },
  cvv: {
    required: 'Enter the security code.',
    incomplete: 'The security code is too short.',
    invalid: 'Check the security code.',
  },
};

/** The fields of a card, or the CVV field alone, in an element. Nothing of what is typed leaves this object but to the server. */
export class Fieldset {
  /** @type {Map<Name, { input: HTMLInputElement, error: HTMLElement }>} */
  #fields = new Map();
  /** @type {Set<Name>} */
  #left = new Set();
  #kind;
  #onChange;

  constructor(
    /** @type {HTMLElement} */ root,
    /** @type {'new-card' | 'cvv-only'} */ kind,
    /** @type {(event: 'change' | 'focus' | 'blur') => void} */ onChange,
  ) {
    this.#kind = kind;
    this.#onChange = onChange;
    /** @type {Name[]} */
    const names = kind === 'cvv-only' ? ['cvv'] : ['number', 'expiry', 'cvv', 'name', 'postal'];
    root.append(...names.map((name) => this.#add(name, shapes[name])));
  }

  /** State of the fields, without their values. */
  get state() {
    const fields = Object.fromEntries([...this.#fields.keys()].map((name) => [name, this.#stateOf(name)]));
    const all = Object.values(fields);
    const brand = this.#brand()?.name;
    return {
      complete: all.every(({ valid }) => valid),
      empty: all.every(({ empty }) => empty),
      fields,
      ...(brand && { brand }),
    };
  }

  /** Moves the focus to a field, or to the first one that is not right. */
  focus(/** @type {unknown} */ name) {
    const wanted = [...this.#fields.keys()].find((each) => each === name);
    const wrong = [...this.#fields.keys()].find((each) => this.#flawOf(each));
    this.#fields.get(wanted ?? wrong ?? (this.#kind === 'cvv-only' ? 'cvv' : 'number'))?.input.focus();
  }

  clear() {
    for (const { input } of this.#fields.values()) input.value = '';
    this.#left.clear();
    this.#show();
  }

  setDisabled(/** @type {boolean} */ isDisabled) {
    for (const { input } of this.#fields.values()) input.disabled = isDisabled;
  }

  /** Exchanges what was entered for a token. @returns {Promise<Outcome>} */
  async tokenize(/** @type {string} */ attemptKey) {
    for (const name of this.#fields.keys()) this.#left.add(name);
    this.#show();
    const wrong = [...this.#fields.keys()].filter((name) => this.#flawOf(name));
    if (wrong.length > 0) {
      const isEmpty = wrong.every((name) => this.#flawOf(name) === 'required');
      return { ok: false, code: isEmpty ? 'empty' : 'invalid', fields: wrong };
    }
    const [number, expiry, cvv] = /** @type {Name[]} */ (['number', 'expiry', 'cvv']).map((name) =>
      this.#value(name),
    );
    const body =
      this.#kind === 'cvv-only'
        ? { kind: 'cvv', attemptKey, cvv }
        : { kind: 'card', attemptKey, number, expiry, cvv };
    try {
      const response = await fetch('/own/tokens', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (response.ok) return { ok: true, answer };
      const [, field] = /^(number|expiry|cvv)-invalid$/.exec(answer.error?.code ?? '') ?? [];
      if (field) return { ok: false, code: 'invalid', fields: [/** @type {Name} */ (field)] };
      return { ok: false, code: answer.error?.code === 'card-refused' ? 'declined' : 'unknown' };
    } catch {
      return { ok: false, code: 'network' };
    }
  }

  #add(/** @type {Name} */ name, /** @type {Shape} */ { label, autocomplete, isText, hint, size }) {
    const [box, text, input, error] = [
      document.createElement('div'),
      document.createElement('label'),
      document.createElement('input'),
      document.createElement('p'),
    ];
    box.className = `field ${name}`;
    text.htmlFor = input.id = name;
    text.textContent = label;
    input.autocomplete = autocomplete;
    input.inputMode = isText ? 'text' : 'numeric';
    input.maxLength = size;
    input.spellcheck = false;
    if (hint) input.placeholder = hint;
    error.id = `${name}-error`;
    error.className = 'error';
    input.addEventListener('input', () => {
      const isAtEnd = input.selectionStart === input.value.length;
      if (name === 'number' && isAtEnd) input.value = grouped(digitsOf(input.value));
      this.#show();
      this.#onChange('change');
    });
    input.addEventListener('focus', () => this.#onChange('focus'));
    input.addEventListener('blur', () => {
      if (input.value !== '') this.#left.add(name);
      this.#show();
      this.#onChange('blur');
    });
    box.append(text, input, error);
    this.#fields.set(name, { input, error });
    return box;
  }

  /** Shows the flaws of the fields that were left. */
  #show() {
    for (const [name, { input, error }] of this.#fields) {
      const flaw = this.#left.has(name) ? this.#flawOf(name) : undefined;
      error.textContent = flaw ? (messages[name]?.[flaw] ?? unspecific[flaw]) : '';
      if (flaw) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
      } else {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      }
    }
  }

  /** @returns {FieldState} */
  #stateOf(/** @type {Name} */ name) {
    const flaw = this.#flawOf(name);
    const input = this.#fields.get(name)?.input;
    return {
      valid: !flaw,
      empty: input?.value === '',
      focused: document.hasFocus() && document.activeElement === input,
      ...(flaw && this.#left.has(name) && { error: flaw }),
    };
  }

  /** @returns {Flaw | undefined} */
  #flawOf(/** @type {Name} */ name) {
    if (name === 'number') return numberError(this.#value(name));
    if (name === 'expiry') return expiryError(this.#value(name), new Date());
    return name === 'cvv' ? cvvError(this.#value(name), this.#brand()) : undefined;
  }

  #brand() {
    return this.#kind === 'cvv-only' ? undefined : brandOf(digitsOf(this.#value('number')));
  }

  #value(/** @type {Name} */ name) {
    return this.#fields.get(name)?.input.value ?? '';
  }
}
