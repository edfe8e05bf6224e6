import type { Queries } from './database.ts';

/** A query of drizzle with placeholders. */
interface Built<Rows> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Rows> };
}

/**
 * Returns a statement whose text is built once for each connection, and not with every request. `build` names what differs between two uses by
 * `sql.placeholder`. Without a name of its own, it is named where the database prepares what is often asked.
 */
export function statement<Given extends Record<string, unknown>, Rows>(
  build: (db: Queries) => Built<Rows>,
): (db: Queries, given: Given) => Promise<Rows> {
  const built = new WeakMap<Queries, ReturnType<Built<Rows>['prepare']>>();
  return (db, given) => {
    const prepared = built.get(db) ?? build(db).prepare('');
    built.set(db, prepared);
    return prepared.execute(given);
  };
}
