import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../src/data/schema.ts';
import { lookInto } from '../src/database/look-into.ts';
import { openDatabase } from '../src/index.ts';
import { Shop } from './shop.ts';

const home = mkdtempSync(join(tmpdir(), 'orderpad-audit-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const program = join(import.meta.dirname, '..', 'src', 'audit-verify.ts');

/** Runs the command on a data folder. */
function verified(dataDir: string) {
  const env = { ...process.env, ORDERPAD_DATA_DIR: dataDir, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@orderpad/source', program], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command that verifies the audit of a data folder', () => {
  const dataDir = join(home, 'data');
  let entries = 0;
  beforeAll(async () => {
    const shop = await Shop.open(await openDatabase({ dataDir }));
    const mara = await shop.as('mara');
    await mara.place(await mara.draftOf([await mara.lineOf('22632')]));
    entries = await shop.database.db.$count(audit);
    await shop.close();
  });

  it('counts the entries, prints the last one, and ends with 0', () => {
    const { status, stdout, stderr } = verified(dataDir);

    expect(stderr).toBe('');
    expect(stdout).toMatch(
      new RegExp(`^${entries} entries are as they were sealed\\.\nThe last one: ${entries}:[0-9a-f]{64}\n$`),
    );
    expect(status).toBe(0);
  });

  it('names the entry of which one byte was altered, and ends with 1', async () => {
    const { db, close } = await openDatabase({ dataDir });
    await db.update(audit).set({ subject: 'u-marb' }).where(eq(audit.subject, 'u-mara'));
    await close();

    const { status, stdout, stderr } = verified(dataDir);

    expect(stderr).toMatch(/^The audit was altered at position 1: entry \d+, user\.signed-in, .+ UTC\.\n$/);
    expect(stdout).toContain('0 entries are as they were sealed.');
    expect(status).toBe(1);
  });
});

it('a look into a folder without a database makes none', async () => {
  const nowhere = join(home, 'nowhere');

  const looking = lookInto({ dataDir: nowhere }, async () => 'seen');

  await expect(looking).rejects.toThrow(`${nowhere} holds no database.`);
  expect(existsSync(nowhere)).toBe(false);
});
