import type { Approval, ApprovalDecision, ApprovalState, Id } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import { foundList } from '../ui/found-list.ts';
import { notice, pill } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import type { ApprovalsKey } from './approvals.messages.ts';
import { reductionRows } from './reduction-rows.ts';
import type { ReductionsKey } from './reductions.messages.ts';

export type ApprovalsMessages = Pick<
  MessagesController<ApprovalsKey | ReductionsKey>,
  't' | 'tProblem' | 'locale'
>;

export interface ApprovalListOptions {
  readonly view: FinderView<Approval>;
  readonly state: ApprovalState | undefined;
  /** Approvals that nobody has decided about; `undefined` until the host has told. */
  readonly open: number | undefined;
  readonly isConnected: boolean;
  /** The outcome of the last decision. */
  readonly told: TemplateResult | typeof nothing;
  readonly remarks: ReadonlyMap<Id, string>;
  /** The one that is being decided, and how. */
  readonly deciding: { readonly id: Id; readonly decision: ApprovalDecision['decision'] } | undefined;
  readonly onState: (state: ApprovalState | undefined) => void;
  readonly onRemark: (id: Id, remark: string) => void;
  readonly onDecide: (approval: Approval, decision: ApprovalDecision['decision']) => void;
  readonly onOrder: (id: Id) => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
}

const states = ['asked', 'granted', 'refused', 'withdrawn'] as const;
const tones = { asked: 'busy', granted: 'success', refused: 'danger', withdrawn: 'neutral' } as const;

/** List of approvals, newest first, each with what is taken off and, for who may decide, the decision. */
export function approvalList(options: ApprovalListOptions, messages: ApprovalsMessages): TemplateResult {
  const { view, state, open, isConnected, told, onState, onRetry, onMore } = options;
  const { t, tProblem } = messages;
  // The listener is on the select itself.
  const valueOf = (event: Event) => (event.currentTarget as HTMLSelectElement).value;
  return foundList({
    view,
    heading: t('approvals.heading'),
    above: html`
      <p class="muted count">${open === undefined ? '\u00a0' : t('approvals.open', { count: open })}</p>
      ${isConnected ? nothing : html`<div role="status">${notice('warning', t('approvals.lost'))}</div>`} ${told}
    `,
    filters: html`<select
      class="input"
      name="state"
      aria-label=${t('approvals.state')}
      @change=${(event: Event) => onState(states.find((each) => each === valueOf(event)))}
    >
      <option value="" .selected=${state === undefined}>${t('approvals.state-any')}</option>
      ${states.map((each) => html`<option value=${each} .selected=${each === state}>${t(`approvals.state-${each}`)}</option>`)}
    </select>`,
    isFiltered: state !== 'asked',
    table: () => html`<ul role="list" class="approvals">
      ${repeat(
        view.items,
        ({ id }) => id,
        (approval) => html`<li>${card(approval, options, messages)}</li>`,
      )}
    </ul>`,
    failed: t('approvals.failed'),
    empty: { text: t('approvals.empty'), hint: t('approvals.empty-hint') },
    none: { text: t('approvals.none'), hint: t('approvals.none-hint'), clear: t('approvals.clear') },
    t,
    tProblem,
    onRetry,
    onClear: () => onState(undefined),
    onMore,
  });
}

function card(approval: Approval, options: ApprovalListOptions, messages: ApprovalsMessages): TemplateResult {
  const { id, contact, askedBy, askedAt, reason, state, total } = approval;
  const { t, locale } = messages;
  return html`
    <article class="stack approval" aria-labelledby="of-${id}">
      <header class="row">
        <h3 id="of-${id}"><bdi>${contact.name}</bdi></h3>
        ${pill(t(`approvals.state-${state}`), tones[state])}
      </header>
      <p class="muted small">
        ${sentence(t('approvals.asked-by', { name: askedBy.name, date: locale.dateTime(askedAt) }))}
      </p>
      <p class="prose">${sentence(t('approvals.reason-of', { reason }))}</p>
      ${reductionRows(approval, messages)}
      <p class="row total">
        <span>${t('approvals.total')}</span> <span class="strong number" translate="no">${locale.money(total)}</span>
      </p>
      ${approval.mayDecide ? decision(approval, options, messages) : outcome(approval, options, messages)}
    </article>
  `;
}

function decision(
  approval: Approval,
  { remarks, deciding, onRemark, onDecide }: ApprovalListOptions,
  { t }: ApprovalsMessages,
): TemplateResult {
  const { id, askedBy, contact } = approval;
  const names = { name: askedBy.name, contact: contact.name };
  const press = (decided: ApprovalDecision['decision'], kind: 'primary' | 'plain') => {
    const label = decided === 'granted' ? 'grant' : 'refuse';
    return button({
      kind,
      label: t(`approvals.${label}`),
      ariaLabel: t(`approvals.${label}-of`, names),
      busy: { isOn: deciding?.id === id && deciding.decision === decided, label: t('approvals.deciding') },
      attributes: { 'data-decide': decided },
      onClick: () => onDecide(approval, decided),
    });
  };
  return html`
    ${proseField({
      id: `remark-${id}`,
      name: 'remark',
      label: t('approvals.remark'),
      hint: t('approvals.remark-hint', { name: askedBy.name }),
      need: 'optional',
      rows: 1,
      maxLength: 500,
      value: remarks.get(id) ?? '',
      t,
      onInput: (remark) => onRemark(id, remark),
    })}
    <div class="row actions">${press('granted', 'primary')} ${press('refused', 'plain')}</div>
  `;
}

function outcome(
  { decidedBy, decidedAt, remark, order }: Approval,
  { onOrder }: ApprovalListOptions,
  { t, locale }: ApprovalsMessages,
): TemplateResult | typeof nothing {
  if (!decidedBy && !order) return nothing;
  const date = decidedAt === undefined ? '' : locale.dateTime(decidedAt);
  return html`
    ${
      decidedBy
        ? html`<p class="prose">
            <bdi>${t('approvals.decided-by', { name: decidedBy.name, date })}</bdi>
            ${remark === undefined ? nothing : html`<span class="detail">${sentence(t('approvals.remark-of', { remark }))}</span>`}
          </p>`
        : nothing
    }
    ${
      order
        ? html`<div class="row actions">
            ${button({ label: t('approvals.view-order', { number: order.number }), onClick: () => onOrder(order.id) })}
          </div>`
        : nothing
    }
  `;
}
