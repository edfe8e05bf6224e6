import { html, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { entryFormMessages } from './entry-form.messages.ts';

/** Renders the empty form of fast entry, to be hidden: it takes the space of the real one in any font and language. */
export const entrySpace = (t: Translate<keyof typeof entryFormMessages>): TemplateResult => html`
  <div class="entry-form" inert>
    <div class="line">
      <div class="field code">
        <span class="label">${t('entry.sku')}</span>
        <input class="input" disabled />
      </div>
      <div class="field">
        <span class="label">${t('ui.quantity')}</span>
        <input class="input" disabled />
      </div>
      ${button({ label: t('entry.add') })}
    </div>
    <div class="help">
      <p class="hint">${t('entry.hint')}</p>
      ${button({ kind: 'link', label: t('entry.look-up') })} ${button({ kind: 'link', label: t('entry.file') })}
    </div>
  </div>
`;
