import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@orderpad/host';

/** Calls a function with every file below a folder, byte by character. */
export async function eachFile(folder: string, use: (name: string, content: string) => void): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const name = join(entry.parentPath, entry.name);
    use(name, (await readFile(name)).toString('latin1'));
  }
}

/** Calls a function with every row of every table of an embedded database, as text. Its host has ended. */
export async function eachTable(dataDir: string, use: (name: string, rows: string) => void): Promise<void> {
  const { db, close } = await openDatabase({ dataDir });
  try {
    for (const name of await column(
      db,
      `select tablename as value from pg_tables where schemaname = 'public'`,
    ))
      use(name, (await column(db, `select t::text as value from "${name}" t`)).join('\n'));
  } finally {
    await close();
  }
}

type Db = Awaited<ReturnType<typeof openDatabase>>['db'];

async function column(db: Db, query: string): Promise<readonly string[]> {
  const { rows } = (await db.execute(query)) as { rows: { value: string }[] }; // the one column that is asked for
  return rows.map(({ value }) => value);
}
