import type { Contact } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import type { ContactKey } from './contact.messages.ts';
import type { Translate } from '../messages/messages-controller.ts';

export interface ContactBarsOptions {
  readonly contact: Contact;
  readonly t: Translate<ContactKey>;
  readonly canAddAddress: boolean;
  /** True where the order does not go on without an address. */
  readonly needsAddress: boolean;
  readonly onChange: () => void;
  readonly onAddAddress: () => void;
}

/** Explains why a contact cannot be ordered for, with the fix: another contact, or the missing address. An address that is needed later only is offered. */
export function contactBars(options: ContactBarsOptions): TemplateResult | typeof nothing {
  const { contact, t, canAddAddress, needsAddress, onChange, onAddAddress } = options;
  const { bar, addresses } = contact;
  const another = button({ label: t('contact.change'), onClick: onChange });
  if (bar)
    return notice('error', html`<b>${t(`contact.bar-${bar}`)}</b> ${t('contact.bar-remedy')}`, {
      actions: another,
    });
  if (addresses.length > 0) return nothing;
  const add = button({
    id: 'add-address',
    kind: needsAddress ? 'primary' : 'quiet',
    icon: 'plus',
    label: t('contact.add-address'),
    onClick: onAddAddress,
  });
  const text = t(needsAddress ? 'contact.no-address-reason' : 'contact.no-address-yet');
  return notice(needsAddress ? 'warning' : 'info', html`<b>${t('contact.no-address')}.</b> ${text}`, {
    actions: canAddAddress ? add : needsAddress ? another : nothing,
  });
}
