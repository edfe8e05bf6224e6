import type { UserChange } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { userGroups, users } from '../../data/schema.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';
import type { User } from '../../service/service.ts';
import { isTaken, loginOf } from '../../sign-in/logins.ts';
import { endResets } from '../../sign-in/resets.ts';
import { endSessions } from '../../sign-in/sessions.ts';
import { userSearchText } from '../../text/user-text.ts';
import { assertNotAbove, assertNotLastAdmin, lockUser, refused } from './access.ts';
import { userAnswer } from './users.ts';

/** Changes the fields of a user that are given. Disabling ends the person's sign-ins; a new e-mail address ends links sent to the old one. */
export const updateUser: Handler<'updateUser'> = ({ service, user: caller, params, body }) =>
  service.db.transaction(async (transaction) => {
    const before = await lockUser(transaction, caller, params.id);
    const changes = changesOf(before, columnsOf(body));
    await assertFit(transaction, caller, before, changes);
    if (Object.keys(changes).length > 0) {
      const after = { ...before, ...changes };
      await transaction
        .update(users)
        .set({ ...changes, searchText: userSearchText(after) })
        .where(eq(users.id, before.id));
      if (changes.state === 'disabled') await endSessions(transaction, before.id);
      if (changes.state === 'disabled' || changes.email !== undefined)
        await endResets(transaction, service, before.id);
      await record(transaction, {
        at: service.now(),
        userId: caller.id,
        action: 'user.updated',
        subject: before.id,
        ...(before.contactId !== null && { onBehalfOf: before.contactId }),
        details: { from: picked(before, changes), to: changes },
      });
    }
    return userAnswer(service, before.id, transaction);
  });

type Columns = Partial<
  Pick<User, 'username' | 'name' | 'email' | 'pin' | 'role' | 'groupId' | 'state' | 'mayEnter'>
>;

/** Returns the columns that a request names. E-mail addresses are kept as logins are compared: in lower case. */
function columnsOf(body: UserChange): Columns {
  const { username, name, email, pin, role, groupId, state, mayEnter } = body;
  return {
    ...(username !== undefined && { username }),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email: email === null ? null : loginOf(email) }),
    ...(pin !== undefined && { pin }),
    ...(role !== undefined && { role }),
    ...(groupId !== undefined && { groupId }),
    ...(state !== undefined && { state }),
    ...(mayEnter !== undefined && { mayEnter }),
  };
}

const changesOf = (before: User, columns: Columns): Columns =>
  Object.fromEntries(
    Object.entries(columns).filter(([column, value]) => value !== Reflect.get(before, column)),
  );

const picked = (before: User, changes: Columns): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changes).map((column) => [column, Reflect.get(before, column)]));

/** Throws `forbidden` or `refused` for changes that may not be made. */
async function assertFit(transaction: Queries, caller: User, before: User, changes: Columns): Promise<void> {
  const { role, state, groupId } = changes;
  if (role !== undefined) {
    assertNotAbove(caller, role, ['role']);
    // Customers are contacts, and staff are none.
    if (role === 'customer' || before.role === 'customer') throw refused('role-unfit', ['role']);
  }
  if (role !== undefined || state === 'disabled') await assertNotLastAdmin(transaction, before);
  for (const field of ['username', 'email', 'pin'] as const) {
    const login = changes[field];
    if (login && (await isTaken(transaction, login, before.id))) throw refused('login-taken', [field]);
  }
  if (groupId && !(await isGroup(transaction, groupId))) throw refused('group-unknown', ['groupId']);
}

async function isGroup(transaction: Queries, id: string): Promise<boolean> {
  const [group] = await transaction
    .select({ id: userGroups.id })
    .from(userGroups)
    .where(eq(userGroups.id, id));
  return group !== undefined;
}
