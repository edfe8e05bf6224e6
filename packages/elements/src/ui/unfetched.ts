import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../words/words-controller.ts';
import { notice } from './surface.ts';

/** What was pressed for could not be fetched: say so, and offer to try again. Nothing where nothing is amiss. */
export const unfetchedNotice = (
  { say, sayProblem }: Pick<WordsController<never>, 'say' | 'sayProblem'>,
  retry: (() => void) | undefined,
): TemplateResult | typeof nothing =>
  retry
    ? notice('error', sayProblem('unreachable'), {
        isUrgent: true,
        actions: html`<button type="button" class="button" @click=${retry}>${say('ui.retry')}</button>`,
      })
    : nothing;
