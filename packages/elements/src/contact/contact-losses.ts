import type { Consequence } from '@orderpad/core/preview';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../ui/surface.ts';
import type { ContactKey } from '../words/contact.words.ts';
import type { Say } from '../words/words-controller.ts';

export interface ContactLossesOptions {
  readonly losses: readonly Consequence[];
  /** Of the contact chosen now. */
  readonly name: string;
  readonly say: Say<ContactKey>;
  readonly onChange: () => void;
  readonly onKeep: () => void;
}

/** What another contact would take away, asked before anything is taken. Esc keeps everything as it is. */
export function contactLosses({ losses, name, say, onChange, onKeep }: ContactLossesOptions): TemplateResult {
  const left = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return html`
    <div id="losses" role="group" tabindex="-1" aria-labelledby="losses-heading" @keydown=${left}>
      ${notice(
        'warning',
        html`<b id="losses-heading">${say('contact.losses')}</b> ${say('contact.loss-none')}
          ${losses.map(({ code, params }) => (code === 'lines-removed' ? nothing : html`<br />${say(`contact.loss-${code}`, params)}`))}`,
        {
          actions: html`<p class="row">
            <button type="button" class="button" @click=${onChange}>${say('contact.change')}</button>
            <button type="button" class="button quiet" @click=${onKeep}>${say('contact.keep', { name })}</button>
          </p>`,
        },
      )}
    </div>
  `;
}
