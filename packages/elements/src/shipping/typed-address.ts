import type { Id, ShipTo } from '@orderpad/contracts';
import type { ShippingView } from '@orderpad/core';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderController } from '../order-controller.ts';
import type { StepController } from '../steps/step-controller.ts';
import type { AddressForm } from '../ui/address-form.ts';
import type { AddressKey } from '../ui/address.messages.ts';
import { button } from '../ui/button.ts';
import type { SummaryError } from '../ui/error-summary.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { skeleton } from '../ui/surface.ts';
import type { ShippingKey } from './shipping.messages.ts';

interface Parts {
  readonly messages: Pick<MessagesController<ShippingKey, AddressKey>, 't' | 'tIssue' | 'locale'>;
  readonly order: OrderController<'shipping'>;
  readonly step: StepController;
}

/** The address that is being typed for a shipment. Its form is fetched on first use: most orders go to a saved address. */
export class TypedAddress {
  readonly #element: LitElement;
  readonly #parts: Parts;
  readonly #modules: LazyModules;
  #form: AddressForm | undefined;
  #shipmentId: Id | undefined;
  /** Former address of the shipment, restored when typing is cancelled. */
  #before: ShipTo | undefined;

  constructor(element: LitElement, parts: Parts) {
    this.#element = element;
    this.#parts = parts;
    this.#modules = new LazyModules(element);
  }

  /** Id of the shipment that it is typed for; `undefined` while none is typed. */
  get shipmentId(): Id | undefined {
    return this.#shipmentId;
  }

  /** Begins with an address, or with a likely country. The shipment has none meanwhile: nothing may go to the former one by mistake. */
  begin(id: Id, before: ShipTo | undefined, field: string | undefined): void {
    const { order, step, messages } = this.#parts;
    this.#shipmentId = id;
    this.#before = before;
    this.#element.requestUpdate();
    if (before?.kind !== 'other') this.#ship(undefined);
    const { countries = [], addresses = [], operatorAddress } = order.view ?? {};
    const guesses = [addresses[0]?.country, operatorAddress?.country];
    this.#withForm((form) => {
      const likely = { country: form.likelyCountry(countries, guesses, messages.locale.lang) };
      form.reset(before?.kind === 'other' ? before.address : likely);
      if (field) step.focus(`#other-${CSS.escape(field)}`);
    });
  }

  /** Ends typing. What was complete has been taken over by then. */
  end(): void {
    this.#shipmentId = undefined;
    this.#element.requestUpdate();
  }

  /** Returns the fields that it lacks. */
  errors(view: ShippingView): readonly SummaryError[] {
    return this.#shipmentId === undefined ? [] : (this.#form?.errors(this.#asking(view)) ?? []);
  }

  /** Marks what it lacks. */
  check(): void {
    if (this.#shipmentId !== undefined) this.#form?.check();
  }

  render(view: ShippingView): TemplateResult {
    const { t } = this.#parts.messages;
    return html`
      <form class="stack other" novalidate @submit=${this.#use} @change=${this.#takeOver}>
        ${this.#form?.render(this.#asking(view)) ?? (this.#modules.isMissing ? this.#modules.notice(t) : skeleton(5))}
        <div class="row">
          ${button({ kind: 'primary', label: t('shipping.use'), submits: true })}
          ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: this.#cancel })}
        </div>
      </form>
    `;
  }

  #asking({ countries, issues: all }: ShippingView) {
    const { t, tIssue, locale } = this.#parts.messages;
    const issues = all.filter(({ path }) => path[1] === this.#shipmentId && path[3] === 'address');
    return { t, tIssue, locale, countries, issues };
  }

  #withForm(use: (form: AddressForm) => void): void {
    if (this.#form) return use(this.#form);
    this.#modules.load(
      () => import('../ui/address-form.ts'),
      ({ AddressForm }) => {
        this.#form ??= new AddressForm(this.#element, 'other');
        use(this.#form);
        this.#element.requestUpdate();
      },
    );
  }

  #ship(to: ShipTo | undefined): void {
    if (this.#shipmentId === undefined) return;
    this.#parts.order.send({ type: 'shipping.edit', shipmentId: this.#shipmentId, patch: { to } });
  }

  readonly #cancel = (): void => {
    if (this.#shipmentId === undefined) return;
    this.#ship(this.#before);
    this.#parts.step.focus(`#to-${CSS.escape(this.#shipmentId)}`);
    this.end();
  };

  /** Applies a complete address at once: a person who continues without the button must not ship to the old one. */
  readonly #takeOver = (event: Event): void => {
    // The listener sits on the form itself.
    const form = event.currentTarget as HTMLFormElement;
    const asked = Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[required]'));
    if (asked.every(({ value }) => value.trim())) this.#send();
  };

  #send(): boolean {
    const address = this.#form?.read();
    if (!address || this.#shipmentId === undefined) return false;
    this.#ship({ kind: 'other', address });
    return true;
  }

  readonly #use = (event: Event): void => {
    event.preventDefault();
    const { step } = this.#parts;
    if (this.#form?.asks()) return;
    if (!this.#send() || this.#shipmentId === undefined) return step.focus('[aria-invalid=true]');
    step.focus(`[name="to-${CSS.escape(this.#shipmentId)}"]:checked`);
    this.end();
  };
}
