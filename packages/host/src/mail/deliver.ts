import { cleanLine } from '@orderpad/contracts';
import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { mails } from '../data/schema.ts';
import type { Report } from '../service/failures.ts';
import type { Service } from '../service/service.ts';
import { emptied } from './outbox.ts';
import { type MailPort, MailRefused } from '../service/mail-port.ts';

type MailRow = typeof mails.$inferSelect;
type Changes = Partial<typeof mails.$inferInsert>;

/** Milliseconds after which another process may take over a message. Longer than a mail server may take. */
const leaseMs = 120_000;
const firstPauseMs = 15_000;
const longestPauseMs = 3_600_000;

/** Sends the messages that are due, one after the other. Faults are reported, and their message is tried again later. */
export async function deliver(
  service: Service,
  port: MailPort,
  report: Report,
  signal?: AbortSignal,
): Promise<void> {
  for (let row = await claim(service); row; row = signal?.aborted ? undefined : await claim(service)) {
    await settle(service, row, await outcome(service, port, row, report));
  }
}

/**
 * Takes the message that has been due longest, and returns it. Processes pass over what another one has taken. The clock of the
 * database ends a lease, so they need not agree about the time.
 */
async function claim({ db, now, uuid }: Service): Promise<MailRow | undefined> {
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.state, 'waiting'),
        lte(mails.nextAt, now()),
        or(isNull(mails.leaseUntil), lt(mails.leaseUntil, sql`clock_timestamp()`)),
      ),
    )
    .orderBy(asc(mails.nextAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      lease: uuid(),
      leaseUntil: sql`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`,
    })
    .where(eq(mails.id, due))
    .returning();
  return row;
}

/** Sends one message and returns what its row becomes. */
async function outcome(service: Service, port: MailPort, row: MailRow, report: Report): Promise<Changes> {
  const { id, email, name, subject, text, html, lang, attempts, until } = row;
  const over = { ...emptied, settledAt: service.now() };
  if (until <= service.now() || text === null || html === null)
    return { ...over, state: 'expired', attempts: attempts - 1 };
  try {
    const to = { email, ...(name && { name }) };
    await port.send({ id, to, subject, text, html, lang });
    return { ...over, state: 'sent', reason: null };
  } catch (error) {
    const reason = reasonOf(error);
    if (error instanceof MailRefused) return { ...over, state: 'refused', reason };
    report(id, new Error(`a message could not be sent: ${reason}`));
    const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
    return { reason, nextAt: new Date(service.now().getTime() + pause), lease: null, leaseUntil: null };
  }
}

/** Writes what became of a message, unless another process took it over or it was withdrawn meanwhile. */
async function settle({ db }: Service, row: MailRow, changes: Changes): Promise<void> {
  await db
    .update(mails)
    .set(changes)
    .where(and(eq(mails.id, row.id), eq(mails.lease, row.lease ?? '')));
}

const reasonOf = (error: unknown): string =>
  cleanLine(error instanceof Error ? error.message : String(error)).slice(0, 500) || 'unknown';

/** Ends all leases of an embedded database, which a single process uses: whoever had one is gone. */
export async function endMailLeases(db: Queries): Promise<void> {
  await db.update(mails).set({ lease: null, leaseUntil: null }).where(eq(mails.state, 'waiting'));
}
