import type { Contact, ContactInput } from '@orderpad/contracts';
import { html, type LitElement, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { errorSummary, focusErrors } from '../ui/error-summary.ts';
import { ContactForm, type ContactFormOptions } from './contact-form.ts';

export interface ContactDialogOptions extends ContactFormOptions {
  readonly isSaving: boolean;
  /** Reason why the host refused the contact. */
  readonly problem: TemplateResult | symbol;
  /** True where the details are verified with the customer. */
  readonly verifies?: boolean | undefined;
  /** Heading and main button of the form for a new contact, where they are not those of the step. */
  readonly isNew?: { readonly heading: string; readonly save: string };
  readonly onSave: (input: ContactInput, kind: 'new' | 'known') => void;
}

/** Dialog that creates or corrects a contact. It stays open until the host has accepted it. */
export class ContactDialog {
  readonly #element: LitElement;
  readonly #dialog: DialogController;
  readonly #form: ContactForm;
  #kind: 'new' | 'known' = 'new';

  constructor(element: LitElement) {
    this.#element = element;
    this.#dialog = new DialogController(element);
    this.#form = new ContactForm(element);
  }

  /** Opens an empty form, filled with the text of the search that found nothing. */
  openNew(text: string, country: string): void {
    this.#kind = 'new';
    this.#form.reset(undefined, { text, country });
    this.#dialog.open();
  }

  /** Opens the form of a contact; with its first address where the likely country of a new one is given. */
  openKnown(contact: Contact, country?: string): void {
    this.#kind = 'known';
    this.#form.reset(contact, { country, hasAddress: country !== undefined });
    this.#dialog.open();
  }

  /** Takes in what somebody else has changed meanwhile. */
  merge(contact: Contact): void {
    this.#form.merge(contact);
  }

  close(): void {
    this.#dialog.close();
  }

  render(options: ContactDialogOptions): TemplateResult {
    const { t, isSaving, problem } = options;
    const { heading = t('contact.new'), save = t('contact.create') } = options.isNew ?? {};
    const isNew = this.#kind === 'new';
    return this.#dialog.render({
      id: 'contact-dialog',
      heading: isNew ? heading : t(options.verifies ? 'contact.update-heading' : 'contact.edit'),
      t,
      body: this.#dialog.isOpen
        ? html`${errorSummary(this.#form.errors(options), t, 'dialog-errors')} ${problem} ${this.#form.render(options)}`
        : html``,
      foot: html`
        ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: () => this.close() })}
        ${button({
          kind: 'primary',
          label: isNew ? save : t('ui.save'),
          submits: true,
          busy: { isOn: isSaving, label: t('ui.saving') },
        })}
      `,
      onSubmit: () => this.#save(options),
    });
  }

  #save({ isSaving, onSave }: ContactDialogOptions): void {
    if (isSaving || this.#form.asks()) return;
    const input = this.#form.read();
    if (input) onSave(input, this.#kind);
    else void this.#element.updateComplete.then(() => focusErrors(this.#element.renderRoot, 'dialog-errors'));
  }
}
