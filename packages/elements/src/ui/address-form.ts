import { type Address, cleanLine } from '@orderpad/contracts';
import { type CountryFormat, settledAddress } from '@orderpad/contracts/addresses';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addMessages } from '../messages/own-messages.ts';
import { addressMessages } from './address.messages.ts';
import {
  type AddressField,
  type AddressFormOptions,
  askedFields,
  type AskedField,
  autofillTokens,
  longestOf,
} from './address-fields.ts';
import { announce } from './announce.ts';
import { CountryLines } from './country-lines.ts';
import { countryOptions } from './country-options.ts';
import type { SummaryError } from './error-summary.ts';
import { fieldMessage } from './field-message.ts';
import { likelyCountry } from './likely-country.ts';
import { PostalCodeDoubt } from './postal-code-doubt.ts';
import { isUnknownRegion, regionFor, regionOptions, regionValue } from './region-choice.ts';
import { selectField } from './select-field.ts';
import { skeleton } from './surface.ts';
import { textField, type TextFieldOptions } from './text-field.ts';

// They come with the form: most orders go to a saved address.
addMessages(addressMessages);

type Values = Partial<Record<AddressField, string | undefined>>;

/**
 * Form for an address. Lines, their order, labels and choices follow the country, whose data are fetched when it is chosen. `read`
 * returns the address once nothing is missing, and marks missing fields.
 */
export class AddressForm {
  /** Guesses the country that a new address starts with. */
  readonly likelyCountry = likelyCountry;
  readonly #element: LitElement;
  readonly #id: string;
  #value: Values = {};
  readonly #lines: CountryLines;
  /** True for an address that was there before, whose lines are all shown. */
  #isSaved = false;
  /** A region that the chosen country does not know, for the next one that may. */
  #formerRegion = '';
  #lang = 'en';
  #isChecked = false;
  readonly #doubt: PostalCodeDoubt;

  /** Creates a form. `id` prefixes the id of every input, so that several forms fit into one root. */
  constructor(element: LitElement, id: string) {
    this.#element = element;
    this.#id = id;
    this.#doubt = new PostalCodeDoubt(element, id);
    this.#lines = new CountryLines(element, `${id}-country`, this.#follow);
  }

  reset({ postalCodeAsEntered, ...value }: Partial<Address> = {}): void {
    this.#value = value;
    this.#isSaved = value.line1 !== undefined;
    this.#isChecked = false;
    this.#doubt.reset(this.#isSaved, postalCodeAsEntered ? value.postalCode : undefined);
    this.#formerRegion = '';
    this.#lines.reset(value.country);
    this.#element.requestUpdate();
  }

  /** Marks missing fields from now on. */
  check(): void {
    this.#isChecked = true;
    this.#element.requestUpdate();
  }

  read(): Address | undefined {
    this.check();
    const { country = '', line1 = '' } = this.#value;
    if (!this.#format || this.#lines.isComing || this.#broken.length > 0) return undefined;
    const given = this.#asked.flatMap(({ field }) => {
      const cleaned = cleanLine(this.#value[field] ?? '');
      return cleaned ? [[field, cleaned] as const] : [];
    });
    const postalCodeAsEntered = this.#doubt.isSettled(this.#format, this.#code) && {
      postalCodeAsEntered: true as const,
    };
    return settledAddress(
      { line1, country, ...Object.fromEntries(given), ...postalCodeAsEntered },
      this.#format,
    );
  }

  /**
   * Asks about an unusual postal code before a complete address is saved: once, then it is used as entered. Returns true while the
   * answer is awaited, with the focus on it; also while the lines of the country are on their way, and submits the form once they are here.
   */
  asks(): boolean {
    if (this.#lines.isComing) {
      this.#lines.submitLater();
      return true;
    }
    return this.read() !== undefined && this.#doubt.asks(this.#format, this.#code);
  }

  /** Returns missing and refused fields, for an error summary. */
  errors(options: AddressFormOptions): SummaryError[] {
    return this.#asked.flatMap(({ field, label }) => {
      const text = this.#error({ field, label }, options);
      return text ? [{ text, inputId: `${this.#id}-${field}` }] : [];
    });
  }

  render(options: AddressFormOptions): TemplateResult {
    this.#lang = options.locale.lang;
    return html`
      <div class="fields">
        ${repeat(
          this.#asked,
          ({ field }) => field,
          (asked) => this.#field(asked, options),
        )}
        ${this.#value.country && !this.#format ? html`<div aria-busy="true">${skeleton(4)}</div>` : nothing}
      </div>
    `;
  }

  get #asked(): readonly AskedField[] {
    const lines = this.#format?.lines ?? [];
    const rest = (['city', 'region', 'postalCode'] as const).filter(
      (line) => !lines.includes(line) && this.#value[line],
    );
    return askedFields(this.#format, this.#isSaved ? rest : []);
  }

  get #format(): CountryFormat | undefined {
    return this.#lines.format;
  }

  get #missing(): readonly AddressField[] {
    return this.#asked.flatMap(({ field, isRequired }) =>
      isRequired && !cleanLine(this.#value[field] ?? '') ? [field] : [],
    );
  }

  /** Fields that are missing, and a region that is none. */
  get #broken(): readonly AddressField[] {
    return this.#hasUnknownRegion ? [...this.#missing, 'region'] : this.#missing;
  }

  get #hasUnknownRegion(): boolean {
    return this.#format !== undefined && isUnknownRegion(this.#format, cleanLine(this.#value.region ?? ''));
  }

  /** The postal code, where the country has one. */
  get #code(): string {
    return this.#asked.some(({ field }) => field === 'postalCode') ? (this.#value.postalCode ?? '') : '';
  }

  #field(asked: AskedField, options: AddressFormOptions): TemplateResult {
    const { field, label, isRequired, span } = asked;
    const { t, locale } = options;
    const common = {
      id: `${this.#id}-${field}`,
      name: `${this.#id}-${field}`,
      label: t(label),
      need: isRequired ? ('required' as const) : ('optional' as const),
      span,
      t,
      value: this.#value[field] ?? '',
      autocomplete: options.autofill ? `${options.autofill} ${autofillTokens[field]}` : 'off',
      error: this.#error(asked, options),
    };
    if (field === 'country')
      return selectField({
        ...common,
        placeholder: t('ui.choose'),
        options: countryOptions(options.countries, locale),
        onChange: (code) => this.#setCountry(code),
      });
    if (field === 'region' && this.#format?.regions)
      return selectField({
        ...common,
        value: regionValue(this.#format, common.value),
        placeholder: isRequired ? t('ui.choose') : t('address.region-none'),
        options: regionOptions(this.#format, common.value, locale),
        onChange: (code) => {
          this.#formerRegion = '';
          this.#set('region', code);
        },
      });
    if (field === 'postalCode') return this.#postalCode({ ...common, maxLength: longestOf(field) }, options);
    return textField({
      ...common,
      maxLength: longestOf(field),
      onInput: (typed) => this.#set(field, typed),
    });
  }

  /** Renders the postal code, with a hint about an unusual one. */
  #postalCode(field: TextFieldOptions, options: AddressFormOptions): TemplateResult {
    const doubt = () => this.#doubt.hint(this.#format, this.#code, options);
    return html`${textField({
      ...field,
      hint: doubt(),
      isHintBelow: true,
      onInput: (typed) => this.#set('postalCode', typed),
      onChange: () => {
        this.#doubt.begin();
        const text = doubt();
        if (text) announce(text);
      },
    })}
    ${this.#doubt.render(this.#format, this.#code, options)}`;
  }

  #set(field: AddressField, text: string): void {
    this.#value = { ...this.#value, [field]: text };
    this.#element.requestUpdate();
  }

  /** Changes the country. What was typed stays, and a region goes along where the next country has one of that name. */
  #setCountry(code: string): void {
    this.#isSaved = false;
    this.#set('country', code);
    void this.#lines.change(code);
  }

  /** Takes a region along to the next country, where that one has it. */
  readonly #follow = (format: CountryFormat, before: CountryFormat | undefined): void => {
    if (!before || this.#isSaved) return;
    const { region: chosen } = this.#value;
    const former = chosen || this.#formerRegion;
    const region = regionFor(format, chosen ? before : undefined, former, this.#lang);
    this.#formerRegion = region ? '' : former;
    this.#value = { ...this.#value, region };
  };

  #error(
    { field, label }: Pick<AskedField, 'field' | 'label'>,
    options: AddressFormOptions,
  ): string | undefined {
    const { t, locale, issues = [] } = options;
    const { region = '', country = '' } = this.#value;
    if (field === 'region' && this.#hasUnknownRegion)
      return t('address.region-unknown', { region, country: locale.country(country) });
    if (this.#isChecked && this.#missing.includes(field)) return t('address.missing', { label: t(label) });
    const issue = issues.find(({ path }) => path.at(-1) === field);
    return issue && fieldMessage(issue, t(label), options);
  }
}
