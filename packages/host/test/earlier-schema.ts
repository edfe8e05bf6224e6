import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';
import { migrationsFolder } from '../src/data/folders.ts';

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

const journalIn = (folder: string) => join(folder, 'meta', '_journal.json');

/** The names of all migrations, the oldest first. */
export const migrations: readonly string[] = tagsIn(readFileSync(journalIn(migrationsFolder), 'utf8'));

function tagsIn(text: string): string[] {
  const { entries }: Journal = JSON.parse(text);
  return entries.map(({ tag }) => tag);
}

/** Gives an empty database the schema that an earlier version had, whose last migration is named. */
export async function migrateUpTo(pool: Pool, tag: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'orderpad-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const journal: Journal = JSON.parse(await readFile(journalIn(folder), 'utf8'));
  const end = migrations.indexOf(tag) + 1;
  await writeFile(journalIn(folder), JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  await migrate(drizzle(pool), { migrationsFolder: folder });
  await rm(folder, { recursive: true });
}

/** The columns of each table. */
export type Columns = Map<string, readonly string[]>;

async function columnsOf(pool: Pick<Pool, 'query'>): Promise<Columns> {
  const { rows } = await pool.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' group by 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Copies the rows of a database into one with an earlier schema, as far as that has their tables and columns. Answers what was copied. */
export async function copyRows(from: Pool, to: Pool): Promise<Columns> {
  const later = await columnsOf(from);
  const copied: Columns = new Map();
  const client = await to.connect();
  // Rows come in no order, and a trigger would add to them.
  await client.query("set session_replication_role = 'replica'");
  for (const [table, columns] of await columnsOf(client)) {
    const shared = columns.filter((column) => later.get(table)?.includes(column));
    if (shared.length === 0) continue;
    const { rows } = await from.query<{ all: string }>(
      `select coalesce(jsonb_agg(to_jsonb(each)), '[]')::text as all from ${quoted(table)} as each`,
    );
    const list = shared.map(quoted).join();
    await client.query(`delete from ${quoted(table)}`);
    await client.query(
      `insert into ${quoted(table)} (${list}) overriding system value
       select ${list} from jsonb_populate_recordset(null::${quoted(table)}, $1)`,
      [rows[0]?.all],
    );
    copied.set(table, shared);
  }
  await copySequences(from, client);
  await client.query("set session_replication_role = 'origin'");
  client.release();
  return copied;
}

async function copySequences(from: Pool, to: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await from.query<{ name: string; last: string }>(
    "select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null",
  );
  for (const { name, last } of rows)
    await to.query('select setval(to_regclass($1), $2)', [quoted(name), last]);
}

/** Returns the rows of each table as text, sorted, with some of their columns. */
export async function rowsOf(pool: Pool, columns: Columns): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [table, some] of columns) {
    const { rows } = await pool.query<{ row: string }>(
      `select to_jsonb(each)::text as row from (select ${some.map(quoted).join()} from ${quoted(table)}) as each order by 1`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

const quoted = (name: string): string => `"${name}"`;
