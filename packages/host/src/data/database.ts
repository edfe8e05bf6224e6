import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The database or a transaction of it, on either kind of PostgreSQL. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open, migrated database. An empty one has been filled with the example shop. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Queries;
  close(): Promise<void>;
}
