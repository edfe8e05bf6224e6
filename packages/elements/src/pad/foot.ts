import type { PadView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { addMessages } from '../messages/own-messages.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { footMessages, type FootKey } from './foot.messages.ts';

// They come with the foot: the first step has nothing to go back to.
addMessages(footMessages);

/** Foot of a screen: the button to the screen before it, and whether the draft is saved. */
export function foot(
  { screens, keeping }: PadView,
  { t }: MessagesController<never, FootKey>,
  onMove: (type: 'back') => void,
): TemplateResult {
  const isFirst = screens[0]?.state === 'current';
  const isSafe = keeping === 'saved-here' || keeping === 'saved-at-host';
  return html`
    <div class="foot">
      ${isFirst ? nothing : button({ part: 'back', label: t('pad.back'), onClick: () => onMove('back') })}
      ${
        keeping === 'clean' || keeping === 'dirty'
          ? nothing
          : html`<span class="keeping">${isSafe ? icon('check') : nothing}${t(`pad.keeping-${keeping}`)}</span>`
      }
    </div>
  `;
}
