import { HostError, type Operator, type SignIn } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import { sessions, users } from '../data/schema.ts';
import { record } from '../service/audit.ts';
import type { Handler, RouteRequest } from '../service/handler.ts';
import type { User } from '../service/service.ts';
import { assertAttempt, countAttempt, forgetAttempts, forgiveCaller } from './attempts.ts';
import { loginOf, loginsOf, userByLogin } from './logins.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { beginSession } from './sessions.ts';

export const cookieName = 'orderpad_session';

/**
 * Signs in: sets a cookie for pages of this origin and returns a token for other callers. Ends the sign-in that the browser had
 * before, so that no token outlives a change of the person.
 */
export const signIn: Handler<'signIn'> = async (request) => {
  const { service, caller, tokenHash, headers, agent, isSecure } = request;
  const user = await checked(request);
  const renewed = isOutdated(user.passwordHash) ? await hashPassword(request.body.password) : undefined;
  const { token, expiresAt } = await service.db.transaction(async (transaction) => {
    // A password that was changed while it was being checked signs nobody in.
    const [same] = await transaction
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, user.id), eq(users.passwordHash, user.passwordHash), eq(users.state, 'active')))
      .for('update');
    if (!same) throw wrong();
    if (renewed !== undefined)
      await transaction.update(users).set({ passwordHash: renewed }).where(eq(users.id, user.id));
    await transaction.delete(sessions).where(eq(sessions.tokenHash, tokenHash ?? ''));
    await forgetAttempts(transaction, user.id, await loginsOf(transaction, user));
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      action: 'user.signed-in',
      subject: user.id,
    });
    return beginSession(transaction, service, user.id, agent);
  });
  await forgiveCaller(service.db, caller);
  const seconds = Math.round((expiresAt.getTime() - service.now().getTime()) / 1000);
  headers.append('set-cookie', cookie(token, seconds, isSecure));
  return { operator: operatorOf(user), token, expiresAt: expiresAt.toISOString() };
};

/**
 * Returns the person of a login and its password. Counts the attempt first: for the network address, for what was typed, and for the
 * account. Unknown and ambiguous logins, wrong passwords and disabled users get the same answer after the same work.
 */
async function checked({ service, body, caller }: RouteRequest<'signIn'>): Promise<User> {
  const login = loginOf(body.username);
  await assertAttempt(service, 'caller', caller);
  await assertAttempt(service, 'login', login);
  const user = await userByLogin(service.db, login);
  // A person has several logins. That they share a count must not show, or it would tell that they are one person's.
  const isLocked = (await countAttempt(service, 'account', user?.id ?? `nobody ${login}`)) > 0;
  const isRight = await isPassword(body.password, isLocked ? undefined : user?.passwordHash);
  if (isRight && user?.state === 'active') return user;
  // The same work for unknown people. Names are not kept: people type passwords where they should type names.
  const who = user?.id ?? 'nobody';
  const details = { caller, isLocked };
  await record(service.db, {
    at: service.now(),
    userId: who,
    action: 'user.sign-in-failed',
    subject: who,
    details,
  });
  throw wrong();
}

const wrong = (): HostError => new HostError('unauthenticated', 'wrong login or password');

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
  await service.db.transaction(async (transaction) => {
    const [ended] = await transaction
      .delete(sessions)
      .where(eq(sessions.tokenHash, tokenHash ?? ''))
      .returning();
    if (ended)
      await record(transaction, {
        at: service.now(),
        userId: ended.userId,
        action: 'user.signed-out',
        subject: ended.userId,
      });
  });
  headers.append('set-cookie', cookie('', 0, isSecure));
  return undefined;
};

export const operatorOf = ({ id, name, role, contactId, address }: User): Operator => ({
  id,
  name,
  role,
  ...(contactId === null ? {} : { contactId }),
  ...(address ? { address } : {}),
});

const cookie = (token: string, seconds: number, isSecure: boolean): string =>
  `${cookieName}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
