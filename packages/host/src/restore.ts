import { parseArgs } from 'node:util';
import { carryOut } from './carry-out.ts';
import { restore } from './backup/copy.ts';

// Fills the empty database that the environment names, as it does for the host, from a copy: `--from <file>`.
await carryOut(async (database) => {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (!from) return 'Name the file to read: --from <file>';
  await restore(database, from);
  console.log(`The database is restored from ${from}.`);
  return undefined;
});
