import type { Id, Issue, ShipTo } from '@orderpad/contracts';
import type { ShipmentView, ShippingView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { stepFixes } from '../fixes/fix-buttons.ts';
import { fixesMessages, type FixesKey } from '../fixes/fixes.messages.ts';
import { OrderController } from '../order-controller.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import type { AddressForm } from '../ui/address-form.ts';
import type { SummaryError } from '../ui/error-summary.ts';
import { button } from '../ui/button.ts';
import { check } from '../ui/choice.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { skeleton } from '../ui/surface.ts';
import type { AddressKey } from '../ui/address.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { toOperator, toOther, addressChoices, chosenAddress, methodChoices } from './shipment-card.ts';
import type { SeveralKey } from './several.messages.ts';
import type { SeveralAddresses } from './several-addresses.ts';
import { shippingStyles } from './shipping.styles.ts';
import { shippingMessages, type ShippingKey } from './shipping.messages.ts';

/**
 * @summary Shipping step: address and shipping method of each shipment.
 *
 * @tagname order-pad-shipping
 *
 * @csspart heading - The heading of the step.
 * @csspart shipment - One shipment: its address and its shipping method.
 */
export class OrderPadShipping extends LitElement {
  static override styles = [...base, controls, choices, surfaces, popups, shippingStyles];
  static override properties = {
    typing: { state: true },
    hasSeveral: { state: true },
    hasGifts: { state: true },
  };

  /** Id of the shipment for which an address is being typed. */
  private typing: Id | undefined;
  /** True once several addresses are asked for; an order that is split has them anyway. */
  private hasSeveral = false;
  /** True once gifts are asked for. */
  private hasGifts = false;
  /** Former address of that shipment, restored when typing is cancelled. */
  #before: ShipTo | undefined;

  readonly #messages = new MessagesController<ShippingKey | FixesKey, AddressKey | SeveralKey>(this, {
    ...shippingMessages,
    ...fixesMessages,
  });
  readonly #order = new OrderController(this, 'shipping');
  /** Form for an address, present once it is used. */
  #address: AddressForm | undefined;
  readonly #modules = new LazyModules(this);
  /** Items by address, gifts, the addresses of the contact: present once one of them is used. */
  #several: SeveralAddresses | undefined;
  readonly #severalModules = new LazyModules(this);
  #isLoading = false;
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('shipping', this.#messages),
  });

  /** Ends typing with the step: an address that is complete has been taken over by then. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const typed = this.#order.view?.shipments.find(({ id }) => id === this.typing);
    if (typed?.to) this.typing = undefined;
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="stack" aria-labelledby="heading" @focusin=${this.#mark}>
        ${stepHeading(t('shipping.heading'))} ${this.#destination(view)}
        ${this.#errors(view)} ${this.#switches(view)}
        ${this.#isSeveral(view) ? this.#shipments(view) : this.#single(view)}
        ${this.#several?.dialog() ?? nothing}
      </section>
    `;
  }

  /** Fetches what is shown beyond one address, once it is. */
  protected override updated(): void {
    const { view } = this.#order;
    if (view && (this.#isSeveral(view) || this.#showsGifts(view))) this.#withSeveral(() => undefined);
  }

  #isSeveral = ({ isSplit, canSplit }: ShippingView): boolean => isSplit || (this.hasSeveral && canSplit);

  #showsGifts = ({ canGift }: ShippingView): boolean => canGift && this.hasGifts;

  /** Renders what can be asked for beyond one address for all. */
  #switches(view: ShippingView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    const isSeveral = this.#isSeveral(view);
    if (!view.canSplit && !isSeveral && !view.canGift) return nothing;
    return html`<div class="switches">
      ${
        view.canSplit || isSeveral
          ? check({
              id: 'several',
              name: 'several',
              label: t('shipping.several'),
              isChecked: isSeveral,
              onChange: (isChecked) => this.#setSeveral(isChecked, view),
            })
          : nothing
      }
      ${
        view.canGift && !isSeveral
          ? check({
              id: 'gifts',
              name: 'gifts',
              label: t('shipping.gifts'),
              isChecked: this.hasGifts,
              onChange: (isChecked) => {
                this.hasGifts = isChecked;
              },
            })
          : nothing
      }
    </div>`;
  }

  #setSeveral(isChecked: boolean, view: ShippingView): void {
    this.hasSeveral = isChecked;
    this.typing = undefined;
    if (isChecked || !view.isSplit) return;
    // It stays until it is known which address everything goes to.
    this.hasSeveral = true;
    this.#withSeveral((several) =>
      several.merge(view, () => {
        this.hasSeveral = false;
        this.#step.focus('#several');
      }),
    );
  }

  #withSeveral(use: (several: SeveralAddresses) => void): void {
    if (this.#several) return use(this.#several);
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#severalModules.load(
      () => import('./several-addresses.ts'),
      ({ SeveralAddresses }) => {
        this.#several ??= new SeveralAddresses(this, this.#messages, this.#order);
        use(this.#several);
        this.requestUpdate();
      },
    );
  }

  #shipments(view: ShippingView): TemplateResult {
    return this.#several?.render(view, (id, question) => this.#error(view, id, question)) ?? this.#awaited();
  }

  #single(view: ShippingView): TemplateResult {
    return html`
      <ul role="list" class="stack">
        ${view.shipments.map((shipment, at) => html`<li>${this.#shipment(shipment, at, view)}</li>`)}
      </ul>
      ${this.#showsGifts(view) ? (this.#several?.gifts(view) ?? this.#awaited()) : nothing}
    `;
  }

  #awaited(): TemplateResult {
    const { t } = this.#messages;
    return html`${this.#severalModules.isMissing ? this.#severalModules.notice(t) : skeleton(5)}`;
  }

  /** Renders the issues; in place of a missing address, the fields that the one being typed lacks. */
  #errors(view: ShippingView): TemplateResult | typeof nothing {
    const lacking = this.typing === undefined ? [] : (this.#address?.errors(this.#asking(view)) ?? []);
    const own = new Map<Issue, SummaryError>();
    const issues = view.issues.flatMap((issue) => {
      if (!this.#isAboutTyped(issue) || lacking.length === 0) return [issue];
      return lacking.map((error) => {
        const each = { ...issue };
        own.set(each, { ...error, fixes: nothing });
        return each;
      });
    });
    return this.#step.errors(issues, (issue) => own.get(issue) ?? {});
  }

  #isAboutTyped({ path }: Issue): boolean {
    return this.typing !== undefined && path[1] === this.typing && path[2] === 'to';
  }

  /** Marks what the typed address lacks once a refused move has focused the errors, not before. */
  readonly #mark = ({ target }: Event): void => {
    if (this.typing !== undefined && target instanceof Element && target.id === 'errors')
      this.#address?.check();
  };

  #asking({ countries, issues: all }: ShippingView) {
    const { t, tIssue, locale } = this.#messages;
    const issues = all.filter(({ path }) => path[1] === this.typing && path[3] === 'address');
    return { t, tIssue, locale, countries, issues };
  }

  /** Renders the country of the order, in flows that ask for it first. */
  #destination({ destination }: ShippingView): TemplateResult | typeof nothing {
    if (destination === undefined) return nothing;
    const { t, locale } = this.#messages;
    const change = { type: 'go', step: 'destination' } as const;
    return html`<p class="row">
      <span class="muted">${t('shipping.destination', { country: locale.country(destination) })}</span>
      ${
        this.#order.can(change)
          ? button({
              kind: 'link',
              label: t('shipping.change-country'),
              onClick: () => this.#order.send(change),
            })
          : nothing
      }
    </p>`;
  }

  #shipment(shipment: ShipmentView, at: number, view: ShippingView): TemplateResult {
    const { t } = this.#messages;
    const { id } = shipment;
    const isTyping = this.typing === id;
    const count = view.shipments.length;
    return html`
      <div class="card" part="shipment">
        ${
          count > 1
            ? html`<div class="card-head"><h3>${t('shipping.shipment', { number: at + 1, count })}</h3></div>`
            : nothing
        }
        <div class="card-body shipment">
          <div class="stack">
            ${addressChoices(
              shipment,
              view,
              isTyping ? toOther : chosenAddress(shipment),
              this.#messages,
              isTyping ? undefined : this.#error(view, id, 'to'),
              (value, isMoving) => this.#sendTo(shipment, value, isMoving),
            )}
            ${isTyping ? this.#form(view) : this.#correct(shipment, view)}
          </div>
          ${
            isTyping
              ? nothing
              : methodChoices(
                  shipment,
                  view,
                  this.#messages,
                  this.#error(view, id, 'methodId'),
                  (methodId) =>
                    this.#order.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId } }),
                  () => this.#step.focus(`#${CSS.escape(`to-${id}`)}`),
                )
          }
        </div>
      </div>
    `;
  }

  #form(view: ShippingView): TemplateResult {
    const { t } = this.#messages;
    return html`
      <form class="stack other" novalidate @submit=${this.#use} @change=${this.#takeOver}>
        ${this.#address?.render(this.#asking(view)) ?? (this.#modules.isMissing ? this.#modules.notice(t) : skeleton(5))}
        <div class="row">
          ${button({ kind: 'primary', label: t('shipping.use'), submits: true })}
          ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: this.#stop })}
        </div>
      </form>
    `;
  }

  /** Renders the button that corrects the address: for this order, or on the contact. */
  #correct({ id, to }: ShipmentView, view: ShippingView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (to?.kind === 'other')
      return button({
        kind: 'link',
        label: t('shipping.change'),
        onClick: () => this.#type(id, to, 'country'),
      });
    const saved = to?.kind === 'contact' && view.addresses.find((each) => each.id === to.addressId);
    if (!saved || !view.canEditAddress) return nothing;
    return button({
      kind: 'link',
      label: t('shipping.edit'),
      onClick: () => this.#withSeveral((several) => several.edit(saved, view)),
    });
  }

  #sendTo({ id, to }: ShipmentView, value: string, isMoving: boolean): void {
    if (value === toOther) return this.#type(id, to, isMoving ? undefined : 'country');
    this.typing = undefined;
    this.#order.send({
      type: 'shipping.edit',
      shipmentId: id,
      patch: { to: value === toOperator ? { kind: 'operator' } : { kind: 'contact', addressId: value } },
    });
  }

  /** Starts typing an address. The shipment has none meanwhile: nothing may go to the former one by mistake. */
  #type(id: Id, before: ShipTo | undefined, field: string | undefined): void {
    this.typing = id;
    this.#before = before;
    if (before?.kind !== 'other')
      this.#order.send({ type: 'shipping.edit', shipmentId: id, patch: { to: undefined } });
    const { countries = [], addresses = [], operatorAddress } = this.#order.view ?? {};
    const guesses = [addresses[0]?.country, operatorAddress?.country];
    this.#withForm((form) => {
      const likely = { country: form.likelyCountry(countries, guesses, this.#messages.locale.lang) };
      form.reset(before?.kind === 'other' ? before.address : likely);
      if (field) this.#step.focus(`#other-${CSS.escape(field)}`);
    });
  }

  /** Loads the form on first use: most orders go to a saved address. */
  #withForm(use: (form: AddressForm) => void): void {
    if (this.#address) return use(this.#address);
    this.#modules.load(
      () => import('../ui/address-form.ts'),
      ({ AddressForm }) => {
        this.#address = new AddressForm(this, 'other');
        use(this.#address);
        this.requestUpdate();
      },
    );
  }

  readonly #stop = (): void => {
    if (this.typing === undefined) return;
    this.#order.send({ type: 'shipping.edit', shipmentId: this.typing, patch: { to: this.#before } });
    this.#step.focus(`#to-${CSS.escape(this.typing)}`);
    this.typing = undefined;
  };

  /** Applies a complete address at once: a person who continues without the button must not ship to the old one. */
  readonly #takeOver = (event: Event): void => {
    // The listener sits on the form itself.
    const form = event.currentTarget as HTMLFormElement;
    const asked = Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[required]'));
    if (asked.every(({ value }) => value.trim())) this.#send();
  };

  #send(): boolean {
    const address = this.#address?.read();
    if (!address || this.typing === undefined) return false;
    this.#order.send({
      type: 'shipping.edit',
      shipmentId: this.typing,
      patch: { to: { kind: 'other', address } },
    });
    return true;
  }

  readonly #use = (event: Event): void => {
    event.preventDefault();
    if (this.#address?.asks()) return;
    if (!this.#send() || this.typing === undefined) return this.#step.focus('[aria-invalid=true]');
    this.#step.focus(`[name="to-${CSS.escape(this.typing)}"]:checked`);
    this.typing = undefined;
  };

  /** Returns the message of the first issue of one question about a shipment. */
  #error({ issues }: ShippingView, id: Id, question: 'to' | 'methodId'): string | undefined {
    const issue = issues.find(({ path }) => path[1] === id && path[2] === question);
    return issue && this.#messages.tIssue(issue);
  }

  /** Focuses the radios of an issue, or their placeholder; the field, for an issue about a typed address. */
  focusIssue({ path }: Issue): void {
    const { shipments = [], isQuoting = false } = this.#order.view ?? {};
    const shipment = shipments.find(({ id }) => id === path[1]) ?? shipments[0];
    if (!shipment) return;
    if (path[3] === 'address' && shipment.to?.kind === 'other')
      return this.#type(shipment.id, shipment.to, String(path[4]));
    const isMethod = path[2] === 'methodId' && (isQuoting || shipment.options.length > 0);
    this.#step.focus(`#${CSS.escape(`${isMethod ? 'method' : 'to'}-${shipment.id}`)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-shipping': OrderPadShipping;
  }
}
