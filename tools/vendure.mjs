// @ts-check
// A real Vendure with a small shop in it, installed on the first use into examples/vendure/node_modules.
//   npm run vendure                  serves it, in memory; VENDURE_DATABASE_URL=postgres://… keeps it there instead
//   npm run vendure -- pad           serves it with a page before it, in which the pad takes orders
//   npm run vendure -- portal        serves it with the example portal before it
//   npm run vendure -- seed          fills an empty database, or writes the seeded file anew
//   npm run vendure -- types         writes the adapter's types anew, from the schema of the running server
//   npm run test:vendure             examines the adapter against it, in memory and on an installed PostgreSQL
//       -- --memory                  in memory only
//       -- --record                  and refreshes the recorded answers that the ordinary tests run against
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { main, root, run, setup, supervised } from './setup.mjs';

const folder = join(root, 'examples/vendure');

/** Installs the server when it is not there yet or its lockfile changed. None of its packages may run a script. */
async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules/.orderpad');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing Vendure into examples/vendure (160 MB, once) …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await supervised('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('npm could not install Vendure');
  writeFileSync(stamp, lock);
}

main(import.meta.url, async () => {
  await setup();
  await install();
  const [verb = 'serve', ...args] = process.argv.slice(2);
  const script = (/** @type {string} */ file) => run('node', [join(folder, file), ...args]);
  if (verb === 'serve') return script('server/serve.mjs');
  if (verb === 'seed') return script('seed/seed.mjs');
  if (verb === 'pad' || verb === 'portal') return run('node', [join(folder, 'pad.ts'), verb]);
  if (verb === 'types')
    return run('node', ['--conditions=@orderpad/source', join(folder, 'types/write-types.mjs')]);
  if (verb !== 'test') throw new Error(`serve, pad, portal, seed, types or test, not ${verb}`);
  const env = {
    ...(args.includes('--record') && { ORDERPAD_RECORD: '1' }),
    ...(args.includes('--memory') && { ORDERPAD_VENDURE_ONLY: 'memory' }),
  };
  const rest = args.filter((arg) => arg !== '--record' && arg !== '--memory');
  const code = await run('vitest', ['run', '--config', 'vitest.vendure.config.ts', ...rest], { env });
  if (code !== 0 || rest.length > 0) return code;
  return run('playwright', ['test', '--config', 'examples/vendure/scenarios/playwright.config.ts'], {
    env: { ORDERPAD_BROWSER: browser() },
  });
});
