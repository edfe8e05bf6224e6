import type { Queries } from './database.ts';

/** A query of drizzle with placeholders. */
interface Built<Given, Rows> {
  prepare(name: string): { execute(values?: Given): Promise<Rows> };
}

/**
 * Returns a statement whose text is built once for each connection, and not with every request. `build` names what differs between two uses by
 * `sql.placeholder`. Without a name of its own, it is named where the database prepares what is often asked.
 */
export function statement<Given extends Record<string, unknown>, Rows>(
  build: (db: Queries) => Built<Given, Rows>,
): (db: Queries, given: Given) => Promise<Rows> {
  const preparedFor = perDatabase((db) => build(db).prepare(''));
  return (db, given) => preparedFor(db).execute(given);
}

/** Returns a function that makes something once for each database. */
export function perDatabase<Made>(make: (db: Queries) => Made): (db: Queries) => Made {
  const all = new WeakMap<Queries, Made>();
  return (db) => {
    const made = all.get(db) ?? make(db);
    all.set(db, made);
    return made;
  };
}
