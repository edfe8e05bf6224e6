import { randomBytes } from 'node:crypto';
import { and, eq, gt, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { passwordResets, resetRequests, sessions, signInFailures, users } from '../data/schema.ts';
import type { Report } from '../service/failures.ts';
import { keepDoing } from '../service/keep-doing.ts';
import { quickOf, type Service, type User } from '../service/service.ts';
import { statement } from '../data/statement.ts';
import { sha256 } from '../text/sha256.ts';

/** Limits of a sign-in where the host sets none: 12 hours, and 2 hours without a request. */
const limits = { hours: 12, idleMinutes: 120 };
const longestAgent = 400;

const limitsOf = ({ signIns }: Service) => ({ ...limits, ...signIns });

/** Begins a sign-in and returns its token, of which only the hash is stored. */
export async function beginSession(
  db: Queries,
  service: Service,
  userId: string,
  agent: string | undefined,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const now = service.now();
  const expiresAt = new Date(now.getTime() + limitsOf(service).hours * 3_600_000);
  await db.insert(sessions).values({
    tokenHash: sha256(token),
    id: service.uuid(),
    userId,
    createdAt: now,
    seenAt: now,
    expiresAt,
    agent: agent?.slice(0, longestAgent) ?? null,
  });
  return { token, expiresAt };
}

/** Holds for sign-ins that neither their age nor idleness has ended. */
export function areAlive(service: Service): SQL | undefined {
  return and(gt(sessions.expiresAt, service.now()), gt(sessions.seenAt, idleSince(service)));
}

const idleSince = (service: Service): Date =>
  new Date(service.now().getTime() - limitsOf(service).idleMinutes * 60_000);

const selectUser = statement<
  { tokenHash: string; now: Date; idleSince: Date },
  { user: typeof users.$inferSelect; seenAt: Date }[]
>((db) =>
  db
    .select({ user: users, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        gt(sessions.expiresAt, sql.placeholder('now')),
        gt(sessions.seenAt, sql.placeholder('idleSince')),
        eq(users.state, 'active'),
      ),
    ),
);

/** Returns the user of a token whose sign-in goes on, and notes to the minute that the person was seen. */
export async function userOf(service: Service, tokenHash: string): Promise<User | undefined> {
  const { db, now } = service;
  const [found] = await selectUser(quickOf(service), {
    tokenHash,
    now: now(),
    idleSince: idleSince(service),
  });
  if (!found) return undefined;
  const minuteAgo = new Date(now().getTime() - 60_000);
  if (found.seenAt < minuteAgo)
    await db
      .update(sessions)
      .set({ seenAt: now() })
      .where(and(eq(sessions.tokenHash, tokenHash), lt(sessions.seenAt, minuteAgo)));
  return found.user;
}

/** Ends the sign-ins of a person, but the one of this token. Returns how many. */
export async function endSessions(db: Queries, userId: string, but?: string): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.tokenHash, but ?? '')))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Removes sign-ins, links and counts that are over. */
export async function sweepSessions(service: Service): Promise<void> {
  const { db, now } = service;
  await db
    .delete(sessions)
    .where(or(lte(sessions.expiresAt, now()), lte(sessions.seenAt, idleSince(service))));
  await db.delete(signInFailures).where(lte(signInFailures.until, now()));
  await db.delete(passwordResets).where(lte(passwordResets.expiresAt, now()));
  await db.delete(resetRequests).where(lte(resetRequests.at, new Date(now().getTime() - 3_600_000)));
}

/** Sweeps at once and then at intervals, while the host runs. Returns what ends it. */
export const keepSweepingSessions = (
  service: Service,
  report: Report,
  seconds: number,
): (() => Promise<void>) =>
  keepDoing(() => sweepSessions(service).catch((error: unknown) => report('sign-ins', error)), seconds);
