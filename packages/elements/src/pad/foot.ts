import type { PadView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { PadKey } from './pad.messages.ts';

/** Foot of a screen: the buttons to the screens beside it, and whether the draft is saved. */
export function foot(
  { screens, keeping, isVerifying }: PadView,
  messages: MessagesController<PadKey>,
  onMove: (type: 'next' | 'back') => void,
): TemplateResult {
  const { t, tScreen } = messages;
  const at = screens.findIndex(({ state }) => state === 'current');
  const next = screens[at + 1];
  const isSafe = keeping === 'saved-here' || keeping === 'saved-at-host';
  return html`
    <div class="foot">
      ${at > 0 ? button({ part: 'back', label: t('pad.back'), onClick: () => onMove('back') }) : nothing}
      ${
        keeping === 'clean' || keeping === 'dirty'
          ? nothing
          : html`<span class="keeping">${isSafe ? icon('check') : nothing}${t(`pad.keeping-${keeping}`)}</span>`
      }
      ${
        next
          ? button({
              kind: 'primary',
              part: 'next',
              label: isVerifying
                ? t('pad.use-contact')
                : // The next step is not certain while one may still be skipped.
                  next.state === 'skipped'
                  ? t('pad.next')
                  : t('pad.next-to', { step: tScreen(next) }),
              iconAfter: 'chevron',
              onClick: () => onMove('next'),
            })
          : nothing
      }
    </div>
  `;
}
