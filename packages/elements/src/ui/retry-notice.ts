import type { ProblemCode } from '@orderpad/contracts';
import { nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { notice } from './surface.ts';

/** Problems that trying again does not help. */
const isFinal = /^(?:forbidden|unsupported|not-found|invalid|too-large|draft-placed)$/;

/**
 * Urgent notice of a failure, with a button that tries again; busy while it does. There is no button for a `problem` that stays, such
 * as what the person may not do.
 */
export const retryNotice = (
  t: Translate,
  text: string | TemplateResult,
  onRetry: () => void,
  isBusy = false,
  problem?: ProblemCode,
): TemplateResult =>
  notice('error', text, {
    isUrgent: true,
    actions:
      problem && isFinal.test(problem)
        ? nothing
        : button({
            icon: 'retry',
            label: t('ui.retry'),
            busy: { isOn: isBusy, label: t('ui.loading') },
            onClick: onRetry,
          }),
  });
