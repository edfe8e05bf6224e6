import { createHash } from 'node:crypto';
import { HostError } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { keyedWrites, users } from '../../data/schema.ts';
import { record } from '../../service/audit.ts';
import type { Handler, RouteRequest } from '../../service/handler.ts';
import type { User } from '../../service/service.ts';
import { hashPassword } from '../../sign-in/passwords.ts';
import { passwordChanged, sendResetTo } from '../../sign-in/resets.ts';
import { endSessions } from '../../sign-in/sessions.ts';
import { signInsOf } from '../../sign-in/sign-ins.ts';
import { sha256 } from '../../text/sha256.ts';
import { lockUser, refused } from './access.ts';
import { userAnswer } from './users.ts';

/** Sets a password that the caller chose. */
export const setPassword: Handler<'setPassword'> = async (request) => {
  await changePassword(request, request.body.password, 'user.password-set');
  return undefined;
};

/**
 * Makes a password, and returns it this once. It is made of the key, so that a request that arrives again gets the same answer and
 * changes nothing: a late copy must not replace a password that was given out.
 */
export const generateCredentials: Handler<'generateCredentials'> = async (request) => {
  const { key, params } = request;
  const password = passwordOf(key, params.id);
  const { username } = await changePassword(request, password, 'user.credentials-generated', (transaction) =>
    isFirst(transaction, request),
  );
  return { username, password };
};

/** Sends a link to the person to choose a password. */
export const sendReset: Handler<'sendReset'> = ({ service, user: caller, params }) =>
  service.db.transaction(async (transaction) => {
    const user = await lockUser(transaction, caller, params.id);
    if (!(await sendResetTo(transaction, service, user, caller.id))) throw refused('email-required', ['id']);
    return undefined;
  });

export const listUserSignIns: Handler<'listUserSignIns'> = async ({ service, params, tokenHash }) => {
  const { id } = await userAnswer(service, params.id);
  return signInsOf(service, id, tokenHash);
};

/** Ends the sign-ins of a person; the caller's own goes on. */
export const endUserSignIns: Handler<'endUserSignIns'> = ({ service, user: caller, params, tokenHash }) =>
  service.db.transaction(async (transaction) => {
    const { id } = await lockUser(transaction, caller, params.id);
    const count = await endSessions(transaction, id, tokenHash);
    await record(transaction, {
      at: service.now(),
      userId: caller.id,
      action: 'user.sign-ins-ended',
      subject: id,
      details: { count },
    });
    return undefined;
  });

/** Replaces the password, which ends the person's sign-ins. The caller's own one goes on. */
async function changePassword(
  { service, user: caller, params, tokenHash }: RouteRequest<'setPassword' | 'generateCredentials'>,
  password: string,
  action: 'user.password-set' | 'user.credentials-generated',
  isDue: (transaction: Queries) => Promise<boolean> = async () => true,
): Promise<User> {
  const passwordHash = await hashPassword(password);
  return service.db.transaction(async (transaction) => {
    const user = await lockUser(transaction, caller, params.id);
    if (!(await isDue(transaction))) return user;
    await transaction.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await passwordChanged(transaction, service, user, tokenHash);
    await record(transaction, {
      at: service.now(),
      userId: caller.id,
      action,
      subject: user.id,
      ...(user.contactId !== null && { onBehalfOf: user.contactId }),
    });
    return user;
  });
}

/**
 * Keeps the key of a request, and tells whether it is the first one with it. Keeps only its hash, since the password is made of it. Throws
 * `key-reused` for a key that made a password for somebody else.
 */
async function isFirst(
  transaction: Queries,
  { service, user, key, params }: RouteRequest<'generateCredentials'>,
): Promise<boolean> {
  const row = { userId: user.id, key: sha256(`credentials ${key}`) };
  const claimed = await transaction
    .insert(keyedWrites)
    .values({ ...row, fingerprint: params.id, contactId: '', at: service.now() })
    .onConflictDoNothing()
    .returning();
  if (claimed.length > 0) return true;
  const [earlier] = await transaction
    .select()
    .from(keyedWrites)
    .where(and(eq(keyedWrites.userId, row.userId), eq(keyedWrites.key, row.key)));
  if (earlier?.fingerprint !== params.id)
    throw new HostError('key-reused', 'this key was used for another user');
  return false;
}

/** Characters that are told apart when they are read out or written down. */
const characters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes a password of four groups of four characters, some 79 bits, of a random key. */
function passwordOf(key: string, userId: string): string {
  const bytes = createHash('sha512').update(`password ${userId} ${key}`).digest();
  const letters = Array.from({ length: 16 }, (_, at) => {
    // Three bytes for each letter, so that no letter is noticeably likelier than others.
    return characters.charAt(bytes.readUIntBE(at * 3, 3) % characters.length);
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
