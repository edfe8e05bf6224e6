import { cleanLine, isEmail } from '@orderpad/contracts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { mails } from '../data/schema.ts';
import type { Service } from '../service/service.ts';
import { settingOf } from '../service/settings.ts';
import { support } from '../service/support.ts';
import type { MailContent } from './content.ts';
import { mailLanguage } from './language.ts';

export interface OutgoingMail {
  /** The id of what it is about, by which it is found and withdrawn. */
  readonly about: string;
  readonly to: { readonly email: string; readonly name: string };
  /** The language of the recipient, as a BCP 47 tag; that of the host where it is not known or has no catalogue. */
  readonly lang?: string | undefined;
  /** The message is not sent any more from then on. */
  readonly until: Date;
  /** The link signs in as its recipient: while the message is stored, only administrators may read it. */
  readonly isSecret?: boolean;
  readonly content: MailContent;
}

/**
 * Queues a message in the transaction of what causes it, so that neither exists without the other. It is sent after the commit, at least
 * once; a host without a mail server stores it for the outbox. Returns its id. Throws for what is no e-mail address.
 *
 * @example
 * await queueMail(transaction, service, {
 *   about: handoff.id,
 *   to: { email: contact.email, name: nameOf(contact) },
 *   until: expiresAt,
 *   content: orderReady({ total, until: expiresAt, sender: user.name, link }),
 * });
 */
export async function queueMail(transaction: Queries, service: Service, mail: OutgoingMail): Promise<string> {
  const { about, to, lang, until, isSecret = false, content } = mail;
  if (!isEmail(to.email)) throw new Error('a message needs an e-mail address');
  const language = mailLanguage(lang, service.mail?.lang);
  const shop = (await settingOf(transaction, 'shop.name')) ?? 'Orderpad';
  const name = cleanLine(to.name);
  const { subject, text, html } = content({ language, shop, support, name });
  const id = service.uuid();
  const at = service.now();
  const row = {
    id,
    about,
    email: to.email,
    name,
    lang: language.tag,
    subject: cleanLine(subject),
    text,
    html,
    state: service.mail?.port ? ('waiting' as const) : ('stored' as const),
    queuedAt: at,
    nextAt: at,
    until,
    isSecret,
  };
  await transaction
    .insert(mails)
    .values(row)
    .catch((error: unknown) => {
      throw withoutTexts(error);
    });
  return id;
}

/** Columns of a row from which nothing is left to send. */
export const emptied = { text: null, html: null, lease: null, leaseUntil: null } as const;

/** Takes back what has not been sent about this, in the transaction that makes it wrong. */
export async function withdrawMail(transaction: Queries, service: Service, about: string): Promise<void> {
  await transaction
    .update(mails)
    .set({ ...emptied, state: 'withdrawn', settledAt: service.now() })
    .where(and(eq(mails.about, about), inArray(mails.state, ['waiting', 'stored'])));
}

/** Returns the error of a query without its parameters: they hold the links of the message, and errors are logged. */
function withoutTexts(error: unknown): Error {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const isLost = cause instanceof Error && cause.message.startsWith('Connection terminated');
  // What is left tells a lost connection from a fault.
  const told = new Error(isLost ? 'Connection terminated' : `database error ${code ?? 'without a code'}`);
  return new Error('a message could not be stored', { cause: Object.assign(told, code && { code }) });
}
