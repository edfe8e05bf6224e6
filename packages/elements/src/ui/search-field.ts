import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { icon } from './icon.ts';

export interface SearchFieldOptions {
  readonly id: string;
  readonly name: string;
  /** Accessible name, and the placeholder where there is none of its own. */
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  /** A spinner replaces the icon while results are awaited. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** Shown below the field and read with it. */
  readonly hint?: string | undefined;
  readonly t: Translate;
  /** Called at each key press; with an empty text by the clear button. */
  readonly onText: (text: string) => void;
}

/**
 * Field that searches a list below it as one types, with a button that clears it. A search that offers its results in a
 * popup is a `ComboboxController`. Needs the style sheet `controls`.
 *
 * @example
 * ```ts
 * searchField({ id: 'search', name: 'search', label: 'Search orders', text, t, onText: (typed) => finder.find(typed) });
 * ```
 */
export function searchField(options: SearchFieldOptions): TemplateResult {
  const { id, label, text, isBusy = false, isDisabled = false, hint, t, onText } = options;
  const clear = (event: Event) => {
    onText('');
    // Both stand in the same box. The focus would go with the button.
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
  };
  return html`
    <div class="search">
      ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : icon('search')}
      <input
        class="input"
        part="input"
        id=${id}
        name=${options.name}
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        aria-label=${label}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        aria-busy=${isBusy}
        placeholder=${options.placeholder ?? label}
        .value=${text}
        ?disabled=${isDisabled}
        @input=${(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
      />
      ${
        text === '' || isDisabled
          ? nothing
          : button({ kind: 'icon', look: 'clear', icon: 'close', label: t('ui.clear'), onClick: clear })
      }
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    </div>
  `;
}
