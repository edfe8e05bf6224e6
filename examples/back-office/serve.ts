import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildPortal } from './build.ts';

// What `npm start` runs: the portal, built when its sources have changed, served by the reference host under the headers a
// careful site would send. PORT, ORDERPAD_DIST, ORDERPAD_DATA_DIR and DATABASE_URL say where; an empty one says nothing. Both
// processes end when the one that started them is gone.
const here = fileURLToPath(new URL('.', import.meta.url));
const main = join(here, '../../packages/host/src/main.ts');
const variable = (name: string): string | undefined => process.env[name] || undefined;

// The host ends by itself when this process is gone.
process.on('disconnect', () => process.exit());

const portal = variable('ORDERPAD_DIST') ?? join(here, 'dist');
await buildPortal(here, portal);
const host = spawn(process.execPath, ['--conditions=@orderpad/source', main], {
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PORT: variable('PORT') ?? '5173',
    ORDERPAD_STATIC: portal,
    ORDERPAD_DATA_DIR: variable('ORDERPAD_DATA_DIR') ?? join(here, '.data'),
  },
});
if (host.stdout)
  createInterface({ input: host.stdout }).on('line', (line) => console.log(greetingFor(line) ?? line));
host.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));

/** Returns the address from the host's greeting, one line of JSON; other output is passed on. */
function greetingFor(line: string): string | undefined {
  const [, url] = /^\{"listening":"([^"]+)"/.exec(line) ?? [];
  return (
    url && `Larkspur Trading's back office is open at ${url}\nSign in as cleo, with the password orderpad.`
  );
}
