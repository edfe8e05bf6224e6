import { sql } from 'drizzle-orm';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from '../src/index.ts';
import * as schema from '../src/data/schema.ts';

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableName(each)] : []));

/**
 * Returns one fingerprint of all rows for each table; equal when nothing has changed. The minute in which somebody was seen does not
 * count, since every request may note it, nor does it count whether an entry of the audit is sealed yet.
 */
export async function fingerprintOf(db: Queries): Promise<Record<string, string>> {
  const fingerprints: Record<string, string> = {};
  for (const table of tables) {
    const left = table === 'audit' ? ['seen_at', 'position', 'digest'] : ['seen_at'];
    const row = sql`(to_jsonb(each) - ${sql.param(`{${left.join()}}`)}::text[])::text`;
    const [result] = await db
      .select({
        fingerprint: sql<string>`count(*) || ' ' || coalesce(md5(string_agg(md5(${row}), '' order by md5(${row}))), '')`,
      })
      .from(sql`${sql.identifier(table)} as each`);
    fingerprints[table] = result?.fingerprint ?? '';
  }
  return fingerprints;
}
