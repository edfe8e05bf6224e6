import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildPortal } from './build.ts';

// What `npm start` runs: the portal, built when its sources have changed, served by the reference host under the headers a
// careful site would send, and the test payment provider that charges its cards. PORT, ORDERPAD_DIST, ORDERPAD_DATA_DIR and
// DATABASE_URL say where; an empty one says nothing. All processes end when the one that started them is gone.
const here = fileURLToPath(new URL('.', import.meta.url));
const variable = (name: string): string | undefined => process.env[name] || undefined;

// The others end by themselves when this process is gone.
process.on('disconnect', () => process.exit());
const children = new Set<ChildProcess>();
const endAll = (signal: NodeJS.Signals) => children.forEach((child) => child.kill(signal));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => endAll(signal));

const portal = variable('ORDERPAD_DIST') ?? join(here, 'dist');
const data = variable('ORDERPAD_DATA_DIR') ?? join(here, '.data');
await buildPortal(here, portal);
const payments = await started('../../packages/test-payments/src/main.ts', {
  TEST_PAYMENTS_LEDGER: variable('TEST_PAYMENTS_LEDGER') ?? join(dirname(data), '.payments', 'ledger.jsonl'),
});
const host = await started('run-host.ts', {
  PORT: variable('PORT') ?? '5173',
  ORDERPAD_STATIC: portal,
  ORDERPAD_DATA_DIR: data,
  PAYMENTS_URL: payments.url,
});
const isEmpty = variable('ORDERPAD_SHOP') === 'empty';
console.log(`${isEmpty ? 'The' : "Larkspur Trading's"} back office is open at ${host.url}`);
console.log(
  isEmpty
    ? `Sign in as ${variable('ORDERPAD_ADMIN') ?? 'admin'}, with the password that the shop was made with.`
    : 'Sign in as cleo, with the password orderpad.',
);
console.log(`Test cards are charged at ${payments.url}`);

/** Starts a program, named from here; resolves with its address once it listens. When one ends, all end, and this process last. */
async function started(program: string, env: Readonly<Record<string, string>>): Promise<{ url: string }> {
  const child = spawn(process.execPath, ['--conditions=@orderpad/source', join(here, program)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  children.add(child);
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0;
    children.delete(child);
    endAll('SIGTERM');
    if (children.size === 0) process.exit();
  });
  return new Promise((resolve) => {
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = addressIn(line);
      if (url) resolve({ url });
      else console.log(line);
    });
  });
}

/** Returns the address from the greeting of a program, one line of JSON; other output is passed on. */
function addressIn(line: string): string | undefined {
  return /^\{"listening":"([^"]+)"/.exec(line)?.[1];
}
