import { SubmissionState } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { orders, submissions } from '../src/data/schema.ts';
import { removeOldKeys } from '../src/slices/placing/old-keys.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readProblem } from './user.ts';

const day = 86_400_000;
const pathOf = (key: string) => `/v1/submissions/${key}`;

onEachDatabase('the key of a submission', (shop) => {
  const rowOf = async (key: string) => {
    const [row] = await shop().database.db.select().from(submissions).where(eq(submissions.key, key));
    return row;
  };
  const tidyAfter = (days: number) =>
    removeOldKeys({ db: shop().database.db, now: () => new Date(Date.now() + days * day) });
  const refused = async () => {
    const mara = await signedIn(shop(), 'mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();
    const wrong = { ...submission, acceptedTotal: { ...submission.acceptedTotal, amount: 1 } };
    const problem = await readProblem(await mara.submit(wrong, key));
    return { mara, key, wrong, right: submission, problem };
  };

  it('that was refused keeps nothing of what was sent, and still tells why, and a reused key', async () => {
    const { mara, key, wrong, right, problem } = await refused();

    const again = await mara.submit(wrong, key);
    const reused = await mara.submit(right, key);

    expect(await rowOf(key)).toMatchObject({ state: 'rejected', submission: null });
    expect(await readProblem(again)).toEqual(problem);
    expect(await readProblem(reused)).toMatchObject({ code: 'key-reused' });
  });

  it('that placed an order keeps nothing of what was sent, and answers with the order however old it is', async () => {
    const mara = await signedIn(shop(), 'mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();
    const placed: unknown = await (await mara.submit(submission, key)).json();

    await tidyAfter(1000);
    const again = await mara.submit(submission, key);

    expect(await rowOf(key)).toMatchObject({ state: 'placed', submission: null });
    expect(await again.json()).toEqual(placed);
  });

  it('that was refused is expired after 90 days, and never carried out', async () => {
    const { mara, key, wrong, right } = await refused();
    await tidyAfter(89);
    const before = await rowOf(key);
    await tidyAfter(91);

    const answers = [await mara.submit(wrong, key), await mara.submit(right, key)];
    const state = await mara.read(SubmissionState, 'GET', pathOf(key));

    expect(before).toMatchObject({ state: 'rejected' });
    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(state).toMatchObject({ state: 'rejected', problem: { code: 'expired' } });
    expect(await rowOf(key)).toMatchObject({ state: 'expired', fingerprint: null, problem: null });
    const { db } = shop().database;
    expect(await db.select().from(orders).where(eq(orders.draftId, right.draft.id))).toEqual([]);
  });

  it('that was fenced is expired after 90 days, also to a request that arrives then', async () => {
    const mara = await signedIn(shop(), 'mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = crypto.randomUUID();
    await mara.request('POST', `${pathOf(key)}/fence`);
    await tidyAfter(91);

    const late = await mara.submit(submission, key);
    const fence = await mara.read(SubmissionState, 'POST', `${pathOf(key)}/fence`);

    expect(await readProblem(late)).toMatchObject({ code: 'expired' });
    expect(fence).toMatchObject({ state: 'rejected', problem: { code: 'expired' } });
  });

  it('of an earlier version loses what was sent with it, however many there are', async () => {
    const { db } = shop().database;
    const { right } = await refused();
    const rows = Array.from({ length: 1500 }, () => ({
      userId: 'u-earlier',
      key: crypto.randomUUID(),
      state: 'rejected' as const,
      submission: right,
      at: new Date(),
    }));
    await db.insert(submissions).values(rows);

    await tidyAfter(0);

    const left = await db.select().from(submissions).where(eq(submissions.userId, 'u-earlier'));
    expect(left.map(({ submission }) => submission)).toEqual(rows.map(() => null));
    await db.delete(submissions).where(eq(submissions.userId, 'u-earlier'));
  });
});
