import { describe, expect, it } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { readOrder, readProblem } from './user.ts';
import { postgresFolder, startPostgres } from './postgres.ts';
import { Shop } from './shop.ts';

describe.skipIf(postgresFolder === undefined)('while the PostgreSQL server is down', () => {
  it('the host answers `unavailable`, and completes the same key afterwards', {
    timeout: 60_000,
  }, async () => {
    const server = await startPostgres(postgresFolder ?? '');
    const shop = await Shop.open(await openDatabase({ url: server.url }));
    const mara = await shop.as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();

    server.crash();
    const during = await mara.submit(submission, key);
    server.resume();
    const after = await mara.submit(submission, key);

    expect(during.status).toBe(503);
    expect(await readProblem(during)).toMatchObject({ code: 'unavailable' });
    expect((await readOrder(after)).draftId).toBe(submission.draft.id);
    await shop.close();
    server.stop();
  });
});
