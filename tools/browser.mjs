// @ts-check
// Finds a Chromium for the tests: the one that is installed, else the distribution's package, else Playwright's download.
//   node tools/browser.mjs               prints its path
//   node tools/browser.mjs exec <tool>   runs a tool with the path in ORDERPAD_BROWSER
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, main, root, run } from './setup.mjs';
import { variable } from './variable.mjs';

// The shell is Chromium without its windows, as Playwright runs it by default. Its scenarios take a fifth less processor time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** @returns {string} the path of a Chrome, Chromium or Edge; installs one when there is none */
export function browser() {
  const found = installed() ?? fromDistribution() ?? fromPlaywright();
  if (found) return found;
  throw new Error(
    'No browser for the tests: neither Chrome, Chromium nor Edge is installed, and none could be fetched.\n' +
      'Install one, or name its program in CHROME_PATH, and try again.',
  );
}

function installed() {
  for (const name of ['ORDERPAD_BROWSER', 'CHROME_PATH']) {
    const path = variable(name);
    if (!path) continue;
    if (isProgram(path)) return path;
    throw new Error(`${name} names ${path}, which is not a program.`);
  }
  return [...onPath(), ...usualPlaces()].find(isProgram);
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (variable('PATH') ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(variable('HOME') ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      programs.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => variable(name) ?? [],
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  return [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/** Debian's package. Ubuntu's package of that name only points to a snap, so Playwright's download serves there. */
function fromDistribution() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  console.error('No browser found: installing a package of Chromium …');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  // The first one that this release has.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
    const found = onPath().find(isProgram);
    if (found) return found;
  }
  return usualPlaces().find(isProgram);
}

function fromPlaywright() {
  const options = { cwd: root, env: environment(), shell: process.platform === 'win32' };
  if (!existsSync(join(root, 'node_modules', 'playwright'))) return undefined;
  console.error('No browser found: fetching Chromium with Playwright …');
  spawnSync('playwright', ['install', 'chromium'], { ...options, stdio: ['ignore', 2, 2] });
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  const path = spawnSync('node', ['-e', script], {
    ...options,
    shell: false,
    encoding: 'utf8',
  }).stdout.trim();
  return isProgram(path) ? path : undefined;
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

main(import.meta.url, () => {
  const path = browser();
  const [verb, command, ...args] = process.argv.slice(2);
  if (verb === 'exec' && command) return run(command, args, { env: { ORDERPAD_BROWSER: path } });
  console.log(path);
  return 0;
});
