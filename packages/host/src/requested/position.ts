import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { requests } from '../data/schema.ts';
import { channel } from '../service/changes.ts';

/** The news of those who follow the requests. */
export const requestNews = 'requests';

/**
 * Returns the position of a change. The lock is held until the commit, so positions become visible in their order and a follower who has
 * seen one has missed none before it. Taken last, after every other lock of the transaction.
 */
export async function nextPosition(transaction: Queries): Promise<number> {
  await transaction.execute(sql`select pg_advisory_xact_lock(7240116, 0)`);
  const [row] = await transaction
    .select({ position: sql<number>`nextval('request_positions')::float8` })
    .from(sql`(values (1)) as one`);
  if (!row) throw new Error('the sequence gave no position');
  return row.position;
}

/** Notes that those who have a request open have changed, and tells those who follow it. */
export async function markChanged(transaction: Queries, id: string): Promise<void> {
  const changedPosition = await nextPosition(transaction);
  await transaction.update(requests).set({ changedPosition }).where(eq(requests.id, id));
  await tellFollowers(transaction);
}

/** Wakes those who follow the requests, in every process, after the commit. */
export const tellFollowers = async (transaction: Queries): Promise<void> => {
  await transaction.execute(sql`select pg_notify(${channel}, ${requestNews})`);
};
