import { html, nothing, type TemplateResult } from 'lit';
import { check } from '../ui/choice.ts';
import { quantity } from '../ui/quantity.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { proseField, textField } from '../ui/text-field.ts';
import { customFlawsIn, customPriceIn, type CustomEntry } from './custom-entry.ts';
import type { PricesMessages } from './price-form.ts';
import { priceRefusal } from './price-refusal.ts';
import { writtenPrice } from './read-price.ts';

/** Form for a custom item: name, price, quantity, and whether it ships. */
export function customForm(
  entry: CustomEntry,
  canNote: boolean,
  messages: PricesMessages,
  onChange: (change: Partial<CustomEntry>) => void,
): TemplateResult {
  const { t, locale } = messages;
  const { currency, lang } = entry;
  const flaws = entry.isTried ? customFlawsIn(entry) : [];
  const miscount = entry.miscount && quantityRefusal(entry.miscount, t);
  return html`
    ${textField({
      id: 'custom-title',
      name: 'title',
      label: t('price.title'),
      hint: t('price.title-hint'),
      need: 'required',
      isFirst: true,
      maxLength: 200,
      value: entry.title,
      error: flaws.includes('title') ? t('price.title-missing') : undefined,
      t,
      onInput: (title) => onChange({ title }),
    })}
    <div class="fields">
      ${textField({
        id: 'custom-price',
        name: 'price',
        label: t('price.each'),
        hint: t('price.each-hint', { currency }),
        need: 'required',
        span: 'half',
        value: entry.price,
        error:
          (entry.isTried || entry.isPriceLeft) && customPriceIn(entry).refusal
            ? priceRefusal(customPriceIn(entry).refusal, writtenPrice(1250, currency, lang), t)
            : undefined,
        t,
        onInput: (price) => onChange({ price, isPriceLeft: false }),
        onChange: (price) => onChange({ price, isPriceLeft: true }),
      })}
      <div class="field half count">
        <label class="label" for="custom-quantity">${t('ui.quantity')}</label>
        <span>
          ${quantity({
            id: 'custom-quantity',
            label: t('ui.quantity'),
            value: entry.quantity,
            error: miscount,
            describedBy: miscount && 'custom-quantity-error',
            locale,
            t,
            onChange: (count) => onChange({ quantity: count, miscount: undefined }),
            onInvalid: (refusal) => onChange({ miscount: refusal }),
          })}
        </span>
        ${miscount ? html`<p class="error" id="custom-quantity-error" role="alert">${miscount}</p>` : nothing}
      </div>
    </div>
    ${check({
      id: 'custom-ships',
      name: 'ships',
      label: t('price.ships'),
      isChecked: entry.ships,
      onChange: (ships) => onChange({ ships }),
    })}
    ${
      canNote
        ? proseField({
            id: 'custom-note',
            name: 'note',
            label: t('price.note'),
            need: 'optional',
            rows: 2,
            maxLength: 500,
            value: entry.note,
            t,
            onInput: (note) => onChange({ note }),
          })
        : nothing
    }
  `;
}
