import { sql } from 'drizzle-orm';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Queries } from '../src/index.ts';
import * as schema from '../src/data/schema.ts';

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableName(each)] : []));

/** One fingerprint of every row of every table, by table: equal when nothing has changed. */
export async function everythingIn(db: Queries): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await db
      .select({
        print: sql<string>`count(*) || ' ' || coalesce(md5(string_agg(md5(each::text), '' order by md5(each::text))), '')`,
      })
      .from(sql`${sql.identifier(table)} as each`);
    prints[table] = row?.print ?? '';
  }
  return prints;
}
