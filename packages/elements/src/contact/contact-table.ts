import { nameOf, type Contact, type ContactFilter } from '@orderpad/contracts';
import type { ContactListView } from '@orderpad/core/contact';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import { contactColumns, type ContactColumn } from './contact-columns.ts';
import { reachLines } from './contact-fact.ts';
import type { ContactsKey } from './contacts.messages.ts';
import type { ContactKey } from './contact.messages.ts';

export type ContactsMessages = Pick<MessagesController<ContactsKey | ContactKey>, 't' | 'locale'>;

export interface ContactTableOptions {
  readonly view: ContactListView;
  /** True where the host sorts and filters. */
  readonly isSortable: boolean;
  /** A contact that was just created: it stands first, and is marked. */
  readonly added: Contact | undefined;
  readonly onSort: (column: ContactColumn) => void;
  readonly onFilter: (opener: HTMLElement, heading: string, names: readonly ContactFilter[]) => void;
  readonly onOrder: (contact: Contact) => void;
}

/** Table of customers: heads that sort and filter, and a new order in each row. Where columns do not fit, its rows are cards. */
export function contactTable(options: ContactTableOptions, messages: ContactsMessages): TemplateResult {
  const { view, added } = options;
  const { t } = messages;
  const rows = added ? [added, ...view.items.filter(({ id }) => id !== added.id)] : view.items;
  return html`
    <table role="table" aria-labelledby="heading">
      <thead role="rowgroup">
        <tr role="row">
          ${contactColumns.map((column) => head(column, options, messages))}
          <th role="columnheader" scope="col" class="actions">
            <span class="unseen">${t('contacts.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((contact) => row(contact, options, messages))}
      </tbody>
    </table>
  `;
}

function head(
  column: ContactColumn,
  { view, isSortable, onSort, onFilter }: ContactTableOptions,
  { t }: ContactsMessages,
): TemplateResult {
  const { name, sort, filters } = column;
  const title = t(`contacts.${name}`);
  const isSorted = isSortable && sort !== undefined && view.sort === sort;
  const parts = filters.flatMap((filter) => view.filters[filter] ?? []);
  const label =
    parts.length > 0
      ? t('contacts.filtered', { column: title, text: parts.join(', ') })
      : t('contacts.filter-of', { column: title });
  return html`<th
    role="columnheader"
    scope="col"
    class=${name}
    aria-sort=${isSortable && sort ? (isSorted ? view.direction : 'none') : nothing}
  >
    <div class="head">
      ${
        isSortable && sort
          ? html`<button type="button" class="sort ${isSorted ? view.direction : ''}" @click=${() => onSort(column)}>
              ${title}${icon('arrow')}
            </button>`
          : html`<span>${title}</span>`
      }
      ${
        isSortable && filters.length > 0
          ? button({
              kind: 'icon',
              icon: 'funnel',
              label,
              title: label,
              look: parts.length > 0 ? 'funnel is-on' : 'funnel',
              attributes: { 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'data-filter': name },
              onClick: ({ currentTarget }) =>
                currentTarget instanceof HTMLElement &&
                onFilter(currentTarget, t('contacts.filter-of', { column: title }), filters),
            })
          : nothing
      }
    </div>
  </th>`;
}

function row(
  contact: Contact,
  { added, onOrder }: ContactTableOptions,
  { t, locale }: ContactsMessages,
): TemplateResult {
  const { id, firstName, lastName, company, number, email, phone, tier, bar, lastOrderAt, addresses } =
    contact;
  const name = nameOf(contact);
  const city = addresses[0]?.city;
  const cell = (column: string, text: string | undefined) => html`
    <td role="cell" class="${column} ${text ? '' : 'blank'}"><bdi>${text ?? '–'}</bdi></td>
  `;
  return html`
    <tr role="row" class=${contact === added ? 'added' : ''} data-contact=${id}>
      <th role="rowheader" scope="row" class="lastName ${lastName ? '' : 'blank'}">
        <bdi>${lastName ?? '–'}</bdi>${contact === added ? html` ${pill(t('contacts.new'), 'success')}` : nothing}
      </th>
      ${cell('firstName', firstName)} ${cell('company', company)}
      <td role="cell" class="number ${number ? '' : 'blank'}" translate="no">
        <span class="only-card">${t('contacts.number')} </span>${number ?? '–'}
      </td>
      <td role="cell" class="reach ${email || phone ? '' : 'blank'}" translate="no">
        ${email || phone ? reachLines({ email, phone }) : '–'}
      </td>
      ${cell('city', city)}
      <td role="cell" class="tier ${tier ? '' : 'blank'}">${tier ? pill(tier.name) : '–'}</td>
      <td role="cell" class="lastOrder ${lastOrderAt ? '' : 'blank'}">
        ${
          lastOrderAt
            ? html`<span class="only-card">${t('contacts.lastOrder')} </span
                ><time datetime=${lastOrderAt} title=${locale.dateTime(lastOrderAt)}>${locale.date(lastOrderAt)}</time>`
            : t('contacts.never')
        }
      </td>
      <td role="cell" class="actions">
        ${
          bar
            ? html`<span class="refused small">${t(`contact.bar-${bar}`)}</span>`
            : button({
                icon: 'plus',
                label: t('contacts.new-order'),
                ariaLabel: t('contacts.new-order-for', { name }),
                attributes: { 'data-order': id },
                onClick: () => onOrder(contact),
              })
        }
      </td>
    </tr>
  `;
}
