import { HostError, issue, type Operator, type Path } from '@orderpad/contracts';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { users } from '../../data/schema.ts';
import type { User } from '../../service/service.ts';

type Role = Operator['role'];

/** Roles by what they may do: nobody changes a person above their own, or gives a role above it. */
const ranks: Readonly<Record<Role, number>> = { customer: 0, consultant: 1, csr: 2, manager: 3, admin: 4 };

/** Throws `forbidden` for a role above the one of the caller. */
export function assertNotAbove(caller: User, role: Role, path: Path): void {
  if (ranks[role] <= ranks[caller.role]) return;
  throw new HostError('forbidden', 'the role is above your own', { issues: [issue('role-above-own', path)] });
}

/**
 * Returns a person that the caller may change, locked until the transaction ends. One transaction at a time changes people, so that what
 * holds of all of them (a last administrator, unique logins) still holds afterwards. Throws `not-found` or `forbidden`.
 */
export async function lockUser(transaction: Queries, caller: User, id: string): Promise<User> {
  await transaction.execute(sql`select pg_advisory_xact_lock(7240116)`);
  const [user] = await transaction.select().from(users).where(eq(users.id, id)).for('update');
  if (!user) throw noSuchUser();
  assertNotAbove(caller, user.role, ['id']);
  return user;
}

/** Throws `refused` when no administrator but this one could sign in. */
export async function assertNotLastAdmin(transaction: Queries, { id, role, state }: User): Promise<void> {
  if (role !== 'admin' || state !== 'active') return;
  const others = and(eq(users.role, 'admin'), eq(users.state, 'active'), ne(users.id, id));
  const [other] = await transaction.select({ id: users.id }).from(users).where(others).limit(1);
  if (!other) throw refused('last-admin', []);
}

export const refused = (
  code: 'last-admin' | 'login-taken' | 'group-unknown' | 'role-unfit' | 'email-required',
  path: Path,
): HostError => new HostError('refused', code, { issues: [issue(code, path)] });

export const noSuchUser = (): HostError => new HostError('not-found', 'no such user');
