import { contactFilters, contactSorts, type ContactSort, type SortDirection } from '@orderpad/contracts';
import type { ContactFilters } from '@orderpad/core/contact';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { searchField } from '../ui/search-field.ts';
import type { ContactsMessages, ContactTableOptions } from './contact-table.ts';

export interface ContactToolsOptions extends Pick<ContactTableOptions, 'view' | 'isSortable' | 'onFilter'> {
  readonly onText: (text: string) => void;
  readonly onSort: (sort: ContactSort, direction: SortDirection) => void;
  readonly onFilters: (filters: ContactFilters) => void;
}

/** The search, the filters in effect, and, where the rows are cards without heads, the order and all filters. */
export function contactTools(options: ContactToolsOptions, { t }: ContactsMessages): TemplateResult {
  const { view, isSortable, onText } = options;
  return html`
    <div class="filters">
      ${searchField({
        id: 'search',
        name: 'search',
        label: t('contacts.search'),
        placeholder: t('contacts.search-placeholder'),
        text: view.text,
        isBusy: view.isSearching,
        t,
        onText,
      })}
      ${isSortable ? cardTools(options, { t }) : nothing}
    </div>
    ${chips(options, { t })}
  `;
}

function cardTools(
  { view, onSort, onFilter }: ContactToolsOptions,
  { t }: Pick<ContactsMessages, 't'>,
): TemplateResult {
  const choose = ({ currentTarget }: Event) => {
    // The listener is on the select itself.
    const { value } = currentTarget as HTMLSelectElement;
    const chosen = orders.find(({ sort, direction }) => value === `${sort} ${direction}`);
    if (chosen) onSort(chosen.sort, chosen.direction);
  };
  return html`<div class="card-tools">
    <select class="input" name="sort" aria-label=${t('contacts.sort')} @change=${choose}>
      ${orders.map(({ sort, direction }) => {
        const column = t(`contacts.${sort}`);
        const key = direction === 'ascending' ? 'contacts.sort-up' : 'contacts.sort-down';
        return html`<option
          value="${sort} ${direction}"
          .selected=${view.sort === sort && view.direction === direction}
        >
          ${t(key, { column })}
        </option>`;
      })}
    </select>
    ${button({
      icon: 'funnel',
      label: t('contacts.filters'),
      attributes: { 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'data-filter': 'all' },
      onClick: ({ currentTarget }) =>
        currentTarget instanceof HTMLElement &&
        onFilter(currentTarget, t('contacts.filters'), contactFilters),
    })}
  </div>`;
}

const orders = contactSorts.flatMap((sort) =>
  (['ascending', 'descending'] as const).map((direction) => ({ sort, direction })),
);

/** The filters in effect; each is removed by a press. */
function chips(
  { view: { filters }, onFilters }: ContactToolsOptions,
  { t }: Pick<ContactsMessages, 't'>,
): TemplateResult | typeof nothing {
  const active = contactFilters.flatMap((name) => {
    const text = filters[name];
    return text === undefined ? [] : [{ name, text }];
  });
  if (active.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${t('contacts.filters')}>
    ${active.map(({ name, text }) => {
      const column = t(`contacts.${name}`);
      return html`<li>
        ${button({
          label: html`<bdi>${t('contacts.chip', { column, text })}</bdi>`,
          iconAfter: 'close',
          ariaLabel: t('contacts.remove', { column, text }),
          look: 'chip',
          onClick: () => onFilters({ [name]: '' }),
        })}
      </li>`;
    })}
  </ul>`;
}
