import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** What slices ask: the database itself or a transaction of it, whichever PostgreSQL is behind it. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database with the schema and, when it was empty, the example shop in it. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Queries;
  close(): Promise<void>;
}
