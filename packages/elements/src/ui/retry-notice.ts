import { type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { notice } from './surface.ts';

/** Urgent notice of a failure, with a button that tries again. */
export const retryNotice = (
  t: Translate,
  text: string | TemplateResult,
  onRetry: () => void,
): TemplateResult =>
  notice('error', text, {
    isUrgent: true,
    actions: button({ icon: 'retry', label: t('ui.retry'), onClick: onRetry }),
  });
