import type { Id, OrderStatus, OrderSummary } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { tagList } from '../details/details-list.ts';
import { statusPill } from '../placing/order-details.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import { button } from '../ui/button.ts';
import { foundList } from '../ui/found-list.ts';
import { searchField } from '../ui/search-field.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrdersKey } from './orders.messages.ts';

export interface OrderListOptions {
  readonly view: FinderView<OrderSummary>;
  readonly status: OrderStatus | undefined;
  /** True for the list of one contact's own orders. */
  readonly isOwn: boolean;
  readonly onText: (text: string) => void;
  readonly onStatus: (status: OrderStatus | undefined) => void;
  readonly onOpen: (id: Id) => void;
  readonly onMore: () => void;
}

type ListMessages = Pick<MessagesController<OrdersKey | OrderKey>, 't' | 'tProblem' | 'locale'>;

/** List of placed orders, newest first: search, filter, and an empty state. */
export function orderList(options: OrderListOptions, messages: ListMessages): TemplateResult {
  const { view, status, onText, onStatus, onMore } = options;
  const { t, tProblem } = messages;
  return foundList({
    view,
    heading: t('orders.heading'),
    filters: filters(options, messages),
    isFiltered: status !== undefined,
    table: () => table(options, messages),
    failed: t('orders.failed'),
    empty: { text: t('orders.empty'), hint: t('orders.empty-hint') },
    none: { text: t('orders.none'), hint: t('orders.none-hint'), clear: t('orders.clear') },
    t,
    tProblem,
    onRetry: () => onText(view.text),
    onClear: () => {
      onStatus(undefined);
      onText('');
    },
    onMore,
  });
}

function filters({ view, status, onText, onStatus }: OrderListOptions, { t }: ListMessages): TemplateResult {
  // The listener is on the select itself.
  const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement).value;
  return html`
      ${searchField({
        id: 'search',
        name: 'search',
        label: t('orders.search'),
        placeholder: t('orders.search-placeholder'),
        text: view.text,
        isBusy: view.isSearching,
        t,
        onText,
      })}
      <select
        class="input"
        name="status"
        aria-label=${t('orders.status')}
        @change=${(event: Event) => onStatus(statuses.find((each) => each === valueOf(event)))}
      >
        <option value="">${t('orders.status-any')}</option>
        ${statuses.map(
          (each) =>
            html`<option value=${each} .selected=${each === status}>${t(`order.status-${each}`)}</option>`,
        )}
      </select>
  `;
}

const statuses = ['processing', 'complete', 'needs-attention', 'cancelled'] as const;

const columns = ['number', 'status', 'placed-at', 'contact', 'items', 'total', 'actions'] as const;

function table({ view, isOwn, onOpen }: OrderListOptions, { t, locale }: ListMessages): TemplateResult {
  const shown = columns.filter((column) => column !== 'contact' || !isOwn);
  return html`
    <table role="table" aria-labelledby="heading">
      <thead role="rowgroup">
        <tr role="row">
          ${shown.map(
            (column) => html`
              <th role="columnheader" scope="col" class=${column}>
                <span class=${column === 'actions' ? 'unseen' : ''}>${t(`orders.${column}`)}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.items.map(
          ({ id, number, status, placedAt, contact, items, total, tags }) => html`
            <tr role="row">
              <th role="rowheader" scope="row" class="number" translate="no">${number}</th>
              <td role="cell" class="status">${statusPill(status, { t, locale })}</td>
              <td role="cell" class="placed-at">
                <time datetime=${placedAt} title=${locale.dateTime(placedAt)}>${locale.date(placedAt)}</time>
              </td>
              ${isOwn ? nothing : html`<td role="cell" class="contact"><bdi>${contact.name}</bdi>${tags ? tagList(tags) : nothing}</td>`}
              <td role="cell" class="items">${locale.number(items)}</td>
              <td role="cell" class="total" translate="no">${locale.money(total)}</td>
              <td role="cell" class="actions">
                ${button({
                  label: t('orders.view'),
                  ariaLabel: t('orders.view-of', { number }),
                  onClick: () => onOpen(id),
                })}
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
