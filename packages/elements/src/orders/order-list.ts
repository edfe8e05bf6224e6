import type { Id, OrderStatus, OrderSummary } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { statusPill } from '../placing/order-details.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { searchField } from '../ui/search-field.ts';
import { emptyState, skeleton } from '../ui/surface.ts';
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
  const { view, onMore } = options;
  const { t } = messages;
  return html`
    <section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading" tabindex="-1">${t('orders.heading')}</h2>
      <div class="card">
        ${filters(options, messages)}
        <div class="results" aria-busy=${view.isSearching}>${results(options, messages)}</div>
        ${
          view.hasMore
            ? html`<div class="foot">
                ${button({
                  label: t('ui.more'),
                  busy: { isOn: view.isSearching, label: t('ui.loading') },
                  onClick: onMore,
                })}
              </div>`
            : nothing
        }
      </div>
      <span class="unseen" role="status">
        ${view.isSearching || view.problem ? nothing : t('ui.results', { count: view.items.length })}
      </span>
    </section>
  `;
}

function filters({ view, status, onText, onStatus }: OrderListOptions, { t }: ListMessages): TemplateResult {
  // The listener is on the select itself.
  const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement).value;
  return html`
    <div class="filters">
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
    </div>
  `;
}

const statuses = ['processing', 'complete', 'needs-attention', 'cancelled'] as const;

function results(options: OrderListOptions, messages: ListMessages): TemplateResult {
  const { view, status, onText, onStatus } = options;
  const { t, tProblem } = messages;
  if (view.problem)
    return html`<div class="card-body">
      ${retryNotice(t, html`<b>${t('orders.failed')}</b> ${tProblem(view.problem)}`, () => onText(view.text), false, view.problem)}
    </div>`;
  if (view.items.length > 0) return table(options, messages);
  if (view.isSearching)
    return html`<div class="card-body"><span class="unseen" role="status">${t('ui.loading')}</span>${skeleton(6)}</div>`;
  if (!view.text && !status) return emptyState('receipt', t('orders.empty'), t('orders.empty-hint'));
  const clear = () => {
    onStatus(undefined);
    onText('');
  };
  return emptyState(
    'search',
    t('orders.none'),
    t('orders.none-hint'),
    button({ label: t('orders.clear'), onClick: clear }),
  );
}

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
          ({ id, number, status, placedAt, contact, items, total }) => html`
            <tr role="row">
              <th role="rowheader" scope="row" class="number" translate="no">${number}</th>
              <td role="cell" class="status">${statusPill(status, { t, locale })}</td>
              <td role="cell" class="placed-at">
                <time datetime=${placedAt} title=${locale.dateTime(placedAt)}>${locale.date(placedAt)}</time>
              </td>
              ${isOwn ? nothing : html`<td role="cell" class="contact"><bdi>${contact.name}</bdi></td>`}
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
