import type { Address } from '@orderpad/contracts';
import { html, type LitElement, type TemplateResult } from 'lit';
import { AddressForm } from '../ui/address-form.ts';
import { button } from '../ui/button.ts';
import type { ContactFormOptions } from './contact-form.ts';

export interface NewAddressOptions extends ContactFormOptions {
  readonly isSaving: boolean;
  /** Reason why the host refused the address. */
  readonly problem: TemplateResult | symbol;
  readonly onSave: (address: Address) => void;
  readonly onCancel: () => void;
}

/** Inline form that adds an address to a contact without one. */
export class NewAddress {
  readonly #element: LitElement;
  readonly #form: AddressForm;
  isOpen = false;

  constructor(element: LitElement) {
    this.#element = element;
    this.#form = new AddressForm(element, 'address');
  }

  open(country: string): void {
    this.isOpen = true;
    this.#form.reset(country ? { country } : {});
  }

  close(): void {
    this.isOpen = false;
    this.#element.requestUpdate();
  }

  render(options: NewAddressOptions): TemplateResult {
    const { t, isSaving, problem, onCancel } = options;
    const save = (event: Event) => {
      event.preventDefault();
      if (!isSaving) this.#save(options);
    };
    return html`
      <form class="inline-form" novalidate aria-labelledby="new-address" @submit=${save}>
        <h4 id="new-address">${t('contact.add-address')}</h4>
        ${problem} ${this.#form.render(options)}
        <div class="row">
          ${button({
            kind: 'primary',
            label: t('ui.save'),
            submits: true,
            busy: { isOn: isSaving, label: t('ui.saving') },
          })}
          ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: onCancel })}
        </div>
      </form>
    `;
  }

  #save({ onSave }: NewAddressOptions): void {
    if (this.#form.asks()) return;
    const address = this.#form.read();
    if (address) return onSave(address);
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('.inline-form [aria-invalid=true]')?.focus(),
    );
  }
}
