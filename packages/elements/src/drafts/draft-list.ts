import type { DraftSummary, Id } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { askFirst } from '../ui/ask-first.ts';
import { button } from '../ui/button.ts';
import { check } from '../ui/choice.ts';
import { foundList } from '../ui/found-list.ts';
import { searchField } from '../ui/search-field.ts';
import { notice, pill } from '../ui/surface.ts';
import { age } from './age.ts';
import type { DraftsMessages } from './change-text.ts';
import type { TransferMessages } from './transfer-dialog.ts';
import { takeButton, transferMark } from './transfer-row.ts';

export interface DraftListOptions {
  readonly view: FinderView<DraftSummary>;
  /** True while only the operator's own are listed. */
  readonly isMine: boolean;
  /** The one whose removal is asked about. */
  readonly asked: DraftSummary | undefined;
  /** Id of the operator; `undefined` until it is known. */
  readonly me: Id | undefined;
  /** True where the host transfers orders to colleagues. */
  readonly canTransfer: boolean;
  /** Text above the list: what has failed last. */
  readonly failure: string | undefined;
  /** True when removing one has failed. */
  readonly hasFailed: boolean;
  readonly onText: (text: string) => void;
  readonly onMine: (isMine: boolean) => void;
  readonly onResume: (draft: DraftSummary) => void;
  readonly onAsk: (draft: DraftSummary) => void;
  readonly onRemove: (draft: DraftSummary) => void;
  readonly onGive: (draft: DraftSummary) => void;
  /** Takes over an order that goes to the operator, or takes it back. */
  readonly onTake: (draft: DraftSummary) => void;
  readonly onKeep: () => void;
  readonly onMore: () => void;
}

type ListMessages = DraftsMessages & TransferMessages;

/** List of saved orders, the one saved last first: search, continue, remove, and an empty state. */
export function draftList(options: DraftListOptions, messages: ListMessages): TemplateResult {
  const { view, isMine, asked, hasFailed, onText, onMine, onMore } = options;
  const { t, tProblem } = messages;
  return foundList({
    view,
    heading: t('drafts.heading'),
    above: html`${asked ? question(asked, options, messages) : nothing}
      ${options.failure ? notice('error', options.failure, { isUrgent: true }) : nothing}
      ${hasFailed ? notice('error', t('drafts.delete-failed'), { isUrgent: true }) : nothing}`,
    filters: html`${searchField({
      id: 'search',
      name: 'search',
      label: t('drafts.search'),
      placeholder: t('drafts.search-placeholder'),
      text: view.text,
      isBusy: view.isSearching,
      t,
      onText,
    })}
    ${check({ id: 'mine', name: 'mine', label: t('drafts.mine'), isChecked: isMine, onChange: onMine })}`,
    isFiltered: isMine,
    table: () => table(options, messages),
    failed: t('drafts.failed'),
    empty: { text: t('drafts.empty'), hint: t('drafts.empty-hint') },
    none: { text: t('drafts.none'), hint: t('drafts.none-hint'), clear: t('drafts.clear') },
    t,
    tProblem,
    onRetry: () => onText(view.text),
    onClear: () => {
      onMine(false);
      onText('');
    },
    onMore,
  });
}

const nameIn = ({ contact }: DraftSummary, { t }: DraftsMessages): string =>
  contact?.name ?? t('drafts.nobody');

const question = (draft: DraftSummary, options: DraftListOptions, messages: ListMessages): TemplateResult =>
  askFirst({
    id: 'remove',
    heading: messages.t('drafts.delete-ask', { name: nameIn(draft, messages) }),
    points: [messages.t('drafts.delete-point', { count: draft.items })],
    confirm: messages.t('drafts.delete-yes'),
    keep: messages.t('drafts.delete-no'),
    onConfirm: () => options.onRemove(draft),
    onKeep: options.onKeep,
  });

// The classes are those of the list of orders, whose styles place them where columns do not fit.
const columns = [
  ['number', 'drafts.contact'],
  ['placed-at', 'drafts.saved-at'],
  ['contact', 'drafts.by'],
  ['items', 'drafts.items'],
  ['total', 'drafts.sum'],
  ['actions', 'drafts.actions'],
] as const;

function table(options: DraftListOptions, messages: ListMessages): TemplateResult {
  const { view, me, canTransfer, onResume, onAsk, onGive, onTake } = options;
  const { t, locale } = messages;
  return html`
    <table role="table" aria-labelledby="heading">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(
            ([name, key]) => html`
              <th role="columnheader" scope="col" class=${name}>
                <span class=${name === 'actions' ? 'unseen' : ''}>${t(key)}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.items.map((draft) => {
          const { savedAt, savedBy, items, total, handoff } = draft;
          const name = nameIn(draft, messages);
          return html`
            <tr role="row">
              <th role="rowheader" scope="row" class="number"><bdi>${name}</bdi>${handoff ? atCustomer(handoff, messages) : nothing}${transferMark(draft, me, messages)}</th>
              <td role="cell" class="placed-at">
                <time datetime=${savedAt} title=${locale.dateTime(savedAt)}>${age(savedAt, locale)}</time>
              </td>
              <td role="cell" class="contact"><bdi>${savedBy.name}</bdi></td>
              <td role="cell" class="items">${locale.number(items)}</td>
              <td role="cell" class="total" translate="no">${total ? locale.money(total) : '–'}</td>
              <td role="cell" class="actions">
                <div class="row">
                  ${
                    draft.transfer
                      ? takeButton(draft, name, me, messages, () => onTake(draft))
                      : button({
                          label: t(handoff ? 'drafts.show' : 'drafts.resume'),
                          ariaLabel: t(handoff ? 'drafts.show-of' : 'drafts.resume-of', { name }),
                          onClick: () => onResume(draft),
                        })
                  }
                  ${
                    canTransfer && !handoff && !draft.transfer
                      ? button({
                          kind: 'quiet',
                          label: t('transfer.give'),
                          ariaLabel: t('transfer.give-of', { name }),
                          onClick: () => onGive(draft),
                        })
                      : nothing
                  }
                  ${
                    handoff || draft.transfer
                      ? nothing
                      : button({
                          kind: 'quiet',
                          label: t('drafts.delete'),
                          ariaLabel: t('drafts.delete-of', { name }),
                          onClick: () => onAsk(draft),
                        })
                  }
                </div>
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}

/** Mark of an order that its customer has: it is shown, and can be neither edited nor removed until it comes back. */
const atCustomer = (
  { expiresAt }: NonNullable<DraftSummary['handoff']>,
  { t, locale }: DraftsMessages,
): TemplateResult =>
  html` <span title=${t('drafts.handed-off-until', { date: locale.dateTime(expiresAt) })}
      >${pill(t('drafts.handed-off'), 'busy')}</span
    >`;
