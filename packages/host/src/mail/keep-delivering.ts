import { and, eq, lt, lte, ne, sql } from 'drizzle-orm';
import { mails } from '../data/schema.ts';
import type { Report } from '../service/failures.ts';
import { keepDoing } from '../service/keep-doing.ts';
import type { Service } from '../service/service.ts';
import { settingOf } from '../service/settings.ts';
import { deliver } from './deliver.ts';
import { emptied } from './outbox.ts';
import type { MailPort } from '../service/mail-port.ts';

/** Delivers at once and then at intervals, one message at a time. Returns a function that stops after the current message. */
export const keepDelivering = (
  service: Service,
  port: MailPort,
  report: Report,
  seconds: number,
): (() => Promise<void>) =>
  keepDoing(
    (signal) => deliver(service, port, report, signal).catch((error: unknown) => report('outbox', error)),
    seconds,
  );

/** Days for which a message is listed in the outbox, where the setting `mail.days` names no other number. */
const mailDays = 30;

/**
 * Removes messages that nothing is left to do for, by age, and the texts of those whose links have ended. Called at the start of a host and at
 * intervals.
 */
export async function tidyOutbox({ db, now }: Pick<Service, 'db' | 'now'>): Promise<void> {
  await db
    .update(mails)
    .set({ ...emptied, state: 'expired', settledAt: now() })
    .where(and(eq(mails.state, 'stored'), lte(mails.until, now())));
  const days = Number((await settingOf(db, 'mail.days')) ?? mailDays);
  if (!(days > 0)) return;
  const before = new Date(now().getTime() - days * 86_400_000);
  const age = sql`coalesce(${mails.settledAt}, ${mails.queuedAt})`;
  await db.delete(mails).where(and(ne(mails.state, 'waiting'), lt(age, before)));
}
