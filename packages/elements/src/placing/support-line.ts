import type { HostProfile } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { SupportKey } from './support.messages.ts';

/** Line that says whom to contact, with the host's own phone, e-mail and hours; nothing where it tells neither phone nor e-mail. */
export function supportLine(
  support: HostProfile['support'],
  { t, locale }: Pick<MessagesController<SupportKey>, 't' | 'locale'>,
): TemplateResult | typeof nothing {
  const contacts = [support?.phone, support?.email].flatMap((each) => each ?? []);
  if (contacts.length === 0) return nothing;
  const last = support?.hours ? `${contacts.at(-1)} (${support.hours})` : `${contacts.at(-1)}`;
  return html`<p class="small">
    ${t('placing.support', { support: locale.list([...contacts.slice(0, -1), last]) })}
  </p>`;
}
