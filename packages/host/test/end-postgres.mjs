// Stops a PostgreSQL server and removes its folder once the tests that started it are gone, however they ended.
//   node end-postgres.mjs <folder> <program> [argument …]   (the program stops the server)
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const [folder, program, ...args] = process.argv.slice(2);

process.on('disconnect', () => {
  try {
    execFileSync(program, args, { stdio: 'ignore', cwd: tmpdir() });
  } catch {
    // It has stopped already.
  }
  rmSync(folder, { recursive: true, force: true });
});
