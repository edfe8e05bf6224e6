import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { startPortal } from '../drivers/portal-process.ts';
import { startTree } from './processes.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'orderpad-interrupted-'));
const example = 'examples/back-office';
/** One build serves all of these tests. */
const built = join(folder, example, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const windows = process.platform === 'win32';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const;

describe.skipIf(windows)('a run of the tests that is interrupted', () => {
  it.each(signals)('ends the portal it has started: %s', async (signal) => {
    const tree = startTree(['packages/scenarios/test/start-portal.ts'], {
      ORDERPAD_DIST: built,
    });
    const url = await tree.line('portal ');
    const answer = await fetch(url);

    tree.starter.kill(signal);
    await tree.ended;

    expect(answer.ok).toBe(true);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends what its tools have started, even what ignores a request to end', async () => {
    const tree = startTree([
      'tools/setup.mjs',
      'exec',
      'node',
      'packages/scenarios/test/start-grandchild.mjs',
    ]);
    await tree.line('running');

    tree.starter.kill('SIGKILL');
    await tree.ended;

    expect(tree.starter.killed).toBe(true);
  });

  it.runIf(process.platform === 'linux')('ends when npm, which runs it, is killed', async () => {
    const script = 'node tools/setup.mjs exec node packages/scenarios/test/start-grandchild.mjs; true';
    const npm = `require('node:child_process').spawn('sh', ['-c', '${script}'], { stdio: 'inherit' })`;
    const tree = startTree(['-e', npm], { npm_lifecycle_event: 'test' });
    await tree.line('running');

    tree.starter.kill('SIGKILL');
    await tree.ended;

    expect(tree.starter.killed).toBe(true);
  });
});

describe('`npm start`', () => {
  it('writes nothing that git would list', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    mkdirSync(join(folder, example), { recursive: true });
    for (const file of ['.gitignore', `${example}/.gitignore`])
      copyFileSync(join(root, file), join(folder, file));
    git('init', '--quiet');
    git('add', '.');

    const portal = await startPortal({
      ORDERPAD_DIST: built,
      ORDERPAD_DATA_DIR: join(folder, example, '.data'),
    });
    const listed = git('status', '--porcelain', '--untracked-files=all', example);
    await portal.stop();

    expect(listed.split('\n').filter((line) => !line.endsWith('.gitignore'))).toEqual(['']);
  });
});
