import { randomBytes } from 'node:crypto';
import { HostError, type Operator, type SignIn } from '@orderpad/contracts';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { sha256 } from '../text/sha256.ts';
import { isPassword } from './passwords.ts';
import { sessions, signInFailures, users } from '../data/schema.ts';
import type { Handler } from '../service/handler.ts';
import type { Service, User } from '../service/service.ts';

export const cookieName = 'orderpad_session';
const hours = 12;
const maxFailures = 10;
const windowMinutes = 15;

/**
 * Signs in: sets a cookie for pages of this origin and returns a token for other callers. Stores only the token's
 * hash.
 */
export const signIn: Handler<'signIn'> = async ({ service, body, caller, headers, isSecure }) => {
  const subjects = [`user ${body.username.toLowerCase()}`, `caller ${caller}`];
  await assertNotLocked(service, subjects);
  const [user] = await service.db.select().from(users).where(eq(users.username, body.username.toLowerCase()));
  if (!(await isPassword(body.password, user?.passwordHash)) || !user) {
    await countFailure(service, subjects);
    throw new HostError('unauthenticated', 'wrong user name or password');
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(service.now().getTime() + hours * 3_600_000);
  await service.db.insert(sessions).values({ tokenHash: sha256(token), userId: user.id, expiresAt });
  await service.db.delete(signInFailures).where(eq(signInFailures.subject, subjects[0] ?? ''));
  headers.append('set-cookie', cookie(token, hours * 3600, isSecure));
  return { operator: operatorOf(user), token, expiresAt: expiresAt.toISOString() };
};

/** Returns the current sign-in. Its token is empty, since the caller has it. */
export const getSignIn: Handler<'getSignIn'> = async ({ service, user, tokenHash }): Promise<SignIn> => {
  const [row] = await service.db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, tokenHash ?? ''));
  if (!row) throw new HostError('unauthenticated', 'the sign-in has ended');
  return { operator: operatorOf(user), token: '', expiresAt: row.expiresAt.toISOString() };
};

export const signOut: Handler<'signOut'> = async ({ service, tokenHash, headers, isSecure }) => {
  await service.db.delete(sessions).where(eq(sessions.tokenHash, tokenHash ?? ''));
  headers.append('set-cookie', cookie('', 0, isSecure));
  return undefined;
};

/** Returns the user of a token that has not expired. */
export async function userOf({ db, now }: Service, tokenHash: string): Promise<User | undefined> {
  const [found] = await db
    .select({ user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now())));
  return found?.user;
}

export const operatorOf = ({ id, name, role, contactId, address }: User): Operator => ({
  id,
  name,
  role,
  ...(contactId === null ? {} : { contactId }),
  ...(address ? { address } : {}),
});

const cookie = (token: string, seconds: number, isSecure: boolean): string =>
  `${cookieName}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

async function assertNotLocked({ db, now }: Service, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    const [row] = await db.select().from(signInFailures).where(eq(signInFailures.subject, subject));
    const wait = (row?.until.getTime() ?? 0) - now().getTime();
    if (row && row.count >= limitOf(subject) && wait > 0) {
      throw new HostError('rate-limited', 'too many failed sign-ins', { retryAfter: wait });
    }
  }
}

/** Many people may share one network address, so an address may fail ten times as often as a user name. */
const limitOf = (subject: string): number => (subject.startsWith('user ') ? maxFailures : maxFailures * 10);

async function countFailure({ db, now }: Service, subjects: readonly string[]): Promise<void> {
  const until = new Date(now().getTime() + windowMinutes * 60_000);
  await db.delete(signInFailures).where(lt(signInFailures.until, now()));
  for (const subject of subjects) {
    await db
      .insert(signInFailures)
      .values({ subject, count: 1, until })
      .onConflictDoUpdate({
        target: signInFailures.subject,
        set: { count: sql`${signInFailures.count} + 1`, until },
      });
  }
}
