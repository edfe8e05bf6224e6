import type { RequestState, RequestSummary } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { askFirst } from '../ui/ask-first.ts';
import { button } from '../ui/button.ts';
import { foundList } from '../ui/found-list.ts';
import { searchField } from '../ui/search-field.ts';
import { notice, pill } from '../ui/surface.ts';
import type { RequestsKey } from './requests.messages.ts';

export type RequestsMessages = Pick<MessagesController<RequestsKey>, 't' | 'tProblem' | 'locale'>;

export interface RequestListOptions {
  readonly view: FinderView<RequestSummary>;
  readonly state: RequestState | undefined;
  /** The state that is listed first. */
  readonly usual: RequestState | undefined;
  /** True for a customer's own list. */
  readonly isOwn: boolean;
  /** Requests that nobody has decided about; `undefined` until the host has told. */
  readonly open: number | undefined;
  readonly isConnected: boolean;
  /** The outcome of the last action. */
  readonly told: TemplateResult | typeof nothing;
  /** The one whose withdrawal is asked about. */
  readonly asked: RequestSummary | undefined;
  readonly onText: (text: string) => void;
  readonly onState: (state: RequestState | undefined) => void;
  readonly onOpen: (request: RequestSummary) => void;
  readonly onDecline: (request: RequestSummary) => void;
  readonly onAsk: (request: RequestSummary) => void;
  readonly onWithdraw: (request: RequestSummary) => void;
  readonly onKeep: () => void;
  readonly onOrder: (id: string) => void;
  readonly onMore: () => void;
}

/** List of order requests, newest first: search, filter, decide, and an empty state. */
export function requestList(options: RequestListOptions, messages: RequestsMessages): TemplateResult {
  const { view, state, usual, isOwn, onText, onState, onMore } = options;
  const { t, tProblem } = messages;
  const isUsual = state === usual;
  return foundList({
    view,
    heading: t(isOwn ? 'requests.own-heading' : 'requests.heading'),
    above: above(options, messages),
    filters: filters(options, messages),
    isFiltered: !isUsual,
    table: () => table(options, messages),
    failed: t('requests.failed'),
    empty: isOwn
      ? { text: t('requests.own-empty'), hint: t('requests.own-empty-hint') }
      : { text: t('requests.empty'), hint: t('requests.empty-hint') },
    none: { text: t('requests.none'), hint: t('requests.none-hint'), clear: t('requests.clear') },
    t,
    tProblem,
    onRetry: () => onText(view.text),
    onClear: () => {
      onState(undefined);
      onText('');
    },
    onMore,
  });
}

/** Renders what stands above the list. The line of the count is there before the count, so that the list stays where it is. */
function above(options: RequestListOptions, { t }: RequestsMessages): TemplateResult {
  const { isOwn, open, isConnected, told, asked, onWithdraw, onKeep } = options;
  return html`
    ${isOwn ? nothing : html`<p class="muted count">${open === undefined ? '\u00a0' : t('requests.open', { count: open })}</p>`}
    ${isConnected ? nothing : html`<div role="status">${notice('warning', t('requests.lost'))}</div>`}
    ${told}
    ${
      asked
        ? askFirst({
            id: 'withdraw',
            heading: t('requests.withdraw-ask', { number: asked.number }),
            points: [t('requests.withdraw-point')],
            confirm: t('requests.withdraw-yes'),
            keep: t('requests.withdraw-no'),
            onConfirm: () => onWithdraw(asked),
            onKeep,
          })
        : nothing
    }
  `;
}

const states = ['sent', 'confirmed', 'declined', 'withdrawn'] as const;

const stateText = (state: RequestState, isOwn: boolean, { t }: Pick<RequestsMessages, 't'>): string =>
  t(isOwn && state === 'sent' ? 'requests.own-sent' : `requests.state-${state}`);

function filters({ view, state, isOwn, onText, onState }: RequestListOptions, { t }: RequestsMessages) {
  // The listener is on the select itself.
  const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement).value;
  return html`
    ${searchField({
      id: 'search',
      name: 'search',
      label: t('requests.search'),
      placeholder: t(isOwn ? 'requests.own-placeholder' : 'requests.search-placeholder'),
      text: view.text,
      isBusy: view.isSearching,
      t,
      onText,
    })}
    <select
      class="input"
      name="state"
      aria-label=${t('requests.state')}
      @change=${(event: Event) => onState(states.find((each) => each === valueOf(event)))}
    >
      <option value="" .selected=${state === undefined}>${t('requests.state-any')}</option>
      ${states.map(
        (each) =>
          html`<option value=${each} .selected=${each === state}>${stateText(each, isOwn, { t })}</option>`,
      )}
    </select>
  `;
}

const tones = { sent: 'busy', confirmed: 'success', declined: 'danger', withdrawn: 'neutral' } as const;

const columns = ['number', 'state', 'requested-at', 'contact', 'items', 'total', 'actions'] as const;

/** Classes of the list of orders, whose styles place them where columns do not fit. */
const looks: Partial<Record<(typeof columns)[number], string>> = {
  state: 'status',
  'requested-at': 'placed-at',
};

function table(options: RequestListOptions, messages: RequestsMessages): TemplateResult {
  const { view, isOwn } = options;
  const { t } = messages;
  const shown = columns.filter((column) => column !== 'contact' || !isOwn);
  return html`
    <table role="table" aria-labelledby="heading">
      <thead role="rowgroup">
        <tr role="row">
          ${shown.map(
            (column) => html`
              <th role="columnheader" scope="col" class=${looks[column] ?? column}>
                <span class=${column === 'actions' ? 'unseen' : ''}>${t(`requests.${column}`)}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.items.map((request) => row(request, options, messages))}
      </tbody>
    </table>
  `;
}

function row(
  request: RequestSummary,
  options: RequestListOptions,
  messages: RequestsMessages,
): TemplateResult {
  const { number, state, requestedAt, contact, items, total, reason, viewers } = request;
  const { isOwn } = options;
  const { t, locale } = messages;
  const names = viewers.map(({ name }) => name);
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" class="number" translate="no">${number}</th>
      <td role="cell" class="status">
        ${pill(stateText(state, isOwn, { t }), tones[state])}
        ${names.length > 0 ? html`<span class="detail small muted"><bdi>${t('requests.opened-by', { names: locale.list(names) })}</bdi></span>` : nothing}
        ${reason === undefined ? nothing : html`<span class="detail small muted"><bdi>${t('requests.reason-of', { reason })}</bdi></span>`}
      </td>
      <td role="cell" class="placed-at">
        <time datetime=${requestedAt} title=${locale.dateTime(requestedAt)}>${locale.date(requestedAt)}</time>
      </td>
      ${isOwn ? nothing : html`<td role="cell" class="contact"><bdi>${contact.name}</bdi></td>`}
      <td role="cell" class="items">${locale.number(items)}</td>
      <td role="cell" class="total" translate="no">${locale.money(total)}</td>
      <td role="cell" class="actions"><div class="row">${actions(request, options, messages)}</div></td>
    </tr>
  `;
}

function actions(
  request: RequestSummary,
  { isOwn, onOpen, onDecline, onAsk, onOrder }: RequestListOptions,
  { t }: RequestsMessages,
): TemplateResult | typeof nothing {
  const { number, state, order, id } = request;
  if (order)
    return button({
      label: t('requests.view-order'),
      ariaLabel: t('requests.view-order-of', { number: order.number }),
      onClick: () => onOrder(order.id),
    });
  if (state !== 'sent') return nothing;
  if (isOwn)
    return button({
      kind: 'quiet',
      label: t('requests.withdraw'),
      ariaLabel: t('requests.withdraw-of', { number }),
      attributes: { 'data-request': id },
      onClick: () => onAsk(request),
    });
  return html`
    ${button({
      label: t('requests.open-it'),
      ariaLabel: t('requests.open-of', { number }),
      onClick: () => onOpen(request),
    })}
    ${button({
      kind: 'quiet',
      label: t('requests.decline'),
      ariaLabel: t('requests.decline-of', { number }),
      onClick: () => onDecline(request),
    })}
  `;
}
