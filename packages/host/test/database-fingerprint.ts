import { sql } from 'drizzle-orm';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from '../src/index.ts';
import * as schema from '../src/data/schema.ts';

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableName(each)] : []));

/** Returns one fingerprint of all rows for each table; equal when nothing has changed. */
export async function fingerprintOf(db: Queries): Promise<Record<string, string>> {
  const fingerprints: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await db
      .select({
        fingerprint: sql<string>`count(*) || ' ' || coalesce(md5(string_agg(md5(each::text), '' order by md5(each::text))), '')`,
      })
      .from(sql`${sql.identifier(table)} as each`);
    fingerprints[table] = row?.fingerprint ?? '';
  }
  return fingerprints;
}
