import type { Contact } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { notice } from '../ui/surface.ts';
import type { ContactKey } from '../words/contact.words.ts';
import type { Say } from '../words/words-controller.ts';

export interface ContactBarsOptions {
  readonly contact: Contact;
  readonly say: Say<ContactKey>;
  readonly canAddAddress: boolean;
  readonly onChange: () => void;
  readonly onAddAddress: () => void;
}

/** Why a contact cannot be ordered for, with the way out: another contact, or the address that is missing. */
export function contactBars(options: ContactBarsOptions): TemplateResult | typeof nothing {
  const { contact, say, canAddAddress, onChange, onAddAddress } = options;
  const { bar, addresses } = contact;
  const another = html`<button type="button" class="button" @click=${onChange}>${say('contact.change')}</button>`;
  if (bar)
    return notice('error', html`<b>${say(`contact.bar-${bar}`)}</b> ${say('contact.bar-remedy')}`, {
      actions: another,
    });
  if (addresses.length > 0) return nothing;
  const add = html`<button type="button" class="button primary" id="add-address" @click=${onAddAddress}>
    ${icon('plus')}${say('contact.add-address')}
  </button>`;
  return notice('warning', html`<b>${say('contact.no-address')}.</b> ${say('contact.no-address-reason')}`, {
    actions: canAddAddress ? add : another,
  });
}
