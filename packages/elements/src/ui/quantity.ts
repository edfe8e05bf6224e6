import { nextQuantity, quantityUpTo, type QuantityRules } from '@orderpad/contracts';
import { readQuantity, writtenNumber, type NumberRefusal } from '@orderpad/core/numbers';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';

export interface QuantityOptions {
  readonly id: string;
  /** Accessible name: `Quantity of Tea`. */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** Quantities that are sold: the buttons and arrow keys go from one to the next. Others can be typed. */
  readonly rules?: QuantityRules | undefined;
  readonly error?: string | undefined;
  /** Ids of descriptions, beside the error. */
  readonly describedBy?: string | undefined;
  readonly locale: Locale;
  readonly t: Translate;
  readonly onChange: (quantity: number) => void;
  /** Called with the reason why what is typed is no quantity. The text stays for correction; `Escape` restores the value. */
  readonly onInvalid?: (refusal: NumberRefusal) => void;
  /** Keeps `Enter` in the field: it sets the quantity and submits no form. */
  readonly isApart?: boolean;
}

/**
 * Quantity field: typed (with the digits and grouping of the language), by buttons, or by arrow keys. What is typed counts as a
 * whole, once the field is left or by `Enter`, or not at all. Text rather than `type=number`, which changes under a wheel and
 * refuses foreign digits. Not `live`: rendering must not reset what is being typed.
 */
export function quantity(options: QuantityOptions): TemplateResult {
  const { id, label, value, min = 1, max = 1_000_000, rules = {}, error, locale, t, onChange } = options;
  const shown = writtenNumber(value, locale.lang);
  const lowest = Math.max(min, nextQuantity(rules, 1) ?? 1);
  const step = (by: number, from = value) => {
    const next = by > 0 ? nextQuantity(rules, from + by) : quantityUpTo(rules, from + by);
    onChange(Math.min(max, Math.max(by > 0 ? min : lowest, next ?? from + by)));
  };
  const take = (input: HTMLInputElement) => {
    const typed = readQuantity(input.value, locale.lang, { min, max });
    if (typed.refusal) return options.onInvalid?.(typed.refusal);
    // `007` becomes 7.
    if (typed.value === value) input.value = shown;
    if (typed.value !== value || error) onChange(typed.value);
  };
  const pressed = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (altKey || ctrlKey || metaKey || isComposing) return;
    const input = inputOf(event);
    const by = { ArrowUp: 1, ArrowDown: -1 }[key];
    if (by !== undefined) step(by, readQuantity(input.value, locale.lang, { min, max }).value);
    else if (key === 'Enter' && options.isApart) take(input);
    else if (key === 'Escape' && input.value !== shown) {
      input.value = shown;
      if (error) onChange(value);
    } else return;
    if (by === undefined) input.select();
    event.preventDefault();
    event.stopPropagation();
  };
  return html`
    <span class="quantity" part="quantity">
      <button type="button" tabindex="-1" aria-label=${t('ui.quantity-less')} ?disabled=${value <= lowest} @click=${() => step(-1)}>
        ${icon('minus')}
      </button>
      <input
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${options.describedBy ?? nothing}
        .value=${shown}
        @focus=${(event: Event) => inputOf(event).select()}
        @change=${(event: Event) => take(inputOf(event))}
        @keydown=${pressed}
      />
      <button type="button" tabindex="-1" aria-label=${t('ui.quantity-more')} ?disabled=${value >= max} @click=${() => step(1)}>
        ${icon('plus')}
      </button>
    </span>
  `;
}

// The listeners sit on the input itself.
const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;
