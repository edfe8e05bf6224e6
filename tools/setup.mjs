// @ts-check
// Brings what the repository needs into the repository itself, with nothing but Node and npm:
// pnpm into .tools/, the dependencies (a pinned Node among them) into node_modules/. Nothing is installed globally.
//   node tools/setup.mjs                 makes the repository ready
//   node tools/setup.mjs exec <tool>     and runs a tool of it with the pinned Node
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { variable } from './variable.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const windows = process.platform === 'win32';
const toolsFolder = join(root, '.tools');
const stampFile = join(toolsFolder, 'installed');
const pnpmVersion = '12.21.0';
const supervisor = fileURLToPath(new URL('supervise.mjs', import.meta.url));
const oldestNode = [20, 19];
const oldestPinnedNode = [22, 18];

/** Makes the repository ready to run; quick when it already is. */
export async function setup() {
  requireNode(process.versions.node, oldestNode, 'Orderpad needs Node 20.19 or newer');
  const pnpm = await installPnpm();
  const stamp = wantedStamp();
  if (!existsSync(join(root, 'node_modules')) || readStamp() !== stamp) {
    console.log('Installing the dependencies (once per change of the lockfile) …');
    await must(pnpm, ['install', '--frozen-lockfile'], 'pnpm could not install the dependencies');
    writeFileSync(stampFile, stamp);
  }
  // Type stripping and a few tools need it; where the registry has no Node for a platform, the developer's own is used.
  requireNode(pinnedNode().version, oldestPinnedNode, 'On this platform the tools need Node 22.18 or newer');
}

/** The environment in which `node`, `pnpm` and every tool mean those of the repository. */
export function environment(/** @type {Record<string, string>} */ extra = {}) {
  const path = [
    join(root, 'node_modules', '.bin'),
    join(toolsFolder, 'node_modules', '.bin'),
    variable('PATH') ?? '',
  ];
  return { ...process.env, ...extra, PATH: path.join(delimiter) };
}

/**
 * Runs a tool of the repository, or `node`, with the pinned Node; resolves with its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const program = command === 'node' ? pinnedNode().path : command;
  return supervised(program, args, { cwd, env: environment(env) });
}

/**
 * Runs a program to its end and resolves with its exit code. Nothing that the program starts outlives it, nor this process.
 * Rejects when this process is told to end meanwhile.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: 'inherit' | ['ignore', 2, 2] }} [options]
 * @returns {Promise<number>}
 */
export function supervised(program, args, { cwd = root, env = process.env, stdio = 'inherit' } = {}) {
  const [input, output, errors] = stdio === 'inherit' ? [stdio, stdio, stdio] : stdio;
  return new Promise((resolve, reject) => {
    // Windows has neither groups nor signals: there a console ends what runs in it.
    const child = windows
      ? spawn(program, args, { cwd, env, stdio, shell: program !== pinned?.path })
      : spawn(process.execPath, [supervisor, program, ...args], {
          cwd,
          env,
          stdio: [input, output, errors, 'ipc'],
          detached: true,
        });
    /** @type {NodeJS.Signals | undefined} */
    let interruption;
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      interruption = signal;
      child.kill(signal);
    };
    for (const signal of interruptions) process.on(signal, pass);
    const watch = watchScriptRunner(() => pass('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of interruptions) process.off(signal, pass);
      clearInterval(watch);
      if (interruption) reject(new Interrupted(interruption));
      else resolve(code ?? 1);
    });
  });
}

const interruptions = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Says that the process was told to end while it ran something. */
class Interrupted extends Error {
  constructor(/** @type {NodeJS.Signals} */ signal) {
    super(`Interrupted by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Calls back once when npm or pnpm, which wait for their scripts, are gone: killed by a signal that nobody can pass on. */
function watchScriptRunner(/** @type {() => void} */ gone) {
  if (!variable('npm_lifecycle_event')) return undefined;
  const runner = scriptRunner();
  const watch = setInterval(() => {
    if (scriptRunner() === runner) return;
    clearInterval(watch);
    gone();
  }, 1000);
  return watch.unref();
}

/** Returns the process that runs this one as its script: the parent, or behind the shell that npm starts it by, that one's parent. */
function scriptRunner() {
  const { ppid } = process;
  const file = `/proc/${ppid}/stat`;
  const [, parent] =
    (existsSync(file) && /^\d+ \((?:da|ba)?sh\) \S+ (\d+)/.exec(readFileSync(file, 'utf8'))) || [];
  return Number(parent ?? ppid);
}

/** @type {{ path: string, version: string } | undefined} */
let pinned;

function pinnedNode() {
  if (pinned) return pinned;
  const script = 'JSON.stringify({ path: process.execPath, version: process.versions.node })';
  const answer = spawnSync(binary('pnpm'), ['exec', 'node', '-p', script], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    env: environment(),
  });
  if (answer.status !== 0)
    throw new Error(`The pinned Node does not start:\n${answer.stdout}${answer.stderr}`);
  pinned = /** @type {{ path: string, version: string }} */ (JSON.parse(answer.stdout));
  return pinned;
}

async function installPnpm() {
  const pnpm = binary('pnpm');
  const manifest = join(toolsFolder, 'node_modules', 'pnpm', 'package.json');
  if (
    existsSync(pnpm) &&
    existsSync(manifest) &&
    JSON.parse(readFileSync(manifest, 'utf8')).version === pnpmVersion
  )
    return pnpm;
  console.log(`Fetching pnpm ${pnpmVersion} into .tools/ …`);
  mkdirSync(toolsFolder, { recursive: true });
  // A manifest of its own keeps npm from climbing to the repository's.
  writeFileSync(join(toolsFolder, 'package.json'), '{ "private": true }\n');
  await must(
    'npm',
    [
      'install',
      '--prefix',
      toolsFolder,
      '--no-save',
      '--no-package-lock',
      '--loglevel=error',
      `pnpm@${pnpmVersion}`,
    ],
    'npm could not fetch pnpm',
  );
  return pnpm;
}

function binary(/** @type {string} */ name) {
  return join(toolsFolder, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
}

function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpmVersion} ${root}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

async function must(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {string} */ otherwise,
) {
  const code = await supervised(command, args);
  if (code !== 0) throw new Error(`${otherwise} (exit code ${code})`);
}

function requireNode(
  /** @type {string} */ version,
  /** @type {number[]} */ [major = 0, minor = 0],
  /** @type {string} */ message,
) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    throw new Error(`${message}; this is ${version}.`);
}

/** Runs a tool's main function, and says what went wrong in one line rather than a stack. */
export function main(
  /** @type {string} */ url,
  /** @type {() => number | void | Promise<number | void>} */ work,
) {
  if (process.argv[1] === undefined || pathToFileURL(process.argv[1]).href !== url) return;
  Promise.resolve()
    .then(work)
    .then(
      (code) => {
        process.exitCode = code ?? 0;
      },
      (/** @type {unknown} */ error) => {
        console.error(`\n${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
      },
    );
}

main(import.meta.url, async () => {
  await setup();
  const [verb, command, ...args] = process.argv.slice(2);
  return verb === 'exec' && command ? run(command, args) : 0;
});
