import { html, nothing, type TemplateResult } from 'lit';
import { check } from '../ui/choice.ts';
import { quantity } from '../ui/quantity.ts';
import { proseField, textField } from '../ui/text-field.ts';
import { customFlawsIn, type CustomEntry } from './custom-entry.ts';
import type { PricesMessages } from './price-form.ts';
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
  const isMiscounted = flaws.includes('quantity');
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
        maxLength: 24,
        value: entry.price,
        error: flaws.includes('price')
          ? t('price.invalid', { example: writtenPrice(1250, currency, lang) })
          : undefined,
        t,
        onInput: (price) => onChange({ price }),
      })}
      <div class="field half count">
        <label class="label" for="custom-quantity">${t('ui.quantity')}</label>
        <span>
          ${quantity({
            id: 'custom-quantity',
            label: t('ui.quantity'),
            value: entry.quantity,
            error: isMiscounted ? t('price.count-invalid') : undefined,
            describedBy: isMiscounted ? 'custom-quantity-error' : undefined,
            locale,
            t,
            onChange: (count) => onChange({ quantity: count, isMiscounted: false }),
            onInvalid: () => onChange({ isMiscounted: true, isTried: true }),
          })}
        </span>
        ${isMiscounted ? html`<p class="error" id="custom-quantity-error">${t('price.count-invalid')}</p>` : nothing}
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
