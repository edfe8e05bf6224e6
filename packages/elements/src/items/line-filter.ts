import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import type { Say } from '../words/words-controller.ts';
import type { ItemsKey } from './items.words.ts';

export interface LineFilter {
  readonly text: string;
  /** How many lines hold it. */
  readonly found: string;
  readonly say: Say<ItemsKey>;
  readonly onText: (text: string) => void;
}

/** Finds lines in a long order. */
export const lineFilter = ({ text, found, say, onText }: LineFilter): TemplateResult => html`
  <div class="filter">
    <span class="search">
      ${icon('search')}
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label=${say('items.filter')}
        placeholder=${say('items.filter-placeholder')}
        .value=${text}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && onText(target.value)}
      />
    </span>
    <span class="muted small" role="status">${found}</span>
  </div>
`;
