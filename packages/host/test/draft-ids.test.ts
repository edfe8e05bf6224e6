import { SavedDraft, SubmissionState } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { usesOf, waysToUse } from './draft-ids.ts';
import { dora, draftFor, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import { readOrder, readProblem } from './user.ts';

const create = { 'if-none-match': '*' };

onOneDatabase('the id of a draft', (shop) => {
  /** Signs two customers in: the owner of a draft, and one who knows its id. */
  const people = async () => [await signedIn(shop(), 'dora'), await signedIn(shop(), 'ines')] as const;

  describe('that another customer saved', () => {
    it.each(waysToUse)('is unknown to whoever knows it, by %s, and the saved draft stays', async (way) => {
      const [owner, other] = await people();
      const draft = await draftFor(owner, dora);
      await owner.request('PUT', `/v1/drafts/${draft.id}`, { body: { draft }, headers: create });

      const answer = await usesOf(other, draft.id)[way]();

      expect(answer.status).toBe(404);
      expect(await readProblem(answer)).toMatchObject({ code: 'not-found', detail: 'no such draft' });
      const saved = await owner.read(SavedDraft, 'GET', `/v1/drafts/${draft.id}`);
      expect(saved.draft).toEqual(draft);
      expect((await owner.submit(await owner.accept(draft))).status).toBe(201);
    });
  });

  describe('that is an order of another customer', () => {
    it.each(waysToUse)('names no order to whoever knows it, by %s', async (way) => {
      const [owner, other] = await people();
      const draft = await draftFor(owner, dora);
      const order = await readOrder(await owner.submit(await owner.accept(draft)));

      const text = await (await usesOf(other, draft.id)[way]()).text();

      expect(JSON.parse(text)).toMatchObject({ code: 'not-found' });
      expect(text).not.toContain(order.id);
    });
  });

  it('that is an order of another customer stays one when a key that asked for it is looked up', async () => {
    const [owner, other] = await people();
    const draft = await draftFor(owner, dora);
    const order = await readOrder(await owner.submit(await owner.accept(draft)));
    const key = crypto.randomUUID();
    await other.submit(await other.accept(await draftFor(other, ines, { id: draft.id })), key);

    const state = await other.read(SubmissionState, 'GET', `/v1/submissions/${key}`);

    expect(state).toMatchObject({ state: 'rejected', problem: { code: 'not-found' } });
    expect(JSON.stringify(state)).not.toContain(order.id);
  });

  it('is one id to the whole office: a colleague is told which order it became', async () => {
    const [mara, dana] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dana')];
    const draft = await mara.draftOf([await mara.lineOf('22632')]);
    const order = await readOrder(await mara.submit(await mara.accept(draft)));

    const answer = await dana.submit(await dana.accept(draft));

    expect(await readProblem(answer)).toMatchObject({ code: 'draft-placed', orderId: order.id });
  });
});
