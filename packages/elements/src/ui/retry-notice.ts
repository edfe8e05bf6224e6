import { html, type TemplateResult } from 'lit';
import type { Say } from '../words/words-controller.ts';
import { icon } from './icon.ts';
import { notice } from './surface.ts';

/** What went wrong by itself, said at once, with the press that tries it again. */
export const retryNotice = (say: Say, words: string | TemplateResult, onRetry: () => void): TemplateResult =>
  notice('error', words, {
    isUrgent: true,
    actions: html`<button type="button" class="button" @click=${onRetry}>${icon('retry')}${say('ui.retry')}</button>`,
  });
