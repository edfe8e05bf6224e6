import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';
import { wholeNumber } from '../messages/whole-number.ts';

export interface QuantityOptions {
  readonly id: string;
  /** Accessible name: `Quantity of Tea`. */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly error?: string | undefined;
  /** Ids of descriptions, beside the error. */
  readonly describedBy?: string | undefined;
  readonly locale: Locale;
  readonly t: Translate;
  readonly onChange: (quantity: number) => void;
  /** Called with input that is no quantity. The text stays for correction. */
  readonly onInvalid?: (text: string) => void;
}

/**
 * Quantity field: typed (with the digits and grouping of the language), by buttons, or by arrow keys. Text rather than
 * `type=number`, which changes under a wheel and refuses foreign digits. Not `live`: rendering must not reset what is being
 * typed.
 */
export function quantity(options: QuantityOptions): TemplateResult {
  const { id, label, value, min = 1, max = 1_000_000, error, locale, t, onChange } = options;
  const step = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  const take = (input: HTMLInputElement) => {
    const typed = wholeNumber(input.value, locale);
    if (typed === undefined || typed < min || typed > max) options.onInvalid?.(input.value);
    else if (typed !== value) onChange(typed);
    else input.value = locale.number(value);
  };
  return html`
    <span class="quantity" part="quantity">
      <button type="button" tabindex="-1" aria-label=${t('ui.quantity-less')} ?disabled=${value <= min} @click=${() => step(-1)}>
        ${icon('minus')}
      </button>
      <input
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        maxlength="12"
        aria-label=${label}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${options.describedBy ?? nothing}
        .value=${locale.number(value)}
        @focus=${(event: Event) => inputOf(event).select()}
        @change=${(event: Event) => take(inputOf(event))}
        @keydown=${(event: KeyboardEvent) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          step(by);
        }}
      />
      <button type="button" tabindex="-1" aria-label=${t('ui.quantity-more')} ?disabled=${value >= max} @click=${() => step(1)}>
        ${icon('plus')}
      </button>
    </span>
  `;
}

// The listeners sit on the input itself.
const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;
