import { sql } from 'drizzle-orm';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from '../src/index.ts';
import * as schema from '../src/data/schema.ts';

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableName(each)] : []));

/**
 * Returns one fingerprint of all rows for each table; equal when nothing has changed. The minute in which somebody was seen does not
 * count: every request may note it.
 */
export async function fingerprintOf(db: Queries): Promise<Record<string, string>> {
  const fingerprints: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await db
      .select({
        fingerprint: sql<string>`count(*) || ' ' || coalesce(md5(string_agg(md5((to_jsonb(each) - 'seen_at')::text), '' order by md5((to_jsonb(each) - 'seen_at')::text))), '')`,
      })
      .from(sql`${sql.identifier(table)} as each`);
    fingerprints[table] = row?.fingerprint ?? '';
  }
  return fingerprints;
}
