import type { Address, SavedAddress } from '@orderpad/contracts';
import type { ShippingView } from '@orderpad/core';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { AddressForm } from '../ui/address-form.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { SeveralMessages } from './address-options.ts';
import type { ShippingDialog } from './shipping-dialog.ts';

/** Forms for an address in the dialog: a new one for this order, or one of the contact, which is corrected at the host. */
export class ShippingAddress implements ReactiveController {
  readonly #element: LitElement;
  readonly #messages: SeveralMessages;
  readonly #order: OrderController<'shipping'>;
  readonly #contact: OrderController<'contact'>;
  readonly #dialog: ShippingDialog;
  readonly #form: AddressForm;
  /** True from saving an address of the contact until the host has answered. */
  #isSaving = false;
  #hasFailed = false;

  constructor(
    element: LitElement,
    messages: SeveralMessages,
    order: OrderController<'shipping'>,
    dialog: ShippingDialog,
  ) {
    this.#element = element;
    this.#messages = messages;
    this.#order = order;
    this.#contact = new OrderController(element, 'contact');
    this.#dialog = dialog;
    this.#form = new AddressForm(element, 'new');
    element.addController(this);
  }

  /** Asks for an address for this order; `former` is the one to correct. */
  ask(view: ShippingView, former: Address | undefined, onDone: (address: Address) => void): void {
    const { countries, addresses, operatorAddress } = view;
    const guesses = [addresses[0]?.country, operatorAddress?.country];
    const likely = this.#form.likelyCountry(countries, guesses, this.#messages.locale.lang);
    this.#form.reset(former ?? { country: likely });
    this.#open(view, 'shipping.new-heading', 'shipping.other-hint', 'shipping.use', (address) => {
      onDone(address);
      return true;
    });
  }

  /** Corrects an address of the contact. */
  edit(saved: SavedAddress, view: ShippingView): void {
    const { id, ...address } = saved;
    this.#form.reset(address);
    this.#hasFailed = false;
    this.#open(view, 'shipping.edit-heading', 'shipping.edit-hint', 'ui.save', (corrected) => {
      this.#isSaving = true;
      this.#hasFailed = false;
      this.#order.send({ type: 'contact.updateAddress', address: { ...corrected, id } });
      // Refused at once, for example while something else is being written.
      if (this.#contact.view?.saving === 'idle') {
        this.#isSaving = false;
        this.#hasFailed = true;
      }
      this.#element.requestUpdate();
      return false;
    });
  }

  /** Renders a button for the dialog that removes something. */
  remove(label: string, onClick: () => void): TemplateResult {
    const remove = () => {
      onClick();
      this.#dialog.close();
    };
    return button({ kind: 'quiet', label, onClick: remove });
  }

  /** Closes the dialog once the host has saved the address. */
  hostUpdate(): void {
    const { view } = this.#contact;
    if (!this.#isSaving || view?.saving !== 'idle') return;
    this.#isSaving = false;
    this.#hasFailed = view.problem !== undefined;
    if (this.#hasFailed) return;
    this.#dialog.close();
    announce(this.#messages.t('shipping.edit-saved'));
  }

  #open(
    { countries }: ShippingView,
    heading: 'shipping.new-heading' | 'shipping.edit-heading',
    hint: 'shipping.other-hint' | 'shipping.edit-hint',
    save: 'shipping.use' | 'ui.save',
    onDone: (address: Address) => boolean,
  ): void {
    const { t } = this.#messages;
    this.#dialog.open({
      heading: t(heading),
      save: t(save),
      isBusy: () => this.#isSaving,
      body: () => {
        const { tIssue, locale } = this.#messages;
        const issues = this.#hasFailed ? (this.#contact.view?.problem?.issues ?? []) : [];
        return html`
          <div class="stack">
            <p class="muted">${t(hint)}</p>
            ${this.#hasFailed ? notice('error', t('shipping.edit-failed'), { isUrgent: true }) : nothing}
            ${this.#form.render({ t, tIssue, locale, countries, issues })}
          </div>
        `;
      },
      onSave: () => {
        const address = this.#form.asks() ? undefined : this.#form.read();
        return address ? onDone(address) : false;
      },
    });
  }
}
