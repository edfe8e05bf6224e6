import { nameOf, type Contact } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import type { ContactKey } from './contact.messages.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/messages-controller.ts';

export interface ContactCardOptions {
  readonly contact: Contact;
  /** The first address, line by line, without recipient and country. */
  readonly addressLines: readonly string[];
  readonly t: Translate<ContactKey>;
  readonly locale: Locale;
  /** Names every detail, also those that are missing, so that they can be verified with the customer. */
  readonly verifies: boolean;
  /** Corrects the contact. Left out where the operator may not. */
  readonly onEdit: (() => void) | undefined;
  /** Replaces the contact. */
  readonly onChange: () => void;
  /** Content below the contact: issues, or a form. */
  readonly below: TemplateResult | typeof nothing;
}

/** Card of the chosen contact: name, how to reach them, first address. */
export function contactCard(options: ContactCardOptions): TemplateResult {
  const { contact, addressLines, t, locale, verifies, onEdit, onChange, below } = options;
  const { company, jobTitle, email, phone, number, tier, addresses, fields = {} } = contact;
  const name = nameOf(contact);
  const [primary, ...others] = addresses;
  return html`
    <section class="card" part="contact" aria-label=${name}>
      <div class="contact">
        <span class="initials" aria-hidden="true">${initialsOf(name)}</span>
        <div class="who">
          <h3><bdi>${name}</bdi></h3>
          ${[jobTitle, company].map((each) => (each && each !== name ? html`<p><bdi>${each}</bdi></p>` : nothing))}
          <p class="row small">
            ${number ? html`<span class="muted">${t('contact.number', { number })}</span>` : nothing}
            ${tier ? pill(tier.name) : nothing}
          </p>
        </div>
        <div class="row">
          ${onEdit ? button({ icon: 'pen', label: labelOf(t(verifies ? 'contact.update' : 'ui.edit'), name), onClick: onEdit }) : nothing}
          ${button({ id: 'change-contact', label: labelOf(t('ui.change'), name), onClick: onChange })}
        </div>
        <dl class="reach ${verifies ? 'named' : ''}">
          ${pair('contact.address', 'pin', primary && address(primary, others.length))}
          ${pair('contact.email', 'mail', email && html`<bdi translate="no">${email}</bdi>`)}
          ${pair('contact.phone', 'phone', phone && html`<bdi translate="no">${phone}</bdi>`)}
          ${Object.entries(fields).map(([field, value]) => row(field, true, html`<bdi>${value}</bdi>`))}
        </dl>
      </div>
      ${below === nothing ? nothing : html`<div class="below">${below}</div>`}
    </section>
  `;

  function pair(label: ContactKey, sign: IconName, value: unknown): TemplateResult | typeof nothing {
    if (!value && !verifies) return nothing;
    const shown = value || html`<span class="muted">${t('contact.not-given')}</span>`;
    return row(t(label), verifies, html`${icon(sign)}${shown}`);
  }

  function address(shown: Contact['addresses'][number], more: number): TemplateResult {
    const lines = [shown.name, shown.company, ...addressLines, locale.country(shown.country)];
    return html`<span>
      ${lines.flatMap((line) => (line ? [html`<span class="line">${line}</span>`] : []))}
      ${more > 0 ? html`<span class="line muted small">${t('contact.more-addresses', { count: more })}</span>` : nothing}
    </span>`;
  }
}

/** A detail of the contact; its name is shown, or heard alone. */
const row = (name: string, isNamed: boolean, value: TemplateResult): TemplateResult =>
  html`<div><dt class=${isNamed ? 'muted small' : 'unseen'}>${name}</dt><dd>${value}</dd></div>`;

/** An action, with whom it concerns for those who hear it alone. */
const labelOf = (action: string, name: string): TemplateResult =>
  html`${action}<span class="unseen">${name}</span>`;

/** Returns the initials of a name, two letters at most. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.slice(1).at(-1)].map((word = '') => Array.from(word)[0]);
  return letters.join('').toUpperCase();
}
