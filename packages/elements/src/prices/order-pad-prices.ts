import type { Amount, Id, ShippingOverride } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ReductionGuard } from '../items/reduction-guard.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { popups } from '../styles/popups.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import {
  customEntryOf,
  customFlawsIn,
  customPriceIn,
  freshCustom,
  type CustomEntry,
} from './custom-entry.ts';
import { customForm } from './custom-form.ts';
import { amountIn, flawsIn, lowestOf, withHostPrice, withPrice, type PriceEntry } from './price-entry.ts';
import { priceForm } from './price-form.ts';
import { pricesStyles } from './prices.styles.ts';
import { pricesMessages } from './prices.messages.ts';
import { writtenPrice } from './read-price.ts';
import { reasonEntry, reasonField, reasonOf } from './reason.ts';

type Shown =
  | { readonly kind: 'custom'; readonly entry: CustomEntry }
  | { readonly kind: 'price'; readonly entry: PriceEntry };

/**
 * @summary Dialogs for staff: one for a custom item, one for the price of a line or of shipping.
 *
 * @tagname order-pad-prices
 */
export class OrderPadPrices extends LitElement {
  static override styles = [...base, choices, controls, popups, lines, pricesStyles];
  static override properties = { shown: { state: true } };

  private shown: Shown | undefined;

  readonly #messages = new MessagesController(this, pricesMessages);
  readonly #order = new OrderController(this, 'items', ({ canNote, quoted }) => [canNote, quoted]);
  readonly #shipping = new OrderController(this, 'shipping', () => []);
  readonly #pad = new OrderController(this, 'pad', ({ profile }) => [profile]);
  readonly #dialog = new DialogController(this, () => {
    this.shown = undefined;
    this.#reductions.close();
  });
  readonly #reductions = new ReductionGuard(this, this.#order, this.#messages.t, {
    onDecided: () => void this.#focus(this.shown?.kind === 'custom' ? 'custom-price' : 'price-new'),
  });

  /** Opens the dialog for a new custom item. */
  addCustom(): void {
    this.#open({ kind: 'custom', entry: freshCustom(this.#currency, this.#lang) });
  }

  /** Opens the dialog for an existing custom item. `goTo` is the id of the field to focus. */
  async editCustom(id: Id, goTo = 'custom-title'): Promise<void> {
    const line = this.#order.view?.lines.get(id);
    if (!line) return;
    this.#open({ kind: 'custom', entry: customEntryOf(line, this.#currency, this.#lang) });
    await this.#focus(goTo);
  }

  /** Opens the dialog for the price of a line that the host prices. */
  change(id: Id): void {
    const { view } = this.#order;
    const line = view?.lines.get(id);
    if (!view || !line) return;
    const { override } = line;
    this.#openPrice({
      of: 'line',
      id,
      title: line.item.title,
      quantity: line.quantity,
      hostPrice: this.#hostPriceOf(id),
      set: override && { price: override.unitPrice, reason: override.reason },
      currency: view.currency,
    });
  }

  /** Opens the dialog for the price of shipping. */
  changeShipping(id: Id): void {
    const { view } = this.#shipping;
    const shipment = view?.shipments.find((each) => each.id === id);
    const method = shipment?.options.find((each) => each.id === shipment.methodId);
    if (!view || !shipment || !method) return;
    const { name: title, price: hostPrice } = method;
    const { override: set } = shipment;
    this.#openPrice({ of: 'shipping', id, title, quantity: 1, hostPrice, set, currency: view.currency });
  }

  #openPrice({
    set,
    ...priced
  }: Pick<PriceEntry, 'of' | 'id' | 'title' | 'quantity' | 'hostPrice' | 'currency'> & {
    readonly set: ShippingOverride | undefined;
  }): void {
    const { of, hostPrice, currency } = priced;
    const entry: PriceEntry = {
      ...priced,
      lowest: lowestOf(hostPrice, this.#limitOf(of)),
      mayAsk: this.#pad.view?.profile?.capabilities.includes('approvals') ?? false,
      isSet: set !== undefined,
      lang: this.#lang,
      price: '',
      percent: '',
      ...reasonEntry(set?.reason, this.#messages.t),
      isLeft: false,
      isTried: false,
    };
    const start = set?.price ?? hostPrice;
    this.#open({
      kind: 'price',
      entry: start === undefined ? entry : withPrice(entry, writtenPrice(start, currency, this.#lang)),
    });
  }

  /** Returns the pricing of a line to the host. */
  giveBack(id: Id): void {
    const title = this.#order.view?.lines.get(id)?.item.title ?? '';
    this.#order.send({ type: 'items.edit', id, patch: { override: undefined } });
    announce(this.#messages.t('price.is-back', { title }));
    this.#dialog.close();
  }

  /** Follows the host, which may answer while the dialog is open. */
  protected override willUpdate(): void {
    const { shown } = this;
    if (shown?.kind !== 'price' || shown.entry.hostPrice !== undefined) return;
    const { of, id } = shown.entry;
    const hostPrice = of === 'line' ? this.#hostPriceOf(id) : undefined;
    if (hostPrice === undefined) return;
    this.shown = { kind: 'price', entry: withHostPrice(shown.entry, hostPrice, this.#limitOf(of)) };
  }

  protected override render() {
    const { shown } = this;
    const { t } = this.#messages;
    if (!shown) return this.#dialog.render({ id: 'prices', heading: '', t, body: nothing, foot: nothing });
    const isCustom = shown.kind === 'custom';
    return this.#dialog.render({
      id: 'prices',
      heading: t(
        !isCustom
          ? shown.entry.of === 'line'
            ? 'price.change'
            : 'price.change-shipping'
          : shown.entry.line
            ? 'price.custom-edit'
            : 'price.custom-add',
      ),
      t,
      body: html`${isCustom ? this.#custom(shown.entry) : this.#price(shown.entry)} ${this.#reductions.element}`,
      foot: html`
        ${
          !isCustom && shown.entry.isSet
            ? button({
                kind: 'quiet',
                look: 'give-back',
                label: t('price.give-back'),
                onClick: () => this.#giveBack(shown.entry),
              })
            : nothing
        }
        ${button({ label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
        ${button({
          kind: 'primary',
          label: t(isCustom ? (shown.entry.line ? 'ui.save' : 'price.custom-add') : 'price.set'),
          submits: true,
        })}
      `,
      onSubmit: () => (isCustom ? this.#takeCustom(shown.entry) : this.#takePrice(shown.entry)),
    });
  }

  #custom(entry: CustomEntry): TemplateResult {
    return customForm(entry, this.#order.view?.canNote ?? false, this.#messages, (change) => {
      this.#reductions.close();
      this.shown = { kind: 'custom', entry: { ...entry, ...change } };
    });
  }

  #price(entry: PriceEntry): TemplateResult {
    return priceForm(entry, this.#limitOf(entry.of), this.#messages, (changed) => {
      this.#reductions.close();
      this.shown = { kind: 'price', entry: changed };
    });
  }

  #takeCustom(entry: CustomEntry): void {
    const [flaw] = customFlawsIn(entry);
    const unitPrice = customPriceIn(entry).value;
    if (flaw || unitPrice === undefined) {
      this.shown = { kind: 'custom', entry: { ...entry, isTried: true } };
      return void this.#focus(`custom-${flaw ?? 'price'}`);
    }
    const { line, quantity, ships } = entry;
    const title = entry.title.trim();
    const note = entry.note.trim() || undefined;
    const item = { kind: 'custom', title, unitPrice, ships } as const;
    const done = (event: OrderEvent) => {
      this.#order.send(event);
      announce(this.#messages.t('price.added', { count: quantity, title }));
      this.#dialog.close();
    };
    if (!line) return done({ type: 'items.add', lines: [{ item, quantity, ...(note && { note }) }] });
    const event = { type: 'items.edit', id: line.id, patch: { item, quantity, note } } as const;
    this.#reductions.change(line.id, event, () => done(event));
  }

  #takePrice(entry: PriceEntry): void {
    const [flaw] = flawsIn(entry);
    const unitPrice = amountIn(entry);
    if (flaw || unitPrice === undefined) {
      this.shown = { kind: 'price', entry: { ...entry, isTried: true } };
      return void this.#focus(
        flaw === 'reason' ? reasonField(entry) : flaw === 'percent' ? 'price-percent' : 'price-new',
      );
    }
    const { of, id, title, currency } = entry;
    const { t, locale } = this.#messages;
    const reason = reasonOf(entry, t);
    const price = locale.amount(unitPrice, currency);
    const done = (event: OrderEvent, said: string) => {
      this.#order.send(event);
      announce(said);
      this.#dialog.close();
    };
    if (of === 'shipping') {
      const patch = { override: { price: unitPrice, reason } };
      return done({ type: 'shipping.edit', shipmentId: id, patch }, t('price.is-set-once', { title, price }));
    }
    const event = { type: 'items.edit', id, patch: { override: { unitPrice, reason } } } as const;
    this.#reductions.change(id, event, () => done(event, t('price.is-set', { title, price })));
  }

  #giveBack({ of, id, title }: PriceEntry): void {
    if (of === 'shipping') {
      this.#order.send({ type: 'shipping.edit', shipmentId: id, patch: { override: undefined } });
      announce(this.#messages.t('price.is-back', { title }));
      return this.#dialog.close();
    }
    const event = { type: 'items.edit', id, patch: { override: undefined } } as const;
    this.#reductions.change(id, event, () => this.giveBack(id));
  }

  /** Returns the host's own price of a line, as far as it has answered. */
  #hostPriceOf(id: Id): Amount | undefined {
    const { view } = this.#order;
    const quoted = view?.quoted.get(id);
    return quoted?.hostPrice ?? (view?.lines.get(id)?.override ? undefined : quoted?.unitPrice);
  }

  get #currency(): string {
    return this.#order.view?.currency ?? 'GBP';
  }

  get #lang(): string {
    return this.#messages.locale.lang;
  }

  #limitOf(of: PriceEntry['of']): number | undefined {
    const { overrideLimit, shippingLimit } = this.#pad.view?.profile ?? {};
    return of === 'line' ? overrideLimit : shippingLimit;
  }

  #open(shown: Shown): void {
    this.shown = shown;
    this.#dialog.open();
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-prices': OrderPadPrices;
  }
}
