import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimFolder } from '../src/database/claim-folder.ts';
import { tablesIn } from '../src/import/folder.ts';

const command = fileURLToPath(new URL('../src/import-data.ts', import.meta.url));

let home: string;
let files: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orderpad-import-'));
  files = join(home, 'files');
  await mkdir(files);
  await writeFile(join(files, 'tiers.csv'), 'id,name\ntrade,Trade\n');
});
afterAll(() => rm(home, { recursive: true }));

const run = (folder: string, dataDir: string) =>
  new Promise<{ code: unknown; told: string }>((done) => {
    const child = execFile(
      process.execPath,
      ['--conditions=@orderpad/source', command, folder, '--apply'],
      { env: { ...process.env, DATABASE_URL: '', ORDERPAD_DATA_DIR: dataDir } },
      (_error, _stdout, told) => done({ code: child.exitCode, told }),
    );
  });

describe('the command that imports', () => {
  it('ends with a sentence where a host holds the data folder, and where there is no folder of files', async () => {
    const dataDir = join(home, 'data');
    const release = claimFolder(dataDir);
    const [held, missing] = await Promise.all([run(files, dataDir), run(join(home, 'nothing'), dataDir)]);
    release();

    expect(held).toMatchObject({ code: 1, told: expect.stringMatching(/^.*in use by process \d+[^\n]*\n$/) });
    expect(missing).toMatchObject({
      code: 1,
      told: expect.stringMatching(/^.*nothing is no folder that can be read\.\n$/),
    });
  }, 60_000);

  it('reads the files of a folder, and refuses two of one kind', async () => {
    expect((await tablesIn(files)).map(({ file }) => file)).toEqual(['tiers.csv']);
    await writeFile(join(files, 'tiers.json'), '[]');

    await expect(tablesIn(files)).rejects.toThrow('tiers.csv and tiers.json hold the same kind of rows');
  });
});
