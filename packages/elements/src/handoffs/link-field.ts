import { html, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { HandoffsKey } from './handoffs.messages.ts';

/** Field with the link to read, and a button that copies it. Its text is selected where the browser does not allow copying. */
export const linkField = (
  link: string,
  isCopied: boolean,
  { t }: Pick<MessagesController<HandoffsKey>, 't'>,
  onCopy: () => void,
): TemplateResult => html`
  <div class="wide link">
    <div class="field">
      <label class="label" for="link">${t('handoffs.link')}</label>
      <p class="hint" id="link-hint">${t('handoffs.link-hint')}</p>
      <input
        class="input"
        part="input"
        id="link"
        dir="ltr"
        readonly
        spellcheck="false"
        aria-describedby="link-hint"
        .value=${link}
        @focus=${({ currentTarget }: Event) => currentTarget instanceof HTMLInputElement && currentTarget.select()}
      />
    </div>
    ${button({ label: isCopied ? t('handoffs.copied') : t('handoffs.copy'), ...(isCopied && { icon: 'check' as const }), onClick: onCopy })}
  </div>
`;
