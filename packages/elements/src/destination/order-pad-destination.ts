import type { CountryCode, ShipTo } from '@orderpad/contracts';
import { destinationView, type DestinationView } from '@orderpad/core';
import { preview } from '@orderpad/core/what-if';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { AddressForm } from '../ui/address-form.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { skeleton } from '../ui/surface.ts';
import type { ChangeEvent, WhatIfPanel } from '../what-if/what-if-panel.ts';
import { addressMessages } from '../ui/address.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { CountrySearch, termsText } from './country-search.ts';
import { destinationStyles } from './destination.styles.ts';
import { destinationMessages } from './destination.messages.ts';
import { toCountry, toOther, chosenIn, destinationChoices, termsIn } from './destination-choices.ts';

type Choice = Extract<ChangeEvent, { type: 'destination.select' }>;

/**
 * @summary Destination step, asked first: the profile address, another one, or a country from a list. Assortment, currency and
 * taxes follow from it.
 *
 * @tagname order-pad-destination
 *
 * @csspart heading - The heading of the step.
 * @csspart choice - One destination of the order.
 * @csspart input - The field that finds a country.
 */
export class OrderPadDestination extends LitElement {
  static override styles = [...base, controls, choices, surfaces, popups, destinationStyles];
  static override properties = {
    looked: { state: true },
  };

  /** Radio value of the choice being made; it counts once it is complete and its consequences are accepted. */
  private looked: string | undefined;

  readonly #messages = new MessagesController(this, { ...addressMessages, ...destinationMessages });
  readonly #step = new StepController(this, { messages: this.#messages });
  readonly #order = new OrderController(this, destinationView);
  readonly #pad = new OrderController(this, 'pad');
  readonly #address = new AddressForm(this, 'other');
  readonly #countries = new CountrySearch(this);
  readonly #modules = new LazyModules(this);
  #panel: WhatIfPanel | undefined;

  protected override render() {
    const { view } = this.#order;
    const { t } = this.#messages;
    const isOpening = !view || this.#pad.view?.phase === 'opening';
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('destination.heading'))}
        <p class="muted">${t('destination.intro')}</p>
        ${
          isOpening
            ? html`<div aria-busy="true">${skeleton(5)}</div>`
            : html`${this.#step.errors(view.issues, () => ({ inputId: 'destination' }))}
              ${destinationChoices(view, this.#chosen(view), this.#messages, (value, isMoving) => this.#look(value, view, isMoving))}
              ${this.#below(view)} ${this.#panel?.render(this.#order.session) ?? nothing}
              ${this.#modules.notice(t)}`
        }
      </section>
    `;
  }

  #chosen(view: DestinationView): string | undefined {
    return this.looked ?? chosenIn(view);
  }

  #below(view: DestinationView): TemplateResult | typeof nothing {
    const { t, tIssue, locale } = this.#messages;
    const { countries, country, to } = view;
    const value = this.#chosen(view);
    if (this.#panel?.isOpen) return nothing;
    if (this.looked === toOther)
      return html`<form class="stack more" novalidate @submit=${this.#use} @change=${this.#takeOver}>
        ${this.#address.render({ t, tIssue, locale, countries, autofill: this.#autofill })}
        <div class="row">
          ${button({ kind: 'primary', label: t('destination.use'), submits: true })}
          ${button({ kind: 'quiet', label: t('ui.cancel'), onClick: this.#stop })}
        </div>
      </form>`;
    if (value === toCountry)
      return html`<div class="more">
        ${this.#countries.render({
          countries,
          termsOf: (code) => termsIn(view, code),
          chosen: to ? undefined : country,
          error: undefined,
          messages: this.#messages,
          onChoose: (code) => this.#choose({ type: 'destination.select', country: code }, view),
        })}
      </div>`;
    const change = to?.kind === 'other' && value === toOther;
    return html`
      ${
        change
          ? button({
              kind: 'link',
              label: t('destination.change-address'),
              onClick: () => this.#look(toOther, view),
            })
          : nothing
      }
      ${country && !this.looked ? html`<p class="muted">${this.#priced(country, view)}</p>` : nothing}
    `;
  }

  /** Returns the currency of a country, and whether its prices include tax, as a sentence. */
  #priced(country: string, view: DestinationView): string {
    const { t, locale } = this.#messages;
    const terms = termsText(termsIn(view, country), this.#messages);
    return t('destination.priced', { country: locale.country(country), terms });
  }

  /** Selects a choice. A saved address is complete; the others still need input. */
  #look(value: string, view: DestinationView, isMoving = false): void {
    this.#panel?.close();
    this.looked = value;
    const { country, to, addresses } = view;
    if (value === toCountry) return isMoving ? undefined : this.#focus('#country');
    if (value === toOther) {
      this.#address.reset(to?.kind === 'other' ? to.address : { country: country ?? '' });
      return isMoving ? undefined : this.#focus('#other-country');
    }
    const address = addresses.find(({ id }) => id === value);
    if (address)
      this.#choose(
        { type: 'destination.select', country: address.country, to: { kind: 'contact', addressId: value } },
        view,
      );
  }

  /**
   * Applies a complete address in the chosen country at once: a person who continues without the button must not ship to the
   * old one.
   */
  readonly #takeOver = (event: Event): void => {
    // The listener sits on the form itself.
    const form = event.currentTarget as HTMLFormElement;
    const asked = Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[required]'));
    const address = asked.every(({ value }) => value.trim()) && this.#address.read();
    if (address && [undefined, address.country].includes(this.#order.view?.country))
      this.#order.send({
        type: 'destination.select',
        country: address.country,
        to: { kind: 'other', address },
      });
  };

  readonly #use = (event: Event): void => {
    event.preventDefault();
    const { view } = this.#order;
    if (this.#address.asks()) return;
    const address = this.#address.read();
    if (!address || !view) return this.#focus('[aria-invalid=true]');
    const to: ShipTo = { kind: 'other', address };
    this.#choose({ type: 'destination.select', country: address.country, to }, view);
  };

  readonly #stop = (): void => {
    this.#panel?.close();
    this.looked = undefined;
    this.#focus('[name=destination]:checked', '#destination');
  };

  /** Chooses a destination. Asks first when another country would take something away. */
  #choose(event: Choice, { country, to }: DestinationView): void {
    const { session } = this.#order;
    if (!session) return;
    const { locale } = this.#messages;
    const isLoss = preview(session, event).some(({ code }) => !passing.has(code));
    if (!country || country === event.country || !isLoss) {
      session.send(event);
      return this.#done(event.country);
    }
    this.#modules.load(
      () => import('../what-if/what-if-panel.ts'),
      (module) => {
        this.#panel ??= new module.WhatIfPanel(this);
        this.#panel.ask(session, {
          event,
          name: locale.country(event.country),
          other: locale.country(country),
          back: { type: 'destination.select', country, ...(to && { to }) },
          onKeep: this.#stop,
          onDone: () => this.#done(event.country),
        });
      },
    );
  }

  #done(country: CountryCode): void {
    this.looked = undefined;
    announce(this.#messages.t('destination.chosen', { country: this.#messages.locale.country(country) }));
    this.#focus('[name=destination]:checked', '#destination');
  }

  get #autofill(): 'shipping' | undefined {
    return this.#pad.view?.mode === 'self' ? 'shipping' : undefined;
  }

  /** Focuses the first of these selectors that matches. */
  #focus(...selectors: readonly string[]): void {
    void this.updateComplete.then(() =>
      selectors.flatMap((selector) => this.renderRoot.querySelector<HTMLElement>(selector) ?? [])[0]?.focus(),
    );
  }
}

/** Consequences that need no question: these are chosen again at a later step. */
const passing: ReadonlySet<string> = new Set(['addresses-forgotten', 'shipping-method-forgotten']);

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-destination': OrderPadDestination;
  }
}
