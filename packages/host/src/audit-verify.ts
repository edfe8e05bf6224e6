import { parseArgs } from 'node:util';
import { toldOf } from './audit/told.ts';
import { type Link, verify } from './audit/verify.ts';
import { configurationFrom } from './configuration.ts';
import { openDatabase } from './database/open.ts';

/**
 * Verifies the whole audit of the database that the environment names, as for the host. Prints the last position with its digest, to note down
 * elsewhere; `--known 4711:5e88…` compares with what was noted. Ends with 1 where an entry is not what it was.
 */
const { values } = parseArgs({ options: { known: { type: 'string', multiple: true, default: [] } } });
const database = await openDatabase(configurationFrom(process.env).database);
const { checked, last, broken } = await verify(database.db, { known: values.known.map(linkIn) });
await database.close();

console.log(`${checked} entries are as they were sealed.`);
if (last) console.log(`The last one: ${last.position}:${last.digest}`);
if (broken) {
  console.error(toldOf(broken));
  process.exitCode = 1;
}

function linkIn(text: string): Link {
  const [, position, digest] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (position === undefined || digest === undefined)
    throw new Error(`--known ${text} is not a position and a digest, such as 4711:5e88…`);
  return { position: Number(position), digest };
}
