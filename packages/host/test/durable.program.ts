import { writeSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../src/index.ts';
import { setSetting } from '../src/service/settings.ts';

// Commits and makes a checkpoint in the data folder that is named, tells what it was told, and dies: `durable.test.ts` traces this program.
const [, , dataDir] = process.argv;
const tell = (text: string) => writeSync(1, `told ${text}\n`);

const { db } = await openDatabase({ dataDir });
tell('open');
await setSetting(db, 'drafts.days', '1');
tell('committed');
await db.transaction(async (transaction) => {
  await setSetting(transaction, 'drafts.days', '2');
  await setSetting(transaction, 'mail.days', '3');
});
tell('committed');
await db.execute(sql`select pg_switch_wal()`);
await setSetting(db, 'drafts.days', '4');
tell('committed');
await db.execute(sql`checkpoint`);
tell('checkpointed');
process.kill(process.pid, 'SIGKILL');
