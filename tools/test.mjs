// @ts-check
// `npm test`: every proof in one command. `npm test -- unit scenarios` runs the stages named.
// What failed is named once more at the end. The last line counts everything together: `N passed, N failed, N skipped`.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { main, root, run, setup } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 * @typedef {{ name: string, needsBrowser?: true, files?: () => string[], commands: { command: string[], reports?: true }[] }} Stage
 */

/** A command that does not report counts as one test; one that reports writes its counts to ORDERPAD_COUNTS. */
/** @type {Stage[]} */
const stages = [
  { name: 'typecheck', commands: [{ command: ['node', 'tools/typecheck.mjs'], reports: true }] },
  {
    name: 'lint',
    commands: [
      { command: ['biome', 'ci', '--colors=off', '.'] },
      { command: ['oxlint', '--type-aware', '--deny-warnings'] },
    ],
  },
  {
    name: 'unit',
    files: () => filesEnding('.test.ts', 'packages', 'test'),
    commands: [{ command: ['vitest', 'run', '--config', 'vitest.unit.config.ts'], reports: true }],
  },
  {
    name: 'elements',
    needsBrowser: true,
    files: () => filesEnding('.element.ts', 'packages', 'test'),
    commands: [{ command: ['wtr', '--config', 'web-test-runner.config.js'], reports: true }],
  },
  {
    name: 'browser',
    needsBrowser: true,
    files: () => filesEnding('.browser.ts', 'packages', 'test'),
    commands: [{ command: ['vitest', 'run', '--config', 'vitest.browser.config.ts'], reports: true }],
  },
  {
    name: 'stories',
    needsBrowser: true,
    files: () => filesEnding('.stories.ts', 'packages', 'stories'),
    commands: [{ command: ['vitest', 'run', '--config', 'vitest.stories.config.ts'], reports: true }],
  },
  {
    name: 'scenarios',
    needsBrowser: true,
    files: () => filesEnding('.spec.ts', 'packages', 'scenarios'),
    commands: [{ command: ['playwright', 'test'], reports: true }],
  },
  {
    name: 'budgets',
    needsBrowser: true,
    commands: [{ command: ['node', '--conditions=@orderpad/source', 'tools/budgets.ts'], reports: true }],
  },
];

/** The files of that ending in a folder of that name in any package. */
function filesEnding(/** @type {string} */ ending, /** @type {string} */ kind, /** @type {string} */ folder) {
  return readdirSync(join(root, kind)).flatMap((name) => {
    const place = join(root, kind, name, folder);
    return existsSync(place)
      ? readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending))
      : [];
  });
}

/** Bytes that databases, profiles of browsers and what else tests write take at most. */
const mostWritten = 6 * 1024 ** 3;

/** Makes a folder for what tests write, and removes those of runs that were killed. */
function newFolder() {
  const place = placeForTests();
  for (const name of readdirSync(place)) {
    const [, pid] = /^orderpad-test-(\d+)-/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(place, `orderpad-test-${process.pid}-`));
  // A PostgreSQL server that root starts runs as another user, and has a folder of its own in there.
  chmodSync(folder, 0o711);
  return folder;
}

/** In memory where there is room: hosts sync every commit, and many are started. */
function placeForTests() {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize >= mostWritten && freemem() >= 2 * mostWritten) return memory;
  } catch {
    // There is none, as on macOS and Windows.
  }
  return tmpdir();
}

function isRunning(/** @type {number} */ pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @returns {Promise<Counts & { note?: string }>} */
async function runStage(/** @type {Stage} */ stage, /** @type {string} */ folder) {
  const files = stage.files?.();
  if (files?.length === 0) return { ...none(), note: 'no test files yet' };
  const total = none();
  const env = {
    // Tests start hundreds of programs, which compile the same files.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    TMPDIR: folder,
    ...(stage.needsBrowser && { ORDERPAD_BROWSER: browser() }),
  };
  for (const [index, { command, reports }] of stage.commands.entries()) {
    const countsFile = join(folder, `${stage.name}-${index}.json`);
    const [program = '', ...args] = command;
    const code = await run(program, args, { env: { ...env, ORDERPAD_COUNTS: countsFile } });
    const counts = reports
      ? readCounts(countsFile)
      : { ...none(), passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    total.passed += counts.passed;
    total.skipped += counts.skipped;
    // A runner that breaks off without a failed test has failed all the same.
    total.failed += Math.max(counts.failed, code === 0 ? 0 : 1);
    total.failures.push(...counts.failures);
    if (code !== 0 && counts.failures.length === 0) total.failures.push(command.join(' '));
  }
  if (total.passed + total.failed + total.skipped === 0)
    return { ...total, failed: 1, note: `ran no test of ${files?.length ?? 0} files` };
  return total;
}

/** @returns {Counts} */
function readCounts(/** @type {string} */ file) {
  return { ...none(), ...(existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))) };
}

/** @returns {Counts} */
function none() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

function chosenStages(/** @type {string[]} */ wanted) {
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`,
    );
  return wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.includes(name));
}

main(import.meta.url, async () => {
  const chosen = chosenStages(process.argv.slice(2));
  const folder = newFolder();
  const total = none();
  const lines = [];
  try {
    await setup();
    for (const stage of chosen) {
      console.log(`\n── ${stage.name}`);
      const start = performance.now();
      const { note, ...counts } = await runStage(stage, folder);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      lines.push(
        `${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${note ? ` (${note})` : ''}`,
      );
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      total.failures.push(...counts.failures.map((failure) => `${stage.name} › ${failure}`));
    }
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    total.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const failure of total.failures) console.log(`\n✗ ${failure}`);
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});
