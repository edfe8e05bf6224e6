import { parseArgs } from 'node:util';
import { carryOut } from './carry-out.ts';
import { backUp } from './backup/copy.ts';

// Writes a copy of the database that the environment names, as it does for the host: `--to <file>`.
await carryOut(async (database) => {
  const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
  if (!to) return 'Name the file to write: --to <file>';
  await backUp(database, to);
  console.log(`The database is copied to ${to}.`);
  return undefined;
});
