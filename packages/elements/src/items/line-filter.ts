import { html, type TemplateResult } from 'lit';
import { searchField } from '../ui/search-field.ts';
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
    ${searchField({
      id: 'filter',
      name: 'filter',
      label: t('items.filter'),
      placeholder: t('items.filter-placeholder'),
      text,
      t,
      onText,
    })}
    <span class="muted small" role="status">${found}</span>
  </div>
`;
