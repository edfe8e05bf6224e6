// @ts-check
// Runs a program in a process group of its own and leaves nothing of that group behind: the group ends with the program, on a
// signal, and when the process that started the supervisor is gone, however that ended. Started by tools/setup.mjs.
//   node tools/supervise.mjs <program> [argument …]
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Milliseconds that a group has to end by itself, and between two looks at it. */
const grace = 5_000;
const interval = 25;

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: 'inherit', detached: true });

/** Sends a signal to every process of the group; 0 only looks. Returns false when the group is empty. */
function signalGroup(/** @type {NodeJS.Signals | 0} */ signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal);
  } catch (error) {
    // A process that may not be signalled is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @type {NodeJS.Timeout | undefined} */
let patience;
let isKilled = false;

function end(/** @type {NodeJS.Signals} */ signal) {
  signalGroup(signal);
  patience ??= setTimeout(() => {
    isKilled = true;
    signalGroup('SIGKILL');
  }, grace);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => end(signal));
process.on('disconnect', () => end('SIGTERM'));

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  const exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM'];
  // What the program has started and not ended is ended for it.
  if (signalGroup(0)) end('SIGTERM');
  const look = setInterval(() => {
    // Where the system buries its dead late, a killed process is still counted.
    if (!isKilled && signalGroup(0)) return;
    clearInterval(look);
    process.exit(exitCode);
  }, interval);
});
