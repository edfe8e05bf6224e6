import type { Fix, Issue } from '@orderpad/contracts';
import type { DifferenceView, DraftsView } from '@orderpad/core/drafts';
import { html, nothing, type TemplateResult } from 'lit';
import { fixButtons } from '../fixes/fix-buttons.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import { textField } from '../ui/text-field.ts';
import { changeText, nameOfLine, type ChangeText } from './change-text.ts';
import type { DraftsKey } from './drafts.messages.ts';
import { sentence } from '../messages/sentence.ts';

export interface ChangeRowOptions {
  readonly view: DraftsView;
  readonly change: DifferenceView;
  readonly messages: MessagesController<DraftsKey | FixesKey>;
  /** The line that an issue is about. */
  readonly titleOf: (issue: Issue) => string | undefined;
  /** The reason that is being typed for keeping the old price; `undefined` while it is not asked for. */
  readonly reason: string | undefined;
  /** True once an empty reason was refused. */
  readonly isReasonMissing: boolean;
  readonly onAccept: () => void;
  readonly onRemove: () => void;
  readonly onHonour: () => void;
  readonly onReason: (text: string) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onFix: (issue: Issue, fix: Fix | undefined) => void;
}

/** One change since the order was saved: what it is, both sides, and what can be done about it. */
export function changeRow(options: ChangeRowOptions): TemplateResult {
  const { view, change, messages, titleOf } = options;
  const { difference, decision } = change;
  const { t } = messages;
  const text = changeText(difference, view, messages);
  const issue = difference.kind === 'issue' ? difference.after : undefined;
  const title = issue && titleOf(issue);
  return html`
    <li class="change" data-kind=${difference.kind} data-decision=${decision}>
      <div class="what">
        <span class=${difference.isToDecide ? 'strong' : ''}
          >${title ? html`<bdi class="strong">${title}</bdi> ` : nothing}${sentence(text.what)}</span
        >
        ${sides(text, t)}
      </div>
      ${issue && decision !== 'resolved' ? html`<div class="row">${fixButtons({ issue, messages, onFix: options.onFix })}</div>` : actions(options, text)}
    </li>
  `;
}

const sides = ({ from, to }: ChangeText, t: ChangeRowOptions['messages']['t']) =>
  from === undefined && to === undefined
    ? nothing
    : html`<span class="sides" translate="no"
        >${from === undefined ? nothing : html`<span class="unseen">${t('drafts.from')}</span><s><bdi>${from}</bdi></s>`}
        ${from !== undefined && to !== undefined ? html`<span class="arrow">${icon('chevron')}</span>` : nothing}
        ${to === undefined ? nothing : html`<span class="unseen">${t('drafts.to')}</span><b><bdi>${to}</bdi></b>`}</span
      >`;

const decided = {
  accepted: 'drafts.accepted',
  removed: 'drafts.removed',
  honoured: 'drafts.honoured',
  resolved: 'drafts.resolved',
} as const;

function actions(options: ChangeRowOptions, { what }: ChangeText): TemplateResult | typeof nothing {
  const { view, change, messages, reason } = options;
  const { difference, decision, honour } = change;
  const { t, locale } = messages;
  if (decision === 'told') return nothing;
  if (decision !== 'open')
    return html`<div class="row">
      ${pill(t(decided[decision]), 'success')}
      ${
        decision === 'removed' || decision === 'resolved'
          ? nothing
          : button({
              kind: 'link',
              label: t('drafts.undo'),
              ariaLabel: t('drafts.undo-of', { what }),
              onClick: options.onUndo,
            })
      }
    </div>`;
  const line = difference.kind === 'line' ? (difference.after ?? difference.before) : undefined;
  const title = nameOfLine(line);
  const price = honour === undefined ? '' : locale.amount(honour, view.before ?? '');
  if (reason !== undefined) return reasonForm(options, price);
  return html`<div class="row">
    ${button({
      label: t('drafts.accept'),
      ariaLabel: t('drafts.accept-of', { what }),
      onClick: options.onAccept,
    })}
    ${
      difference.isOwn
        ? button({
            label: t('drafts.remove'),
            ariaLabel: t('drafts.remove-of', { title }),
            onClick: options.onRemove,
          })
        : nothing
    }
    ${
      honour === undefined
        ? nothing
        : button({
            label: t('drafts.honour', { price }),
            ariaLabel: t('drafts.honour-of', { price, title }),
            onClick: options.onHonour,
          })
    }
  </div>`;
}

function reasonForm(options: ChangeRowOptions, price: string): TemplateResult {
  const { messages, reason = '', isReasonMissing } = options;
  const { t } = messages;
  const submit = (event: Event) => {
    event.preventDefault();
    options.onKeep();
  };
  return html`<form class="reason" novalidate @submit=${submit}>
    ${textField({
      id: 'reason',
      name: 'reason',
      label: t('drafts.reason', { price }),
      hint: t('drafts.reason-hint'),
      need: 'required',
      maxLength: 200,
      value: reason,
      ...(isReasonMissing && { error: t('drafts.reason-required') }),
      t,
      onInput: options.onReason,
    })}
    <div class="row">
      ${button({ label: t('drafts.honour-confirm'), kind: 'primary', submits: true })}
      ${button({ label: t('drafts.cancel'), kind: 'quiet', onClick: options.onCancel })}
    </div>
  </form>`;
}
