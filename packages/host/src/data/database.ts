import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The database or a transaction of it, on either kind of PostgreSQL. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** Runs two statements in a transaction of their own, in one go where the database can: the second does not wait for the first to be answered. */
export type InOneGo = <Answer>(
  first: (db: Queries) => Promise<unknown>,
  second: (db: Queries) => Promise<Answer>,
) => Promise<Answer>;

/** An open, migrated database. An empty one has been filled with the example shop. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Queries;
  /** The same database for short statements, which share connections with those of other requests; `db` when absent. */
  readonly quick?: Queries;
  readonly inOneGo?: InOneGo;
  /**
   * Calls back for every `notify` on a channel, whichever process sends it, with its text; with `undefined` after a time in which some
   * may have been missed. Returns what ends it.
   */
  listen?(channel: string, listener: (text: string | undefined) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
