import type { ShipTo } from '@orderpad/contracts';
import type { ShipmentView } from '@orderpad/core';
import type { ShipmentRow } from '@orderpad/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../ui/field.ts';
import { icon } from '../ui/icon.ts';
import { quantity } from '../ui/quantity.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import {
  addressSelect,
  type AddressOption,
  shortLabel,
  valueOf,
  type SeveralMessages,
} from './address-options.ts';

/** The fields of a split: some pieces, and the address they go to. */
export class SplitForm {
  readonly #row: ShipmentRow;
  readonly #options: readonly AddressOption[];
  readonly #from: ShipmentView | undefined;
  readonly #messages: SeveralMessages;
  readonly #update: () => void;
  #count = 1;
  #to: ShipTo | undefined;
  #error: string | undefined;

  constructor(
    row: ShipmentRow,
    options: readonly AddressOption[],
    from: ShipmentView | undefined,
    messages: SeveralMessages,
    update: () => void,
  ) {
    this.#row = row;
    this.#from = from;
    this.#options = options.filter(({ value }) => value !== valueOf(from?.to));
    this.#messages = messages;
    this.#update = update;
    this.#to = this.#options[0]?.to;
  }

  get count(): number {
    return this.#count;
  }

  /** `undefined` where a new address is wanted. */
  get to(): ShipTo | undefined {
    return this.#to;
  }

  get isValid(): boolean {
    return this.#error === undefined;
  }

  render(): TemplateResult {
    const { t, locale } = this.#messages;
    const set = (changes: () => void) => {
      changes();
      this.#update();
    };
    const max = this.#row.quantity - 1;
    const rest = this.#row.quantity - this.#count;
    return html`
      <div class="stack">
        <div class="field">
          <span class="label" id="split-label">${t('shipping.split-count')}</span>
          ${quantity({
            id: 'split-count',
            label: t('shipping.split-count'),
            value: this.#count,
            max,
            error: this.#error,
            describedBy: this.#error ? 'split-error' : 'split-rest',
            locale,
            t,
            onChange: (count) =>
              set(() => {
                this.#count = count;
                this.#error = undefined;
              }),
            onInvalid: (refusal) =>
              set(() => {
                this.#error = quantityRefusal(refusal, t, { max });
              }),
          })}
          ${this.#error ? html`<p class="error" id="split-error">${icon('alert')}${this.#error}</p>` : nothing}
          <p class="hint" id="split-rest">
            ${t('shipping.split-rest', {
              count: rest,
              address: this.#from?.address ? shortLabel(this.#from.address, this.#messages) : '',
            })}
          </p>
        </div>
        ${field({ id: 'split-to', label: t('shipping.split-to'), t }, ({ describedBy }) =>
          addressSelect({
            id: 'split-to',
            to: this.#to,
            options: this.#options,
            describedBy: typeof describedBy === 'string' ? describedBy : undefined,
            isNewChosen: true,
            t,
            onChoose: (to) =>
              set(() => {
                this.#to = to;
              }),
            onNew: () =>
              set(() => {
                this.#to = undefined;
              }),
          }),
        )}
      </div>
    `;
  }
}
