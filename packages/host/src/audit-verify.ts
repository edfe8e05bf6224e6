import { parseArgs } from 'node:util';
import { toldOf } from './audit/told.ts';
import { type Link, verify } from './audit/verify.ts';
import { carryOut } from './carry-out.ts';
import { lookInto } from './database/look-into.ts';

// Verifies the whole audit of the database that the environment names, as it does for the host. Prints the last place with its digest, to note
// down elsewhere; `--known 4711:5e88…` compares with what was noted.
await carryOut(async (options) => {
  const { known } = parseArgs({ options: { known: { type: 'string', multiple: true, default: [] } } }).values;
  const links = known.map(linkIn);
  const wrong = known.find((_, at) => links[at] === undefined);
  if (wrong !== undefined) return `--known ${wrong} is not a position and a digest, such as 4711:5e88…`;
  if (!options.url && !options.dataDir)
    return 'Name the database as for the host: by DATABASE_URL or ORDERPAD_DATA_DIR.';
  const noted = links.filter((link) => link !== undefined);
  const { checked, last, broken } = await lookInto(options, (db) => verify(db, { known: noted }));
  console.log(`${checked} entries are as they were sealed.`);
  if (last) console.log(`The last one: ${last.position}:${last.digest}`);
  return broken && toldOf(broken);
});

function linkIn(text: string): Link | undefined {
  const [, position, digest] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return position === undefined || digest === undefined ? undefined : { position: Number(position), digest };
}
