import { SubmissionState } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { orders, submissions } from '../src/data/schema.ts';
import { recover } from '../src/slices/placing/submissions.ts';
import { readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();
const pathOf = (key: string) => `/v1/submissions/${key}`;

onEachDatabase('submission keys', (shop) => {
  const ordersOf = (draftId: string) =>
    shop().database.db.select().from(orders).where(eq(orders.draftId, draftId));

  it('a key that was never used is unseen', async () => {
    const mara = await shop().as('mara');

    expect(await mara.read(SubmissionState, 'GET', pathOf(newKey()))).toEqual({ state: 'unseen' });
  });

  it('a submission that arrives after its key was fenced is refused', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();

    const fence = await mara.read(SubmissionState, 'POST', `${pathOf(key)}/fence`);
    const late = await mara.submit(submission, key);

    expect(fence).toEqual({ state: 'fenced' });
    expect(await readProblem(late)).toMatchObject({ code: 'fenced' });
    expect(await ordersOf(submission.draft.id)).toEqual([]);
  });

  it('a race between a submission and its fence has one outcome', async () => {
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
        await Promise.all([mara.submit(submission, key), mara.request('POST', `${pathOf(key)}/fence`)]);
        const { state } = await mara.read(SubmissionState, 'GET', pathOf(key));
        return { state, placed: (await ordersOf(submission.draft.id)).length };
      }),
    );

    for (const { state, placed } of ends) expect(placed).toBe(state === 'placed' ? 1 : 0);
    expect(ends.map(({ state }) => state).filter((state) => state === 'in-progress')).toEqual([]);
  });

  it('a user learns nothing about the keys of another', async () => {
    const [mara, cleo] = [await shop().as('mara'), await shop().as('cleo')];
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    await mara.submit(submission, key);

    expect(await cleo.read(SubmissionState, 'GET', pathOf(key))).toEqual({ state: 'unseen' });
  });

  it('a start completes a submission that a crash left accepted', async () => {
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

    const state = await mara.read(SubmissionState, 'GET', pathOf(key));
    expect(state).toMatchObject({ state: 'placed', order: { id: accepted.orderId } });
  });

  it.each([undefined, 'not-a-uuid', ''])(
    'a submission with the key %s is refused, since it is not a UUID',
    async (key) => {
      const mara = await shop().as('mara');
      const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
      const answer = await mara.request('POST', '/v1/orders', { body: submission, headers });

      expect(answer.status).toBe(400);
      expect(await readProblem(answer)).toMatchObject({
        code: 'invalid',
        issues: [{ path: ['idempotency-key'] }],
      });
    },
  );
});
