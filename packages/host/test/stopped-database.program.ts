import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../src/index.ts';

// Takes the log away from the database in the folder that is named, as a disk does that fails, and goes on using it.
const [, , dataDir = ''] = process.argv;
const { db } = await openDatabase({ dataDir });
rmSync(join(dataDir, 'pg_wal'), { recursive: true });
await Promise.allSettled(
  [1, 2, 3].flatMap(() => [
    db.execute(sql`select pg_logical_emit_message(true, 'test', 'x')`),
    db.execute(sql`select pg_switch_wal()`),
  ]),
);
