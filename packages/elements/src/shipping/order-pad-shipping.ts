import type { Id, Issue } from '@orderpad/contracts';
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
import type { SummaryError } from '../ui/error-summary.ts';
import { button } from '../ui/button.ts';
import { lazyPrices } from '../prices/lazy-prices.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { skeleton } from '../ui/surface.ts';
import type { AddressKey } from '../ui/address.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { toOperator, toOther, addressChoices, chosenAddress, methodChoices } from './shipment-card.ts';
import type { SeveralKey } from './several.messages.ts';
import type { SeveralAddresses } from './several-addresses.ts';
import { destinationLine } from './destination-line.ts';
import { shippingStyles } from './shipping.styles.ts';
import { shippingSwitches } from './shipping-switches.ts';
import { shippingMessages, type ShippingKey } from './shipping.messages.ts';
import { TypedAddress } from './typed-address.ts';

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
    hasSeveral: { state: true },
    hasGifts: { state: true },
  };

  /** True once several addresses are asked for; an order that is split has them anyway. */
  private hasSeveral = false;
  /** True once gifts are asked for. */
  private hasGifts = false;

  readonly #messages = new MessagesController<ShippingKey | FixesKey, AddressKey | SeveralKey>(this, {
    ...shippingMessages,
    ...fixesMessages,
  });
  readonly #order = new OrderController(this, 'shipping');
  /** True once a line was a gift. */
  #hadGifts = false;
  /** Items by address, gifts, the addresses of the contact: present once one of them is used. */
  #several: SeveralAddresses | undefined;
  readonly #severalModules = new LazyModules(this);
  readonly #priceModules = new LazyModules(this);
  #isSeveralWanted = false;
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('shipping', this.#messages),
  });
  readonly #typed = new TypedAddress(this, {
    messages: this.#messages,
    order: this.#order,
    step: this.#step,
  });

  /** Ends typing with the step: an address that is complete has been taken over by then. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const typed = this.#order.view?.shipments.find(({ id }) => id === this.#typed.shipmentId);
    if (typed?.to) this.#typed.end();
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="stack" aria-labelledby="heading" @focusin=${this.#mark}>
        ${stepHeading(t('shipping.heading'))} ${destinationLine(view, this.#order, this.#messages)}
        ${this.#errors(view)}
        ${shippingSwitches(view, {
          t,
          isSeveral: this.#isSeveral(view),
          asksForGifts: this.hasGifts || !this.#showsGifts(view),
          hasGifts: this.hasGifts,
          onSeveral: (isChecked) => this.#setSeveral(isChecked, view),
          onGifts: (isChecked) => {
            this.hasGifts = isChecked;
            // The list stays where there are gifts; the check box goes.
            if (!isChecked && this.#hadGifts) this.#step.focus('#gift-0');
          },
        })}
        ${this.#priceModules.notice(t)} ${this.#isSeveral(view) ? this.#shipments(view) : this.#single(view)}
        ${this.#several?.dialog() ?? nothing}
      </section>
    `;
  }

  /** Fetches what is shown beyond one address, once it is. */
  protected override updated(): void {
    const { view } = this.#order;
    if (!view || this.#isSeveralWanted || !(this.#isSeveral(view) || this.#showsGifts(view))) return;
    // Once: a file that was lost is fetched again by the button of its notice.
    this.#isSeveralWanted = true;
    this.#withSeveral(() => undefined);
  }

  #isSeveral = ({ isSplit, canSplit }: ShippingView): boolean => isSplit || (this.hasSeveral && canSplit);

  #showsGifts({ canGift, hasGifts }: ShippingView): boolean {
    // The list stays when the last gift is taken back: the focus is in it.
    this.#hadGifts ||= hasGifts;
    return canGift && (this.#hadGifts || this.hasGifts);
  }

  #setSeveral(isChecked: boolean, view: ShippingView): void {
    this.hasSeveral = isChecked;
    this.#typed.end();
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
    return (
      this.#several?.render(view, (id, question) => this.#error(view, id, question), this.#setPrice) ??
      this.#awaited()
    );
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
    const lacking = this.#typed.errors(view);
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
    return path[1] === this.#typed.shipmentId && path[2] === 'to';
  }

  /** Marks what the typed address lacks once a refused move has focused the errors, not before. */
  readonly #mark = ({ target }: Event): void => {
    if (target instanceof Element && target.id === 'errors') this.#typed.check();
  };

  #shipment(shipment: ShipmentView, at: number, view: ShippingView): TemplateResult {
    const { t } = this.#messages;
    const { id } = shipment;
    const isTyping = this.#typed.shipmentId === id;
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
            ${isTyping ? this.#typed.render(view) : this.#correct(shipment, view)}
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
                  () => this.#setPrice(id),
                )
          }
        </div>
      </div>
    `;
  }

  /** Renders the button that corrects the address: for this order, or on the contact. */
  #correct({ id, to }: ShipmentView, view: ShippingView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (to?.kind === 'other')
      return button({
        kind: 'link',
        label: t('shipping.change'),
        onClick: () => this.#typed.begin(id, to, 'country'),
      });
    const saved = to?.kind === 'contact' && view.addresses.find((each) => each.id === to.addressId);
    if (!saved || !view.canEditAddress) return nothing;
    return html`${button({
      kind: 'link',
      label: t('shipping.edit'),
      onClick: () => this.#withSeveral((several) => several.edit(saved, view)),
    })}
    ${this.#showsGifts(view) ? nothing : this.#severalModules.notice(t)}`;
  }

  /** Opens the dialog for the price of a shipment; its file is fetched first. */
  readonly #setPrice = (id: Id): void =>
    this.#priceModules.load(
      () => lazyPrices(this),
      (prices) => prices.changeShipping(id),
    );

  #sendTo({ id, to }: ShipmentView, value: string, isMoving: boolean): void {
    if (value === toOther) return this.#typed.begin(id, to, isMoving ? undefined : 'country');
    this.#typed.end();
    this.#order.send({
      type: 'shipping.edit',
      shipmentId: id,
      patch: { to: value === toOperator ? { kind: 'operator' } : { kind: 'contact', addressId: value } },
    });
  }

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
      return this.#typed.begin(shipment.id, shipment.to, String(path[4]));
    const isMethod = path[2] === 'methodId' && (isQuoting || shipment.options.length > 0);
    this.#step.focus(`#${CSS.escape(`${isMethod ? 'method' : 'to'}-${shipment.id}`)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-shipping': OrderPadShipping;
  }
}
