// @ts-check
// Type-checks every project, each with the libraries it may see, and then the build.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { reportCounts } from './reporters/counts.mjs';
import { environment, main, root } from './setup.mjs';

/** Every tsconfig.json of the repository: the root's, the packages', the examples', and those of their tests. */
function projects() {
  const folders = ['packages', 'examples'].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => join(root, kind, name)),
  );
  return [root, ...folders.flatMap((folder) => [folder, join(folder, 'test')])]
    .map((folder) => join(folder, 'tsconfig.json'))
    .filter((file) => existsSync(file));
}

/** @returns {Promise<{ name: string, ok: boolean, output: string }>} */
function tsc(/** @type {string} */ name, /** @type {string[]} */ args) {
  return new Promise((resolve, reject) => {
    const child = spawn('tsc', args, { cwd: root, env: environment(), shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ name, output, ok: code === 0 || isEmpty(output) }));
  });
}

/** File in which the compiler notes what it has checked, so that the next run checks what has changed since. */
const memoryOf = (/** @type {string} */ file) =>
  join(
    root,
    'node_modules/.cache/typecheck',
    `${relative(root, file).replaceAll(/[\\/]/g, '_')}.tsbuildinfo`,
  );

/** A project that has no file yet is not a mistake. */
function isEmpty(/** @type {string} */ output) {
  const errors = output.match(/error TS\d+/g) ?? [];
  return errors.length > 0 && errors.every((error) => error === 'error TS18003');
}

/** Several checkers of one project would each check what they share. Projects run side by side instead. */
const oneChecker = ['--checkers', '1'];

main(import.meta.url, async () => {
  const waiting = projects().map((file) => ({
    name: relative(root, file),
    args: [
      '--pretty',
      'false',
      ...oneChecker,
      '-p',
      file,
      '--incremental',
      '--tsBuildInfoFile',
      memoryOf(file),
    ],
  }));
  /** @type {Awaited<ReturnType<typeof tsc>>[]} */
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.push(await tsc(next.name, next.args));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  results.push(
    await tsc('tsconfig.build.json', ['-b', '--pretty', 'false', ...oneChecker, 'tsconfig.build.json']),
  );

  for (const { name, ok, output } of results) if (!ok) console.error(`${name}\n${output}`);
  const failed = results.filter(({ ok }) => !ok).length;
  const counts = { passed: results.length - failed, failed, skipped: 0 };
  console.log(`${counts.passed} of ${results.length} projects type-check`);
  reportCounts(counts);
  return failed ? 1 : 0;
});
