import type { HostProfile, Issue } from '@orderpad/contracts';
import type { PlacingState } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ReviewKey } from '../review/review.messages.ts';
import { supportLine } from './support-line.ts';
import type { SupportKey } from './support.messages.ts';

type ReviewMessages = Pick<MessagesController<ReviewKey | SupportKey>, 't' | 'tProblem' | 'locale'>;

export interface PlacingOptions {
  readonly placing: PlacingState;
  readonly support: HostProfile['support'];
  /** Returns the message of an issue. */
  readonly issueText: (issue: Issue) => string;
  /** Returns the fix buttons of an issue. */
  readonly fixes: (issue: Issue) => TemplateResult | typeof nothing;
}

/** Notice about the submission: in progress, outcome unknown, or refused; nothing before it. */
export function placingNotice(
  { placing, support, issueText, fixes }: PlacingOptions,
  { t, tProblem, locale }: ReviewMessages,
): TemplateResult | typeof nothing {
  const helpLine = supportLine(support, { t, locale });
  if (placing.kind === 'sending') return notice('info', t('review.sending'));
  if (placing.kind === 'unknown')
    return notice('warning', html`<b>${t('review.unknown')}</b>`, {
      isUrgent: true,
      actions: html`<p class="small">${t('review.unknown-more', { count: placing.attempts })}</p>
        ${helpLine}`,
    });
  if (placing.kind !== 'refused') return nothing;
  return notice('error', html`<b>${t('review.refused')}</b> ${tProblem(placing.code)}`, {
    isUrgent: true,
    actions: html`
      <ul role="list">
        ${placing.issues.map((issue) => html`<li class="row">${issueText(issue)} ${fixes(issue)}</li>`)}
      </ul>
      ${helpLine}
    `,
  });
}
