import {
  cleanLine,
  cleanLines,
  fingerprint,
  isEmail,
  type Address,
  type Contact,
  type ContactInput,
} from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AddressFormOptions } from '../ui/address-fields.ts';
import { AddressForm } from '../ui/address-form.ts';
import { check } from '../ui/choice.ts';
import type { SummaryError } from '../ui/error-summary.ts';
import { fieldMessage } from '../ui/field-message.ts';
import { selectField } from '../ui/select-field.ts';
import { textField } from '../ui/text-field.ts';
import type { ContactKey } from './contact.messages.ts';
import type { Translate } from '../messages/messages-controller.ts';

export interface ContactFormOptions extends AddressFormOptions {
  /** Languages to choose from; no language is asked for when empty. */
  readonly languages: readonly string[];
  /**
   * Further fields to ask for, besides those that the contact has, and number and job title; `undefined` where the host keeps none of
   * them.
   */
  readonly contactFields: readonly string[] | undefined;
  readonly t: Translate<ContactKey>;
}

type Field = TextField | 'language';
type Values = Partial<Record<Field, string | undefined>>;
type TextField = 'firstName' | 'lastName' | 'company' | 'email' | 'phone' | 'jobTitle' | 'number';

/** Form for a new or an existing contact. `read` returns the contact once nothing is missing, and marks missing fields. */
export class ContactForm {
  readonly #element: LitElement;
  readonly #address: AddressForm;
  #value: Values = {};
  /** Further fields as they were typed, by name. */
  #further: Readonly<Record<string, string>> = {};
  /** The contact that is corrected, as it is at the host; `undefined` for a new one. */
  #known: Contact | undefined;
  /** Values that somebody else has given to fields that were changed here too. */
  #theirs: Values = {};
  /** True for a form that has, or offers, an address. */
  #offersAddress = false;
  #hasAddress = false;
  #isChecked = false;

  constructor(element: LitElement) {
    this.#element = element;
    this.#address = new AddressForm(element, 'contact-address');
  }

  /**
   * Fills the form from an existing contact, or from the text that was searched for. `country` is that of a new address, which a contact
   * without one may be given.
   */
  reset(contact?: Contact, { text = '', country = '', hasAddress = contact === undefined } = {}): void {
    const [first] = contact?.addresses ?? [];
    this.#value = contact ? valuesOf(contact) : guess(text);
    this.#further = contact?.fields ?? {};
    this.#known = contact;
    this.#theirs = {};
    this.#offersAddress = hasAddress;
    this.#hasAddress = hasAddress && (contact === undefined || first !== undefined);
    this.#isChecked = false;
    this.#address.reset(first ?? (country ? { country } : {}));
    this.#element.requestUpdate();
  }

  /** Fills in what somebody else has changed meanwhile. A field that was changed here too keeps its text, and says what it is there. */
  merge(contact: Contact): void {
    const before = this.#known;
    if (!before) return;
    const [then, now] = [valuesOf(before), valuesOf(contact)];
    const changed = textFields.filter((field) => !isSame(now[field], then[field]));
    const isOwn = (field: Field) => !isSame(this.#value[field], then[field]);
    const theirs = changed.filter((field) => isOwn(field) && !isSame(this.#value[field], now[field]));
    this.#theirs = { ...this.#theirs, ...pick(now, theirs) };
    this.#value = {
      ...this.#value,
      ...pick(
        now,
        changed.filter((field) => !isOwn(field)),
      ),
    };
    if (isSame(this.#further, before.fields ?? {})) this.#further = contact.fields ?? {};
    const [address] = contact.addresses;
    if (address && !isSame(address, before.addresses[0]) && !this.#isAddressChanged)
      this.#address.reset(address);
    this.#known = contact;
    this.#element.requestUpdate();
  }

  get #isAddressChanged(): boolean {
    const [first] = this.#known?.addresses ?? [];
    const typed = this.#hasAddress ? this.#address.read() : undefined;
    return !first || !isSame({ ...typed, id: first.id }, first);
  }

  read(): ContactInput | undefined {
    this.#isChecked = true;
    this.#element.requestUpdate();
    const address: Address | undefined = this.#hasAddress ? this.#address.read() : undefined;
    if (this.#broken.length > 0 || (this.#hasAddress && !address)) return undefined;
    const given = Object.entries(this.#value).flatMap(([field, text]) => {
      const cleaned = cleanLine(text ?? '');
      return cleaned ? [[field, cleaned] as const] : [];
    });
    const { number, jobTitle, ...own }: ContactInput = Object.fromEntries(given);
    return { ...own, ...this.#kept(number, jobTitle), ...(address && { address }) };
  }

  /** Returns number, job title and further fields, as far as they differ from what the host has. */
  #kept(number: string | undefined, jobTitle: string | null | undefined): ContactInput {
    const { number: numbered, jobTitle: titled, fields = {} } = this.#known ?? {};
    const typed = Object.entries(this.#further).flatMap(([name, text]) => {
      const cleaned = cleanLines(text);
      return cleaned ? [[name, cleaned] as const] : [];
    });
    const further = Object.fromEntries(typed);
    return {
      ...(number && number !== numbered && { number }),
      ...(jobTitle !== titled && (jobTitle || titled) && { jobTitle: jobTitle || null }),
      ...(!isSame(further, fields) && { fields: further }),
    };
  }

  /** Asks about an unusual postal code; see `AddressForm.asks`. */
  asks(): boolean {
    return this.#hasAddress && this.#address.asks();
  }

  errors(options: ContactFormOptions): SummaryError[] {
    const own = fieldsOf(options).flatMap(([field, label]) => {
      const text = this.#error(field, label, options);
      return text ? [{ text, inputId: `contact-${field}` }] : [];
    });
    return this.#hasAddress ? [...own, ...this.#address.errors(ofAddress(options))] : own;
  }

  render(options: ContactFormOptions): TemplateResult {
    const { t } = options;
    return html`
      <p class="muted small">${t('ui.required-note')}</p>
      <div class="fields">
        ${fieldsOf(options).map(([field, label, { type, longest }], index) =>
          textField({
            id: `contact-${field}`,
            name: field,
            label: t(label),
            type,
            need: field === 'lastName' && !this.#value.company?.trim() ? 'required' : 'optional',
            span: field === 'company' ? undefined : 'half',
            t,
            value: this.#value[field] ?? '',
            maxLength: longest,
            isFirst: index === 0,
            error: this.#error(field, label, options),
            hint: this.#hint(field, t),
            onInput: (text) => {
              this.#value = { ...this.#value, [field]: text };
              this.#element.requestUpdate();
            },
          }),
        )}
        ${options.languages.length > 0 || this.#value.language ? this.#language(options) : nothing}
        ${options.contactFields ? this.#furtherFields(options.contactFields, options.t) : nothing}
      </div>
      ${this.#offersAddress ? this.#addressPart(options) : nothing}
    `;
  }

  #furtherFields(asked: readonly string[], t: Translate<ContactKey>): TemplateResult[] {
    const names = [...new Set([...asked, ...Object.keys(this.#known?.fields ?? {})])];
    return names.map((name, at) =>
      textField({
        id: `contact-further-${at}`,
        name,
        label: name,
        need: 'optional',
        span: 'half',
        maxLength: 500,
        t,
        value: this.#further[name] ?? '',
        onInput: (text) => {
          this.#further = { ...this.#further, [name]: text };
        },
      }),
    );
  }

  /** The list of languages. One that the contact has and the host has not is kept, and named. */
  #language({ t, languages, locale }: ContactFormOptions): TemplateResult {
    const { language = '' } = this.#value;
    const names = new Intl.DisplayNames(locale.lang, { type: 'language' });
    const all = languages.includes(language) || !language ? languages : [...languages, language];
    const options = all
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .toSorted((a, b) => a.label.localeCompare(b.label, locale.lang));
    return selectField({
      id: 'contact-language',
      name: 'language',
      label: t('contact.language'),
      need: 'optional',
      span: 'half',
      t,
      value: language,
      options: [{ value: '', label: t('contact.language-any') }, ...options],
      onChange: (value) => {
        this.#value = { ...this.#value, language: value };
        this.#element.requestUpdate();
      },
    });
  }

  #addressPart(options: ContactFormOptions): TemplateResult {
    const address = this.#hasAddress ? this.#address.render(ofAddress(options)) : nothing;
    if (this.#known?.addresses.length)
      return html`<h3>${options.t('contact.primary-address')}</h3>${address}`;
    return html`
      ${check({
        id: 'contact-with-address',
        name: 'with-address',
        label: options.t('contact.with-address'),
        isChecked: this.#hasAddress,
        onChange: (isChecked) => {
          this.#hasAddress = isChecked;
          this.#element.requestUpdate();
        },
      })}
      ${address}
    `;
  }

  #hint(field: Field, t: Translate<ContactKey>): string | undefined {
    if (!(field in this.#theirs)) return undefined;
    const value = this.#theirs[field];
    return value ? t('contact.theirs', { value }) : t('contact.theirs-removed');
  }

  get #broken(): readonly Field[] {
    const { firstName, lastName, company, email } = this.#value;
    const isNamed = [firstName, lastName, company].some((text) => cleanLine(text ?? ''));
    const address = cleanLine(email ?? '');
    const isReachable = !address || isEmail(address);
    return [...(isNamed ? [] : ['lastName' as const]), ...(isReachable ? [] : ['email' as const])];
  }

  #error(field: Field, label: ContactKey, options: ContactFormOptions): string | undefined {
    const { t, issues = [] } = options;
    const isEmailField = field === 'email';
    if (this.#isChecked && this.#broken.includes(field))
      return t(isEmailField ? 'contact.email-invalid' : 'contact.name-missing');
    const issue = issues.find(({ path }) => path[0] === field);
    if (!issue) return undefined;
    if (isEmailField && issue.code === 'invalid') return t('contact.email-invalid');
    return fieldMessage(issue, t(label), options);
  }
}

/** Label and input of each field: its type, and the most characters that a host takes. */
const fields = [
  ['firstName', 'contact.first-name', { type: 'text', longest: 80 }],
  ['lastName', 'contact.last-name', { type: 'text', longest: 80 }],
  ['company', 'contact.company', { type: 'text', longest: 120 }],
  ['email', 'contact.email', { type: 'email', longest: 254 }],
  ['phone', 'contact.phone', { type: 'tel', longest: 40 }],
  ['jobTitle', 'contact.job-title', { type: 'text', longest: 80 }],
  ['number', 'contact.customer-number', { type: 'text', longest: 60 }],
] as const satisfies readonly (readonly [
  TextField,
  ContactKey,
  { type: 'text' | 'email' | 'tel'; longest: number },
])[];

/** Returns the fields to show: those of `contacts.fields` where the host keeps them. */
const fieldsOf = ({ contactFields }: ContactFormOptions) =>
  fields.filter(([field]) => contactFields !== undefined || (field !== 'jobTitle' && field !== 'number'));

const textFields: readonly Field[] = [...fields.map(([field]) => field), 'language'];

const valuesOf = (contact: Contact): Values => pick(contact, textFields);

const pick = (from: Values, names: readonly Field[]): Values =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

/** Tells if two texts, or two addresses, say the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? fingerprint(one) === fingerprint(other)
    : (one || undefined) === (other || undefined);

/** Returns the options with the issues of the address alone: a contact has a company and a phone of its own. */
const ofAddress = (options: ContactFormOptions): ContactFormOptions => ({
  ...options,
  issues: (options.issues ?? []).filter(({ path }) => path[0] === 'address'),
});

/** Guesses name or e-mail from the text of a search that found nothing. */
function guess(text: string): Values {
  const typed = text.trim();
  if (typed.includes('@')) return { email: typed };
  const [firstName = '', ...rest] = typed.split(/\s+/);
  return rest.length > 0 ? { firstName, lastName: rest.join(' ') } : { lastName: firstName };
}
