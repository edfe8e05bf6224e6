import type { PadView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { PadKey } from './pad.messages.ts';

/** Button to the screen after this one; nothing on the last one. */
export function nextButton(
  { screens, isVerifying }: PadView,
  { t, tScreen }: MessagesController<PadKey>,
  onMove: (type: 'next') => void,
): TemplateResult | typeof nothing {
  const next = screens[screens.findIndex(({ state }) => state === 'current') + 1];
  if (!next) return nothing;
  const label = isVerifying
    ? t('pad.use-contact')
    : // The next step is not certain while one may still be skipped.
      next.state === 'skipped'
      ? t('pad.next')
      : t('pad.next-to', { step: tScreen(next) });
  return html`<div class="next">
    ${button({ kind: 'primary', part: 'next', label, iconAfter: 'chevron', onClick: () => onMove('next') })}
  </div>`;
}
