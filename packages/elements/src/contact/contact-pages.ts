import type { ContactListView } from '@orderpad/core/contact';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { ContactsMessages } from './contact-table.ts';

export interface ContactPagesOptions {
  readonly view: ContactListView;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** The position in the list, and buttons to the pages beside it. They stay in place, so that the focus does. */
export function contactPages(
  { view, onNext, onPrevious }: ContactPagesOptions,
  { t, locale }: ContactsMessages,
): TemplateResult | typeof nothing {
  const { items, from, total, hasNext, hasPrevious } = view;
  if (items.length === 0) return nothing;
  const range = {
    from: locale.number(from + 1),
    to: locale.number(from + items.length),
    total: locale.number(Math.max(total?.count ?? 0, from + items.length)),
  };
  const key = total?.isExact ? 'contacts.range' : total ? 'contacts.range-least' : 'contacts.range-only';
  return html`<nav class="pages" aria-label=${t('contacts.pages')}>
    <p><bdi>${t(key, range)}</bdi></p>
    ${
      hasNext || hasPrevious
        ? html`${button({
            icon: html`<span class="turned">${icon('chevron')}</span>`,
            label: t('contacts.previous'),
            disabled: hasPrevious ? false : { reason: t('contacts.is-first') },
            onClick: onPrevious,
          })}
          ${button({
            iconAfter: 'chevron',
            label: t('contacts.next'),
            disabled: hasNext ? false : { reason: t('contacts.is-last') },
            onClick: onNext,
          })}`
        : nothing
    }
  </nav>`;
}
