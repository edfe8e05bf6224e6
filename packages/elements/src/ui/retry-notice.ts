import { html, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';
import { notice } from './surface.ts';

/** Urgent notice of a failure, with a button that tries again. */
export const retryNotice = (
  t: Translate,
  text: string | TemplateResult,
  onRetry: () => void,
): TemplateResult =>
  notice('error', text, {
    isUrgent: true,
    actions: html`<button type="button" class="button" @click=${onRetry}>${icon('retry')}${t('ui.retry')}</button>`,
  });
