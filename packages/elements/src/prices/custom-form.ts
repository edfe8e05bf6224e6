import { html, nothing, type TemplateResult } from 'lit';
import { check } from '../ui/choice.ts';
import { quantity } from '../ui/quantity.ts';
import { proseField, textField } from '../ui/text-field.ts';
import { customFlawsIn, type CustomEntry } from './custom-entry.ts';
import type { PricesWords } from './price-form.ts';
import { writtenPrice } from './read-price.ts';

/** Something that no catalog has: what it is, what it costs, how many, and whether it ships. */
export function customForm(
  entry: CustomEntry,
  canNote: boolean,
  words: PricesWords,
  onChange: (change: Partial<CustomEntry>) => void,
): TemplateResult {
  const { say, locale } = words;
  const { currency, lang } = entry;
  const flaws = entry.isTried ? customFlawsIn(entry) : [];
  const isMiscounted = flaws.includes('quantity');
  return html`
    ${textField({
      id: 'custom-title',
      name: 'title',
      label: say('price.title'),
      hint: say('price.title-hint'),
      need: 'required',
      isFirst: true,
      maxLength: 200,
      value: entry.title,
      error: flaws.includes('title') ? say('price.title-missing') : undefined,
      say,
      onInput: (title) => onChange({ title }),
    })}
    <div class="fields">
      ${textField({
        id: 'custom-price',
        name: 'price',
        label: say('price.each'),
        hint: say('price.each-hint', { currency }),
        need: 'required',
        span: 'half',
        maxLength: 24,
        value: entry.price,
        error: flaws.includes('price')
          ? say('price.invalid', { example: writtenPrice(1250, currency, lang) })
          : undefined,
        say,
        onInput: (price) => onChange({ price }),
      })}
      <div class="field half count">
        <label class="label" for="custom-quantity">${say('ui.quantity')}</label>
        <span>
          ${quantity({
            id: 'custom-quantity',
            label: say('ui.quantity'),
            value: entry.quantity,
            error: isMiscounted ? say('price.count-invalid') : undefined,
            describedBy: isMiscounted ? 'custom-quantity-error' : undefined,
            locale,
            say,
            onChange: (count) => onChange({ quantity: count, isMiscounted: false }),
            onInvalid: () => onChange({ isMiscounted: true, isTried: true }),
          })}
        </span>
        ${isMiscounted ? html`<p class="error" id="custom-quantity-error">${say('price.count-invalid')}</p>` : nothing}
      </div>
    </div>
    ${check({
      id: 'custom-ships',
      name: 'ships',
      label: say('price.ships'),
      isChecked: entry.ships,
      onChange: (ships) => onChange({ ships }),
    })}
    ${
      canNote
        ? proseField({
            id: 'custom-note',
            name: 'note',
            label: say('price.note'),
            need: 'optional',
            rows: 2,
            maxLength: 500,
            value: entry.note,
            say,
            onInput: (note) => onChange({ note }),
          })
        : nothing
    }
  `;
}
