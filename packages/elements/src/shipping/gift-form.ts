import { type Amount, cleanLines, type Currency, type Gift } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { check } from '../ui/choice.ts';
import { proseField } from '../ui/text-field.ts';
import type { OptionMessages } from './address-options.ts';

/** The fields of a gift: its message, and wrapping where the host offers it. */
export class GiftForm {
  readonly #update: () => void;
  #message: string;
  #wrap: boolean;

  constructor(gift: Gift | undefined, update: () => void) {
    this.#message = gift?.message ?? '';
    this.#wrap = gift?.wrap ?? false;
    this.#update = update;
  }

  get gift(): Gift {
    const message = cleanLines(this.#message);
    return { ...(message && { message }), wrap: this.#wrap };
  }

  render(wrapPrice: Amount | undefined, currency: Currency, { t, locale }: OptionMessages): TemplateResult {
    return html`
      <div class="stack">
        ${proseField({
          id: 'gift-message',
          name: 'gift-message',
          label: t('shipping.gift-message'),
          hint: t('shipping.gift-message-hint'),
          need: 'optional',
          maxLength: 500,
          value: this.#message,
          t,
          onInput: (text) => {
            this.#message = text;
          },
        })}
        ${
          wrapPrice === undefined
            ? nothing
            : check({
                id: 'gift-wrap',
                name: 'gift-wrap',
                label: t(wrapPrice === 0 ? 'shipping.gift-wrap' : 'shipping.gift-wrap-for', {
                  price: locale.amount(wrapPrice, currency),
                }),
                isChecked: this.#wrap,
                onChange: (isChecked) => {
                  this.#wrap = isChecked;
                  this.#update();
                },
              })
        }
      </div>
    `;
  }
}
