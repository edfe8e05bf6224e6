import { cleanLine, type Address, type Issue } from '@orderpad/contracts';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../messages/locale.ts';
import type { AddressKey } from './address.messages.ts';
import { addressLines } from './address-format.ts';
import { announce } from './announce.ts';
import { countryOptions } from './country-options.ts';
import type { SummaryError } from './error-summary.ts';
import { fieldMessage, type FieldMessages } from './field-message.ts';
import { likelyCountry } from './likely-country.ts';
import { isUsualPostalCode } from './postal-code.ts';
import { selectField } from './select-field.ts';
import { textField } from './text-field.ts';

type Field = keyof Address;

interface Asked {
  readonly field: Field;
  readonly label: AddressKey;
  readonly isRequired: boolean;
  readonly span?: 'half' | 'third';
}

export interface AddressFormOptions extends FieldMessages {
  readonly locale: Locale;
  /** Countries to choose from; empty for all. */
  readonly countries: readonly string[];
  /** Autofill section, when the person at the keyboard lives at the address. */
  readonly autofill?: 'shipping' | 'billing' | undefined;
  /** Host's issues about single fields; the last part of the path names the field. */
  readonly issues?: readonly Issue[];
}

/**
 * Form for an address. Order, labels and required lines follow the country. `read` returns the address once nothing is
 * missing, and marks missing fields.
 */
export class AddressForm {
  /** Guesses the country that a new address starts with. */
  readonly likelyCountry = likelyCountry;
  readonly #element: LitElement;
  readonly #id: string;
  #value: Partial<Record<Field, string | undefined>> = {};
  #isChecked = false;
  /** True after the postal code was once typed to its end: nobody is corrected in the middle of it. */
  #hasCode = false;

  /** Creates a form. `id` prefixes the id of every input, so that several forms fit into one root. */
  constructor(element: LitElement, id: string) {
    this.#element = element;
    this.#id = id;
  }

  reset(value: Partial<Address> = {}): void {
    this.#value = { ...value };
    this.#isChecked = false;
    this.#hasCode = false;
    this.#element.requestUpdate();
  }

  /** Marks missing fields from now on. */
  check(): void {
    this.#isChecked = true;
    this.#element.requestUpdate();
  }

  read(): Address | undefined {
    this.check();
    if (this.#missing.length > 0) return undefined;
    const given = Object.entries(this.#value).flatMap(([field, text]) => {
      const cleaned = cleanLine(text ?? '');
      return cleaned ? [[field, cleaned] as const] : [];
    });
    // All required lines are present, as just checked.
    return Object.fromEntries(given) as Address;
  }

  /** Returns missing and refused fields, for an error summary. */
  errors(options: AddressFormOptions): SummaryError[] {
    return this.#asked.flatMap(({ field, label }) => {
      const text = this.#error(field, label, options);
      return text ? [{ text, inputId: `${this.#id}-${field}` }] : [];
    });
  }

  render(options: AddressFormOptions): TemplateResult {
    const { t, locale, countries } = options;
    return html`
      <div class="fields">
        ${selectField({
          id: `${this.#id}-country`,
          name: `${this.#id}-country`,
          label: t('address.country'),
          need: 'required',
          t,
          value: this.#value.country ?? '',
          placeholder: t('ui.choose'),
          options: countryOptions(countries, locale),
          autocomplete: this.#token('country', options),
          error: this.#error('country', 'address.country', options),
          onChange: (code) => this.#set('country', code),
        })}
        ${this.#asked.slice(1).map((each) => this.#text(each, options))}
      </div>
    `;
  }

  get #asked(): readonly Asked[] {
    const lines = addressLines(this.#value.country ?? '');
    const span = lines.length === 3 ? 'third' : 'half';
    return [
      { field: 'country', label: 'address.country', isRequired: true },
      { field: 'name', label: 'address.name', isRequired: false, span: 'half' },
      { field: 'company', label: 'address.company', isRequired: false, span: 'half' },
      { field: 'line1', label: 'address.line1', isRequired: true },
      { field: 'line2', label: 'address.line2', isRequired: false },
      ...lines.map((line) => ({ ...line, span }) as const),
    ];
  }

  get #missing(): readonly Field[] {
    return this.#asked.flatMap(({ field, isRequired }) =>
      isRequired && !cleanLine(this.#value[field] ?? '') ? [field] : [],
    );
  }

  #text({ field, label, isRequired, span }: Asked, options: AddressFormOptions): TemplateResult {
    return textField({
      id: `${this.#id}-${field}`,
      name: `${this.#id}-${field}`,
      label: options.t(label),
      need: isRequired ? 'required' : 'optional',
      span,
      t: options.t,
      value: this.#value[field] ?? '',
      maxLength: field === 'line1' || field === 'line2' ? 200 : field === 'postalCode' ? 20 : 120,
      autocomplete: this.#token(field, options),
      error: this.#error(field, label, options),
      hint: field === 'postalCode' && this.#hasCode ? this.#doubt(options) : undefined,
      onInput: (text) => this.#set(field, text),
      onChange: () => {
        if (field !== 'postalCode') return;
        this.#hasCode = true;
        this.#element.requestUpdate();
        const doubt = this.#doubt(options);
        if (doubt) announce(doubt);
      },
    });
  }

  /** Returns a hint about an unusual postal code, which is accepted all the same. */
  #doubt({ t, locale }: AddressFormOptions): string | undefined {
    const { country = '', postalCode } = this.#value;
    if (!postalCode?.trim() || isUsualPostalCode(country, postalCode)) return undefined;
    return t('address.postal-code-unusual', { country: locale.country(country) });
  }

  #set(field: Field, text: string): void {
    this.#value = { ...this.#value, [field]: text };
    this.#element.requestUpdate();
  }

  #token(field: Field, { autofill }: AddressFormOptions): string {
    return autofill ? `${autofill} ${tokens[field]}` : 'off';
  }

  #error(field: Field, label: AddressKey, options: AddressFormOptions) {
    const { t, issues = [] } = options;
    if (this.#isChecked && this.#missing.includes(field)) return t('address.missing', { label: t(label) });
    const issue = issues.find(({ path }) => path.at(-1) === field);
    return issue && fieldMessage(issue, t(label), options);
  }
}

/** Autofill detail tokens (HTML) by line. */
const tokens: Record<Field, string> = {
  name: 'name',
  company: 'organization',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country',
  phone: 'tel',
};
