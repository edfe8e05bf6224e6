import { SubmissionState } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { orders, submissions } from '../src/data/schema.ts';
import { recover } from '../src/slices/placing/submissions.ts';
import { problemOf } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();
const pathOf = (key: string) => `/v1/submissions/${key}`;

onEachDatabase('submission keys', (shop) => {
  const ordersOf = (draftId: string) =>
    shop().database.db.select().from(orders).where(eq(orders.draftId, draftId));

  it('knows nothing of a key it has not seen', async () => {
    const mara = await shop().as('mara');

    expect(await mara.ask(SubmissionState, 'GET', pathOf(newKey()))).toEqual({ state: 'unseen' });
  });

  it('refuses a press that arrives after its key was closed', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();

    const fence = await mara.ask(SubmissionState, 'POST', `${pathOf(key)}/fence`);
    const late = await mara.press(submission, key);

    expect(fence).toEqual({ state: 'fenced' });
    expect(await problemOf(late)).toMatchObject({ code: 'fenced' });
    expect(await ordersOf(submission.draft.id)).toEqual([]);
  });

  it('ends a race between a press and its fence in one truth', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');
    const races = await Promise.all(
      Array.from({ length: 8 }, async () => ({
        key: newKey(),
        submission: await mara.accept(await mara.draftOf([line])),
      })),
    );

    const ends = await Promise.all(
      races.map(async ({ key, submission }) => {
        await Promise.all([mara.press(submission, key), mara.say('POST', `${pathOf(key)}/fence`)]);
        const { state } = await mara.ask(SubmissionState, 'GET', pathOf(key));
        return { state, placed: (await ordersOf(submission.draft.id)).length };
      }),
    );

    for (const { state, placed } of ends) expect(placed).toBe(state === 'placed' ? 1 : 0);
    expect(ends.map(({ state }) => state).filter((state) => state === 'in-progress')).toEqual([]);
  });

  it('tells nobody about the keys of somebody else', async () => {
    const [mara, cleo] = [await shop().as('mara'), await shop().as('cleo')];
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    await mara.press(submission, key);

    expect(await cleo.ask(SubmissionState, 'GET', pathOf(key))).toEqual({ state: 'unseen' });
  });

  it('finishes on start what a crash left accepted', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    const accepted = {
      userId: 'u-mara',
      key,
      fingerprint: 'x',
      submission,
      orderId: newKey(),
      at: new Date(),
    };
    await db.insert(submissions).values({ ...accepted, state: 'accepted' });

    await recover({ db, now: () => new Date(), uuid: newKey, quoteMinutes: 15 }, () => undefined);

    const state = await mara.ask(SubmissionState, 'GET', pathOf(key));
    expect(state).toMatchObject({ state: 'placed', order: { id: accepted.orderId } });
  });

  it.each([undefined, 'not-a-uuid', ''])('wants a UUID as the key, not %s', async (key) => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await mara.say('POST', '/v1/orders', { body: submission, headers });

    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({
      code: 'invalid',
      issues: [{ path: ['idempotency-key'] }],
    });
  });
});
