import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimFolder } from '../src/database/claim-folder.ts';
import { start } from './running.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-claim-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a data folder', () => {
  const folder = join(home, 'data');
  mkdirSync(folder);
  symlinkSync(folder, join(home, 'link'));

  it.each([
    ['with a slash at the end', `${folder}/`],
    ['with dots in it', join(home, 'other') + '/../data'],
    ['from the working folder', relative('', folder)],
    ['through a symbolic link', join(home, 'link')],
  ])('is one folder, also when it is named %s', (_, spelling) => {
    const release = claimFolder(folder);

    expect(() => claimFolder(spelling)).toThrow(/in use by process \d+ on \S+, since \d{4}-/);
    release();
  });

  it('is free again once it is released', () => {
    claimFolder(folder)();

    expect(() => claimFolder(folder)()).not.toThrow();
  });

  it('is held by a running host, and free as soon as that was killed', { timeout: 120_000 }, async () => {
    const data = join(home, 'host');
    const running = await start({ ORDERPAD_DATA_DIR: `${data}/`, DATABASE_URL: '' });

    expect(() => claimFolder(data)).toThrow(/in use by process/);
    await running.end('SIGKILL');
    expect(() => claimFolder(data)()).not.toThrow();
  });
});
