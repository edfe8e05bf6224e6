import { expect, it } from 'vitest';
import { isOfAnotherVersion } from '../src/seed/seed-version.ts';
import { setSetting } from '../src/index.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('the example shop', (shop) => {
  it('is distinguished from the shop of another version', async () => {
    const { db } = shop().database;

    const before = await isOfAnotherVersion(db);
    await setSetting(db, 'seed.version', '2010-12-01');
    const after = await isOfAnotherVersion(db);

    expect([before, after]).toEqual([false, true]);
  });
});
