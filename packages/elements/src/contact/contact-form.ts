import type { Address, Contact, ContactInput } from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { AddressForm, type AddressFormOptions } from '../ui/address-form.ts';
import { check } from '../ui/choice.ts';
import type { SummaryError } from '../ui/error-summary.ts';
import { textField } from '../ui/text-field.ts';
import type { ContactKey } from './contact.messages.ts';
import type { Translate } from '../messages/messages-controller.ts';

export interface ContactFormOptions extends AddressFormOptions {
  readonly t: Translate<ContactKey>;
}

type Field = 'firstName' | 'lastName' | 'company' | 'email' | 'phone';

/** Form for a new or an existing contact. `read` returns the contact once nothing is missing, and marks missing fields. */
export class ContactForm {
  readonly #element: LitElement;
  readonly #address: AddressForm;
  #value: Partial<Record<Field, string | undefined>> = {};
  #isNew = true;
  #hasAddress = false;
  #isChecked = false;

  constructor(element: LitElement) {
    this.#element = element;
    this.#address = new AddressForm(element, 'contact-address');
  }

  /** Fills the form from an existing contact, or from the text that was searched for. */
  reset(contact?: Contact, { text = '', country = '' } = {}): void {
    const { firstName, lastName, company, email, phone } = contact ?? guess(text);
    this.#value = { firstName, lastName, company, email, phone };
    this.#isNew = contact === undefined;
    this.#hasAddress = this.#isNew;
    this.#isChecked = false;
    this.#address.reset(country ? { country } : {});
    this.#element.requestUpdate();
  }

  read(): ContactInput | undefined {
    this.#isChecked = true;
    this.#element.requestUpdate();
    const address: Address | undefined = this.#hasAddress ? this.#address.read() : undefined;
    if (this.#broken.length > 0 || (this.#hasAddress && !address)) return undefined;
    const given = Object.entries(this.#value).flatMap(([field, text]) =>
      text?.trim() ? [[field, text.trim()] as const] : [],
    );
    return { ...Object.fromEntries(given), ...(address && { address }) };
  }

  errors(options: ContactFormOptions): SummaryError[] {
    const own = fields.flatMap(([field]) => {
      const text = this.#error(field, options);
      return text ? [{ text, inputId: `contact-${field}` }] : [];
    });
    return this.#hasAddress ? [...own, ...this.#address.errors(options)] : own;
  }

  render(options: ContactFormOptions): TemplateResult {
    const { t } = options;
    return html`
      <p class="muted small">${t('ui.required-note')}</p>
      <div class="fields">
        ${fields.map(([field, label, type], index) =>
          textField({
            id: `contact-${field}`,
            name: field,
            label: t(label),
            type,
            need: field === 'lastName' && !this.#value.company?.trim() ? 'required' : 'optional',
            span: field === 'company' ? undefined : 'half',
            t,
            value: this.#value[field] ?? '',
            maxLength: field === 'email' ? 254 : 80,
            isFirst: index === 0,
            error: this.#error(field, options),
            onInput: (text) => {
              this.#value = { ...this.#value, [field]: text };
              this.#element.requestUpdate();
            },
          }),
        )}
      </div>
      ${this.#isNew ? this.#addressPart(options) : nothing}
    `;
  }

  #addressPart(options: ContactFormOptions): TemplateResult {
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
      ${this.#hasAddress ? this.#address.render(options) : nothing}
    `;
  }

  get #broken(): readonly Field[] {
    const { firstName, lastName, company, email } = this.#value;
    const isNamed = [firstName, lastName, company].some((text) => text?.trim());
    const isReachable = !email?.trim() || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
    return [...(isNamed ? [] : ['lastName' as const]), ...(isReachable ? [] : ['email' as const])];
  }

  #error(field: Field, { t, tIssue, issues = [] }: ContactFormOptions): string | undefined {
    if (this.#isChecked && this.#broken.includes(field))
      return t(field === 'email' ? 'contact.email-invalid' : 'contact.name-missing');
    const issue = issues.find(({ path }) => path.at(-1) === field);
    return issue && tIssue(issue);
  }
}

const fields = [
  ['firstName', 'contact.first-name', 'text'],
  ['lastName', 'contact.last-name', 'text'],
  ['company', 'contact.company', 'text'],
  ['email', 'contact.email', 'email'],
  ['phone', 'contact.phone', 'tel'],
] as const satisfies readonly (readonly [Field, ContactKey, 'text' | 'email' | 'tel'])[];

/** Guesses name or e-mail from the text of a search that found nothing. */
function guess(text: string): Partial<Record<Field, string>> {
  const typed = text.trim();
  if (typed.includes('@')) return { email: typed };
  const [firstName = '', ...rest] = typed.split(/\s+/);
  return rest.length > 0 ? { firstName, lastName: rest.join(' ') } : { lastName: firstName };
}
