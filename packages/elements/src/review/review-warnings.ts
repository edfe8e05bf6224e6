import type { Issue } from '@orderpad/contracts';
import type { ReviewView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { check } from '../ui/choice.ts';
import type { ReviewKey } from './review.messages.ts';

interface WarningsOptions {
  readonly t: MessagesController<ReviewKey>['t'];
  readonly issueText: (issue: Issue) => string;
  readonly onAccept: (issue: Issue, accepted: boolean) => void;
}

/** Renders the warnings, each with a check box that accepts it. */
export function reviewWarnings(
  { warnings }: ReviewView,
  { t, issueText, onAccept }: WarningsOptions,
): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  return html`
    <fieldset class="card warnings">
      <legend class="label">${t('review.warnings')}</legend>
      ${warnings.map(({ issue, accepted }, index) =>
        check({
          id: `warning-${index}`,
          name: `warning-${index}`,
          label: t('review.accept', { warning: issueText(issue) }),
          isChecked: accepted,
          onChange: (isChecked) => onAccept(issue, isChecked),
        }),
      )}
    </fieldset>
  `;
}
