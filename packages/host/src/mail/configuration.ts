import { isEmail } from '@orderpad/contracts';
import type { SmtpOptions } from './smtp.ts';
import { isMailLanguage } from './language.ts';

/** Settings of messages, as a process has them. */
export interface MailConfiguration {
  /** Absent where the host has no mail server. */
  readonly smtp?: SmtpOptions;
  /** The language of recipients whose own is not known. */
  readonly lang: string;
}

/** Returns the value of an environment variable; undefined when it is absent or empty. */
type Variable = (name: string) => string | undefined;

/**
 * Reads the variables of messages. Each thing that is wrong goes to `problems` as one sentence, which names the variable and never the
 * value: it may be a password.
 */
export function mailConfiguration(variable: Variable, problems: string[]): MailConfiguration {
  const lang = variable('ORDERPAD_MAIL_LANG') ?? 'en-GB';
  if (!isMailLanguage(lang))
    problems.push('ORDERPAD_MAIL_LANG must be a language that messages are written in, such as en-GB.');
  const smtp = smtpOf(variable, problems);
  return { lang, ...(smtp && { smtp }) };
}

function smtpOf(variable: Variable, problems: string[]): SmtpOptions | undefined {
  const url = variable('ORDERPAD_SMTP_URL');
  const sender = variable('ORDERPAD_MAIL_FROM');
  const plain = variable('ORDERPAD_SMTP_PLAIN');
  if (plain !== undefined && plain !== 'allow')
    problems.push('ORDERPAD_SMTP_PLAIN must be "allow", or absent.');
  if (url !== undefined && !isSmtp(url))
    problems.push('ORDERPAD_SMTP_URL must be an address such as smtp://user:password@mail.example:587.');
  const from = sender === undefined ? undefined : senderOf(sender);
  if (sender !== undefined && !from)
    problems.push('ORDERPAD_MAIL_FROM must be an e-mail address, or Name <address>.');
  if (url !== undefined && sender === undefined)
    problems.push('ORDERPAD_MAIL_FROM is required with ORDERPAD_SMTP_URL.');
  return url === undefined || !from ? undefined : { url, from, ...(plain && { plain: true }) };
}

const isSmtp = (url: string): boolean => {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== '';
};

/** Reads `orders@shop.example` or `The Shop <orders@shop.example>`. */
function senderOf(text: string): SmtpOptions['from'] | undefined {
  const [, name, email = text.trim()] = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  return isEmail(email) ? { email, ...(name && { name }) } : undefined;
}
