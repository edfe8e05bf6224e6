import type { Id, OrderStatus, OrderSummary } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { statusPill } from '../placed/order-details.ts';
import type { OrderKey } from '../placed/order.words.ts';
import { icon } from '../ui/icon.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, skeleton } from '../ui/surface.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { OrdersKey } from './orders.words.ts';

export interface OrderListOptions {
  readonly view: FinderView<OrderSummary>;
  readonly status: OrderStatus | undefined;
  /** Whether they are all of one contact, who sees them. */
  readonly isOwn: boolean;
  readonly onText: (text: string) => void;
  readonly onStatus: (status: OrderStatus | undefined) => void;
  readonly onOpen: (id: Id) => void;
  readonly onMore: () => void;
}

type ListWords = Pick<WordsController<OrdersKey | OrderKey>, 'say' | 'sayProblem' | 'locale'>;

/** Orders that were placed before, newest first: search, filter, and what to show when there are none. */
export function orderList(options: OrderListOptions, words: ListWords): TemplateResult {
  const { view, onMore } = options;
  const { say } = words;
  return html`
    <section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading" tabindex="-1">${say('orders.heading')}</h2>
      <div class="card">
        ${filters(options, words)}
        <div class="results" aria-busy=${view.isSearching}>${results(options, words)}</div>
        ${
          view.hasMore
            ? html`<div class="foot">
                <button type="button" class="button" ?disabled=${view.isSearching} @click=${onMore}>
                  ${say(view.isSearching ? 'ui.loading' : 'ui.more')}
                </button>
              </div>`
            : nothing
        }
      </div>
      <span class="unseen" role="status">
        ${view.isSearching || view.problem ? nothing : say('ui.results', { count: view.items.length })}
      </span>
    </section>
  `;
}

function filters({ view, status, onText, onStatus }: OrderListOptions, { say }: ListWords): TemplateResult {
  // Both listeners sit on the control itself.
  const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
  return html`
    <div class="filters">
      <span class="search">
        ${icon('search')}
        <input
          class="input"
          type="search"
          name="search"
          autocomplete="off"
          aria-label=${say('orders.search')}
          placeholder=${say('orders.search-placeholder')}
          .value=${view.text}
          @input=${(event: Event) => onText(valueOf(event))}
        />
      </span>
      <select
        class="input"
        name="status"
        aria-label=${say('orders.status')}
        @change=${(event: Event) => onStatus(statuses.find((each) => each === valueOf(event)))}
      >
        <option value="">${say('orders.status-any')}</option>
        ${statuses.map(
          (each) =>
            html`<option value=${each} .selected=${each === status}>${say(`order.status-${each}`)}</option>`,
        )}
      </select>
    </div>
  `;
}

const statuses = ['processing', 'complete', 'needs-attention', 'cancelled'] as const;

function results(options: OrderListOptions, words: ListWords): TemplateResult {
  const { view, status, onText, onStatus } = options;
  const { say, sayProblem } = words;
  if (view.problem)
    return html`<div class="card-body">
      ${retryNotice(say, html`<b>${say('orders.failed')}</b> ${sayProblem(view.problem)}`, () => onText(view.text))}
    </div>`;
  if (view.items.length > 0) return table(options, words);
  if (view.isSearching)
    return html`<div class="card-body"><span class="unseen" role="status">${say('ui.loading')}</span>${skeleton(6)}</div>`;
  if (!view.text && !status) return emptyState('receipt', say('orders.empty'), say('orders.empty-hint'));
  const clear = () => {
    onStatus(undefined);
    onText('');
  };
  return emptyState(
    'search',
    say('orders.none'),
    say('orders.none-hint'),
    html`<button type="button" class="button" @click=${clear}>${say('orders.clear')}</button>`,
  );
}

const columns = ['number', 'status', 'placed-at', 'contact', 'items', 'total', 'actions'] as const;

function table({ view, isOwn, onOpen }: OrderListOptions, { say, locale }: ListWords): TemplateResult {
  const shown = columns.filter((column) => column !== 'contact' || !isOwn);
  return html`
    <table role="table" aria-labelledby="heading">
      <thead role="rowgroup">
        <tr role="row">
          ${shown.map(
            (column) => html`
              <th role="columnheader" scope="col" class=${column}>
                <span class=${column === 'actions' ? 'unseen' : ''}>${say(`orders.${column}`)}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.items.map(
          ({ id, number, status, placedAt, contact, items, total }) => html`
            <tr role="row">
              <th role="rowheader" scope="row" class="number">${number}</th>
              <td role="cell" class="status">${statusPill(status, { say, locale })}</td>
              <td role="cell" class="placed-at">
                <time datetime=${placedAt} title=${locale.dateTime(placedAt)}>${locale.date(placedAt)}</time>
              </td>
              ${isOwn ? nothing : html`<td role="cell" class="contact">${contact.name}</td>`}
              <td role="cell" class="items">${locale.number(items)}</td>
              <td role="cell" class="total">${locale.money(total)}</td>
              <td role="cell" class="actions">
                <button
                  type="button"
                  class="button"
                  aria-label=${say('orders.view-of', { number })}
                  @click=${() => onOpen(id)}
                >
                  ${say('orders.view')}
                </button>
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
