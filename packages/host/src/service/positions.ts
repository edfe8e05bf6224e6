import { sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { channel } from './changes.ts';

/** Positions of changes to documents of one kind, and the news of them. */
interface Positions {
  /** The news of those who follow the documents. */
  readonly news: string;
  /**
   * Returns the position of a change. The lock is held until the commit, so positions become visible in their order and a follower who has
   * seen one has missed none before it. Taken last, after every other lock of the transaction.
   */
  next(transaction: Queries): Promise<number>;
  /** Wakes those who follow the documents, in every process, after the commit. */
  tellFollowers(transaction: Queries): Promise<void>;
}

/** Makes the positions of a kind of documents from its sequence; `lock` is a number that no other kind has. */
export const positionsOf = (news: string, sequence: string, lock: number): Positions => ({
  news,
  async next(transaction) {
    await transaction.execute(sql`select pg_advisory_xact_lock(7240116, ${lock}::int)`);
    const [row] = await transaction
      .select({ position: sql<number>`nextval(${sequence})::float8` })
      .from(sql`(values (1)) as one`);
    if (!row) throw new Error('the sequence gave no position');
    return row.position;
  },
  async tellFollowers(transaction) {
    await transaction.execute(sql`select pg_notify(${channel}, ${news})`);
  },
});
