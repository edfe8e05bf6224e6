import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Extensions of the embedded PostgreSQL that the schema needs. */
export const extensions = { pg_trgm };
