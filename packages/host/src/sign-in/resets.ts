import { randomBytes } from 'node:crypto';
import { HostError, issue } from '@orderpad/contracts';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { passwordResets, resetRequests, users } from '../data/schema.ts';
import { queueMail, withdrawMail } from '../mail/outbox.ts';
import { passwordReset } from '../mail/password-reset.ts';
import { record } from '../service/audit.ts';
import type { Report } from '../service/failures.ts';
import type { Handler } from '../service/handler.ts';
import { keepDoing } from '../service/keep-doing.ts';
import type { Service, User } from '../service/service.ts';
import { sha256 } from '../text/sha256.ts';
import { assertAttempt, forgetAttempts } from './attempts.ts';
import { loginOf, loginsOf, userByLogin } from './logins.ts';
import { hashPassword } from './passwords.ts';
import { endSessions } from './sessions.ts';

/** Minutes for which a link resets a password. */
export const resetMinutes = 30;
const atOnce = 20;

/**
 * Takes a request for a link, whoever is named: the answer and its time disclose no account. `sendResets` writes the message.
 */
export const requestReset: Handler<'requestReset'> = async ({ service, body, caller }) => {
  const login = loginOf(body.login);
  await assertAttempt(service, 'reset-caller', caller);
  await assertAttempt(service, 'reset-login', login);
  await service.db.insert(resetRequests).values({ id: service.uuid(), login, at: service.now() });
  return undefined;
};

/** Answers the requests for links: a message for each that names one active person with an e-mail address, nothing for others. */
export async function sendResets(service: Service): Promise<void> {
  if (service.resetUrl?.() === undefined) return;
  for (let taken = atOnce; taken === atOnce; )
    taken = await service.db.transaction(async (transaction) => {
      const due = transaction
        .select({ id: resetRequests.id })
        .from(resetRequests)
        .orderBy(asc(resetRequests.at))
        .limit(atOnce)
        .for('update', { skipLocked: true });
      const requests = await transaction
        .delete(resetRequests)
        .where(inArray(resetRequests.id, due))
        .returning();
      for (const login of new Set(requests.map((request) => request.login))) {
        const user = await userByLogin(transaction, login);
        if (user) await sendResetTo(transaction, service, user, user.id);
      }
      return requests.length;
    });
}

/** Answers requests at once and then at intervals. Returns what ends it. */
export const keepSendingResets = (service: Service, report: Report, seconds: number): (() => Promise<void>) =>
  keepDoing(() => sendResets(service).catch((error: unknown) => report('resets', error)), seconds);

/**
 * Sends a link to a person, in place of any earlier one. Returns false for somebody who cannot be sent one: disabled, without an e-mail
 * address, or at a host without a page for it.
 */
export async function sendResetTo(
  transaction: Queries,
  service: Service,
  { id, name, email, state }: User,
  actorId: string,
): Promise<boolean> {
  const url = service.resetUrl?.();
  if (state !== 'active' || email === null || url === undefined) return false;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(service.now().getTime() + resetMinutes * 60_000);
  const row = { tokenHash: sha256(token), expiresAt };
  await transaction
    .insert(passwordResets)
    .values({ ...row, userId: id })
    .onConflictDoUpdate({ target: passwordResets.userId, set: row });
  await withdrawMail(transaction, service, id);
  await queueMail(transaction, service, {
    about: id,
    to: { email, name },
    until: expiresAt,
    isSecret: true,
    content: passwordReset({ until: expiresAt, link: `${url}#${token}` }),
  });
  await record(transaction, {
    at: service.now(),
    userId: actorId,
    action: 'user.reset-sent',
    subject: id,
  });
  return true;
}

/** Sets the password that a person chose with a link, once, and ends the sign-ins the person had. */
export const resetPassword: Handler<'resetPassword'> = async ({ service, body, caller }) => {
  await assertAttempt(service, 'reset-caller', caller);
  const tokenHash = sha256(body.token);
  const living = and(
    eq(passwordResets.tokenHash, tokenHash),
    gt(passwordResets.expiresAt, sql`${service.now().toISOString()}::timestamptz`),
  );
  const [known] = await service.db.select().from(passwordResets).where(living);
  if (!known) throw overdue();
  const passwordHash = await hashPassword(body.password);
  await service.db.transaction(async (transaction) => {
    const [used] = await transaction.delete(passwordResets).where(living).returning();
    const [user] = await transaction
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, used?.userId ?? ''), eq(users.state, 'active')))
      .returning();
    if (!user) throw overdue();
    await passwordChanged(transaction, service, user);
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      action: 'user.password-reset',
      subject: user.id,
    });
  });
  return undefined;
};

/** Ends what an old password had begun: sign-ins but the one of a token, links, and counts of wrong attempts. */
export async function passwordChanged(
  transaction: Queries,
  service: Service,
  user: User,
  but?: string,
): Promise<void> {
  await endSessions(transaction, user.id, but);
  await endResets(transaction, service, user.id);
  await forgetAttempts(transaction, user.id, await loginsOf(transaction, user));
}

/** Ends the link of a person, and takes its message back. */
export async function endResets(transaction: Queries, service: Service, userId: string): Promise<void> {
  await transaction.delete(passwordResets).where(eq(passwordResets.userId, userId));
  await withdrawMail(transaction, service, userId);
}

const overdue = (): HostError =>
  new HostError('refused', 'the link is unknown, used, replaced or too old', {
    issues: [issue('reset-link-invalid', ['token'])],
  });
