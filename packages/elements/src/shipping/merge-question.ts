import type { Id } from '@orderpad/contracts';
import type { ShipmentView } from '@orderpad/core';
import { giftsLostAt, type ShipmentRow } from '@orderpad/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { cardChoices } from '../ui/choice.ts';
import { type OptionMessages, shortLabel } from './address-options.ts';

/** Question which address stays, with the addresses and the gifts that are removed. */
export class MergeQuestion {
  readonly #shipments: readonly ShipmentView[];
  readonly #rows: readonly ShipmentRow[];
  readonly #messages: OptionMessages;
  readonly #update: () => void;
  #kept: Id | undefined;

  constructor(
    shipments: readonly ShipmentView[],
    rows: readonly ShipmentRow[],
    messages: OptionMessages,
    update: () => void,
  ) {
    this.#shipments = shipments;
    this.#rows = rows;
    this.#messages = messages;
    this.#update = update;
    this.#kept = shipments[0]?.id;
  }

  /** The shipment that everything goes with. */
  get kept(): Id | undefined {
    return this.#kept;
  }

  render(): TemplateResult {
    const { t, locale } = this.#messages;
    const lost = this.#shipments.filter(({ id }) => id !== this.#kept).map((each) => this.#label(each));
    return html`
      <div class="stack">
        ${cardChoices({
          id: 'kept',
          name: 'kept',
          legend: t('shipping.merge-keep'),
          value: this.#kept,
          choices: this.#shipments.map((shipment) => ({ value: shipment.id, title: this.#label(shipment) })),
          onChange: (id) => {
            this.#kept = id;
            this.#update();
          },
        })}
        <p>${t('shipping.merge-loss', { count: lost.length, addresses: locale.list(lost) })}</p>
        ${this.#lostGifts()}
      </div>
    `;
  }

  #lostGifts(): TemplateResult | typeof nothing {
    const { t, locale } = this.#messages;
    const lost = giftsLostAt(this.#kept ?? '', this.#rows);
    if (lost.length === 0) return nothing;
    const gifts = lost.map(({ item: { title }, gift }) =>
      gift?.message === undefined ? title : t('shipping.merge-gift', { title, message: gift.message }),
    );
    return html`<p>${t('shipping.merge-gifts', { count: lost.length, gifts: locale.list(gifts) })}</p>`;
  }

  #label({ address }: ShipmentView): string {
    return address ? shortLabel(address, this.#messages) : this.#messages.t('shipping.no-address-yet');
  }
}
