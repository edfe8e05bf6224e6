import type { Colleague, Draft } from '@orderpad/contracts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { users } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';

/** Condition for those who are credited with sales: everybody on the staff who takes orders. */
const sells = () =>
  and(
    inArray(users.role, ['consultant', 'csr', 'manager', 'admin']),
    eq(users.mayEnter, true),
    eq(users.state, 'active'),
  );

/** Lists the members of staff who can be credited with a sale, by name. */
export const listRepresentatives: Handler<'listRepresentatives'> = ({ service: { db } }) =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(sells())
    .orderBy(asc(users.name), asc(users.id));

/** Returns the representative whom a draft names, as the host knows them; undefined for nobody of this id. */
export async function representativeOf(db: Queries, { details }: Draft): Promise<Colleague | undefined> {
  const id = details?.representative?.id;
  if (id === undefined) return undefined;
  const [found] = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(sells(), eq(users.id, id)));
  return found;
}
