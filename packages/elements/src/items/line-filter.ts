import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

export interface LineFilter {
  readonly text: string;
  /** Count of matching lines, as text. */
  readonly found: string;
  readonly t: Translate<ItemsKey>;
  readonly onText: (text: string) => void;
}

/** Finds lines in a long order. */
export const lineFilter = ({ text, found, t, onText }: LineFilter): TemplateResult => html`
  <div class="filter">
    <span class="search">
      ${icon('search')}
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label=${t('items.filter')}
        placeholder=${t('items.filter-placeholder')}
        .value=${text}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && onText(target.value)}
      />
    </span>
    <span class="muted small" role="status">${found}</span>
  </div>
`;
