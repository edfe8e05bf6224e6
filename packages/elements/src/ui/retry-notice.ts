import { type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { notice } from './surface.ts';

/** Urgent notice of a failure, with a button that tries again; busy while it does. */
export const retryNotice = (
  t: Translate,
  text: string | TemplateResult,
  onRetry: () => void,
  isBusy = false,
): TemplateResult =>
  notice('error', text, {
    isUrgent: true,
    actions: button({
      icon: 'retry',
      label: t('ui.retry'),
      busy: { isOn: isBusy, label: t('ui.loading') },
      onClick: onRetry,
    }),
  });
