import { nameOf, type Contact } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactKey } from './contact.messages.ts';
import type { Translate } from '../messages/messages-controller.ts';
import { initialsOf } from './contact-card.ts';

/** Search result for a contact, with enough detail to tell two of the same name apart. */
export function contactOption(contact: Contact, t: Translate<ContactKey>): TemplateResult {
  const { company, email, number, addresses, bar } = contact;
  const name = nameOf(contact);
  const about = [company === name ? undefined : company, email, addresses[0]?.city].filter(Boolean);
  return html`
    <span class="initials small" aria-hidden="true">${initialsOf(name)}</span>
    <span class="found">
      <span class="row spread"
        ><bdi class="strong">${name}</bdi
        ><span class="muted small">${number ? t('contact.number', { number }) : nothing}</span></span
      >
      <span class="muted small">${about.map((each, at) => html`${at > 0 ? ' · ' : nothing}<bdi>${each}</bdi>`)}</span>
      ${bar ? html`<span class="refused small">${t(`contact.bar-${bar}`)}</span>` : nothing}
    </span>
  `;
}
