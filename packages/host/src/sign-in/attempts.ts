import { HostError } from '@orderpad/contracts';
import { eq, gt, and, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { signInFailures } from '../data/schema.ts';
import type { Service } from '../service/service.ts';
import { sha256 } from '../text/sha256.ts';

const windowMs = 15 * 60_000;

/** Attempts within 15 minutes. Many people may share one network address, so it may make ten times as many. */
export const maxAttempts = { login: 10, account: 10, caller: 100, 'reset-login': 5, 'reset-caller': 100 };
type Kind = keyof typeof maxAttempts;

/** The subject that attempts are counted for. Holds a hash: people type passwords where they should type names. */
export const subjectOf = (kind: Kind, text: string): string => `${kind} ${sha256(text)}`;

/**
 * Counts an attempt before it is made, so that parallel ones cannot pass the limit together, and returns the milliseconds until
 * the next one is allowed; 0 when this one is. The count begins anew 15 minutes after the first attempt.
 */
export async function countAttempt({ db, now }: Service, kind: Kind, text: string): Promise<number> {
  const at = now();
  const until = new Date(at.getTime() + windowMs);
  const isOver = sql`${signInFailures.until} <= ${at.toISOString()}::timestamptz`;
  const [row] = await db
    .insert(signInFailures)
    .values({ subject: subjectOf(kind, text), count: 1, until })
    .onConflictDoUpdate({
      target: signInFailures.subject,
      set: {
        count: sql`case when ${isOver} then 1 else ${signInFailures.count} + 1 end`,
        until: sql`case when ${isOver} then excluded.until else ${signInFailures.until} end`,
      },
    })
    .returning();
  if (!row || row.count <= maxAttempts[kind]) return 0;
  return Math.max(1, row.until.getTime() - at.getTime());
}

/** Counts an attempt, and throws `rate-limited` when there were too many. */
export async function assertAttempt(service: Service, kind: Kind, text: string): Promise<void> {
  const retryAfter = await countAttempt(service, kind, text);
  if (retryAfter > 0) throw new HostError('rate-limited', 'too many attempts', { retryAfter });
}

/** Takes back the attempt of a network address that succeeded. Those of others stay counted. */
export async function forgiveCaller(db: Queries, caller: string): Promise<void> {
  await db
    .update(signInFailures)
    .set({ count: sql`${signInFailures.count} - 1` })
    .where(and(eq(signInFailures.subject, subjectOf('caller', caller)), gt(signInFailures.count, 0)));
}

/** Forgets the attempts on an account, by its id and by the logins it has. */
export async function forgetAttempts(db: Queries, userId: string, logins: readonly string[]): Promise<void> {
  const subjects = [subjectOf('account', userId), ...logins.map((login) => subjectOf('login', login))];
  await db.delete(signInFailures).where(inArray(signInFailures.subject, subjects));
}
