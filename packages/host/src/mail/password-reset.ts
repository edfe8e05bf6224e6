import type { Correspondence, MailContent } from './content.ts';
import { markup } from './markup.ts';
import { page } from './page.ts';

export interface PasswordResetMail {
  /** The end of the link. */
  readonly until: Date;
  /** The address of the page where the person chooses a new password. It holds a secret. */
  readonly link: string;
}

/** Writes "Choose a new passcode". */
export const passwordReset =
  (reset: PasswordResetMail): MailContent =>
  (to) => ({
    subject: to.language.t('password-reset.subject', { shop: to.shop }),
    text: textOf(reset, to),
    html: htmlOf(reset, to),
  });

function textOf({ until, link }: PasswordResetMail, to: Correspondence): string {
  const { language, shop, name, support } = to;
  const { phone, hours, email } = support;
  return [
    language.t('mail.greeting', { name }),
    language.t('password-reset.intro', { shop }),
    `${language.t('password-reset.action')}:\n${link}`,
    language.t('password-reset.until', { until: language.moment(until) }),
    language.t('password-reset.unexpected'),
    `${language.t('mail.help')}\n${phone} (${hours})\n${email}`,
    shop,
  ].join('\n\n');
}

function htmlOf({ until, link }: PasswordResetMail, to: Correspondence): string {
  const { language, shop, name } = to;
  const heading = language.t('password-reset.heading');
  return page(to, heading, [
    markup`<h1>${heading}</h1>`,
    markup`<p>${language.t('mail.greeting', { name })}</p>`,
    markup`<p>${language.t('password-reset.intro', { shop })}</p>`,
    markup`<p><a class="action" href="${link}" target="_blank" rel="noreferrer">${language.t('password-reset.action')}</a></p>`,
    markup`<p class="quiet">${language.t('mail.copy')}<br><a class="link" href="${link}" target="_blank" rel="noreferrer">${link}</a></p>`,
    markup`<p class="quiet">${language.t('password-reset.until', { until: language.moment(until) })}</p>`,
    markup`<p class="quiet">${language.t('password-reset.unexpected')}</p>`,
  ]);
}
