import type { Id } from '@orderpad/contracts';
import type { ShipmentView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { cardChoices } from '../ui/choice.ts';
import { type OptionMessages, shortLabel } from './address-options.ts';

/** Question which address stays, with those that are removed. */
export class MergeQuestion {
  readonly #shipments: readonly ShipmentView[];
  readonly #messages: OptionMessages;
  readonly #update: () => void;
  #kept: Id | undefined;

  constructor(shipments: readonly ShipmentView[], messages: OptionMessages, update: () => void) {
    this.#shipments = shipments;
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
      </div>
    `;
  }

  #label({ address }: ShipmentView): string {
    return address ? shortLabel(address, this.#messages) : this.#messages.t('shipping.no-address-yet');
  }
}
