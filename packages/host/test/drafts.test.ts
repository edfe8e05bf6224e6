import { type Draft, DraftPage, type DraftInput, SavedDraft } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { audit, drafts } from '../src/data/schema.ts';
import { createHost, openDatabase } from '../src/index.ts';
import { setSetting } from '../src/service/settings.ts';
import { removeAbandoned } from '../src/slices/drafts/drafts.ts';
import { forgetRemoved } from '../src/slices/drafts/own-ids.ts';
import { usesOf, waysToUse } from './draft-ids.ts';
import { dora, draftFor, ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { sendRequest, withdraw } from './requesting.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

const create = { 'if-none-match': '*' };
const replace = (etag: string | null) => ({ 'if-match': etag ?? '' });

const put = (user: TestUser, body: DraftInput, headers: Record<string, string> = {}, id = body.draft.id) =>
  user.request('PUT', `/v1/drafts/${id}`, { body, headers });
const get = (user: TestUser, id: string) => user.request('GET', `/v1/drafts/${id}`);
const remove = (user: TestUser, id: string) => user.request('DELETE', `/v1/drafts/${id}`);
const listed = async (user: TestUser, query = 'limit=100') =>
  (await user.read(DraftPage, 'GET', `/v1/drafts?${query}`)).items;
const readSaved = async (answer: Response) => SavedDraft.parse(await answer.json());

const newDraft = async (user: TestUser, more: Partial<Draft> = {}): Promise<Draft> =>
  user.draftOf([await user.lineOf('22632', 2)], more);
const noted = (draft: Draft, note: string): Draft => ({ ...draft, revision: draft.revision + 1, note });

onEachDatabase('saved drafts', (shop) => {
  it('are created with If-None-Match and have a strong ETag', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);

    const answer = await put(mara, { draft }, create);

    expect(answer.status).toBe(200);
    const saved = await readSaved(answer);
    expect(answer.headers.get('etag')).toBe(`"${saved.tag}"`);
    expect(saved).toMatchObject({
      draft,
      savedBy: { name: mara.signIn.operator.name },
      contact: { id: 'c-17850' },
    });
    const again = await get(mara, draft.id);
    expect(again.headers.get('etag')).toBe(answer.headers.get('etag'));
    expect(await readSaved(again)).toEqual(saved);
  });

  it('need If-Match or If-None-Match, or are answered with 428', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);

    const answer = await put(mara, { draft });

    expect(answer.status).toBe(428);
    expect(await readProblem(answer)).toMatchObject({ code: 'precondition-required' });
    expect((await get(mara, draft.id)).status).toBe(404);
  });

  it.each([
    { 'if-match': '*' },
    { 'if-match': 'W/"1-a"' },
    { 'if-match': 'bare' },
    { 'if-none-match': '"1-a"' },
    { 'if-match': '"1-a"', 'if-none-match': '*' },
  ])('refuse %j, which names no single state', async (headers) => {
    const mara = await signedIn(shop(), 'mara');

    const answer = await put(
      mara,
      { draft: await newDraft(mara) },
      Object.fromEntries(Object.entries(headers)),
    );

    expect(answer.status).toBe(400);
  });

  it('are replaced with If-Match; a stale one gets 412 with the current draft and its ETag', async () => {
    const [mara, dana] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dana')];
    const draft = await newDraft(mara);
    const first = (await put(mara, { draft }, create)).headers.get('etag');
    const second = await put(dana, { draft: noted(draft, 'From Dana') }, replace(first));

    const stale = await put(mara, { draft: noted(draft, 'From Mara') }, replace(first));

    expect(second.status).toBe(200);
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(second.headers.get('etag'));
    const problem = await readProblem(stale);
    expect(problem).toMatchObject({
      code: 'stale',
      current: { draft: { note: 'From Dana' }, savedBy: { name: dana.signIn.operator.name } },
    });
  });

  it('refuse to be created twice, and to replace what is gone', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    const first = await put(mara, { draft }, create);
    const twice = await put(mara, { draft: noted(draft, 'Other') }, create);
    await remove(mara, draft.id);

    const gone = await put(mara, { draft: noted(draft, 'Other') }, replace(first.headers.get('etag')));

    expect([twice.status, gone.status]).toEqual([412, 412]);
    expect((await readProblem(gone)).current).toBeUndefined();
  });

  it('answer a request that is sent again after a lost reply with 200 and the same ETag', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    const first = (await put(mara, { draft }, create)).headers.get('etag');
    const second = await put(mara, { draft: noted(draft, 'Changed') }, replace(first));

    const replayed = [
      await put(mara, { draft: noted(draft, 'Changed') }, replace(first)),
      await put(mara, { draft: noted(draft, 'Changed') }, create),
    ];

    for (const answer of replayed) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toBe(second.headers.get('etag'));
    }
  });

  it('keep one of twenty creations at once, and name it to the others', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => put(mara, { draft: noted(draft, `Note ${at}`) }, create)),
    );

    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const kept = await readSaved(await get(mara, draft.id));
    for (const answer of answers.filter(({ status }) => status === 412))
      expect((await readProblem(answer)).current?.draft.note).toBe(kept.draft.note);
  });

  it('answer a placed draft with 409 and its order, and are off the list with it', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    const saved = await put(mara, { draft }, create);
    const order = await readOrder(await mara.submit(await mara.accept(draft)));

    const answers = [
      await put(mara, { draft: noted(draft, 'Late') }, replace(saved.headers.get('etag'))),
      await put(mara, { draft }, create),
      await get(mara, draft.id),
    ];

    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(await readProblem(answer)).toMatchObject({ code: 'draft-placed', orderId: order.id });
    }
    expect((await listed(mara)).map(({ id }) => id)).not.toContain(draft.id);
  });

  it('belong to the path that they are sent to', async () => {
    const mara = await signedIn(shop(), 'mara');

    const answer = await put(mara, { draft: await newDraft(mara) }, create, 'another');

    expect(answer.status).toBe(400);
    expect(await readProblem(answer)).toMatchObject({ issues: [{ code: 'invalid', path: ['draft', 'id'] }] });
  });

  it('name a contact that exists, or are refused', async () => {
    const mara = await signedIn(shop(), 'mara');

    const answer = await put(mara, { draft: await newDraft(mara, { contactId: 'nobody' }) }, create);

    expect(answer.status).toBe(409);
    expect(await readProblem(answer)).toMatchObject({
      code: 'refused',
      issues: [{ code: 'contact-gone', path: ['contactId'] }],
    });
  });

  it('lose card data that a caller puts into them', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    const payment = { ...draft.payment, cardNumber: '4242424242424242', cvv: '987', token: 'tok_canary' };

    await mara.request('PUT', `/v1/drafts/${draft.id}`, {
      body: { draft: { ...draft, payment }, cvv: '987', quoted: undefined },
      headers: create,
    });

    const [row] = await shop().database.db.select().from(drafts).where(eq(drafts.id, draft.id));
    expect(row).toBeDefined();
    expect(JSON.stringify(row)).not.toMatch(/4242424242424242|"987"|tok_canary/);
  });

  it('are found by the contact in every spelling, and by who saved them', async () => {
    const [mara, dana] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dana')];
    const draft = await draftFor(mara, ines);
    await put(mara, { draft }, create);

    const byName = await listed(mara, 'text=duarte&limit=100');
    const byOther = await listed(mara, `contactId=${dora}&limit=100`);
    const byMara = await listed(dana, `savedBy=${mara.signIn.operator.id}&limit=100`);
    const byDana = await listed(dana, `savedBy=${dana.signIn.operator.id}&limit=100`);

    expect(byName.find(({ id }) => id === draft.id)).toMatchObject({ items: 2, contact: { id: ines } });
    expect(byOther.map(({ id }) => id)).not.toContain(draft.id);
    expect(byMara.map(({ id }) => id)).toContain(draft.id);
    expect(byDana.map(({ id }) => id)).not.toContain(draft.id);
  });

  it('are recorded in the audit: who saved or removed which one for whom', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    await put(mara, { draft }, create);
    await put(mara, { draft }, create);
    await remove(mara, draft.id);

    const acts = await shop()
      .database.db.select()
      .from(audit)
      .where(eq(audit.subject, draft.id))
      .orderBy(asc(audit.seq));

    expect(acts.map(({ action }) => action)).toEqual(['draft.saved', 'draft.removed']);
    for (const act of acts)
      expect(act).toMatchObject({ userId: mara.signIn.operator.id, onBehalfOf: 'c-17850' });
  });

  describe('of a customer in person', () => {
    it('are her own: she neither sees nor removes those that staff saved for her', async () => {
      const [mara, customer] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dora')];
      const own = await draftFor(customer, dora);
      const staffs = await draftFor(mara, dora);
      await put(customer, { draft: own }, create);
      await put(mara, { draft: staffs }, create);

      const seen = (await listed(customer)).map(({ id }) => id);

      expect(seen).toContain(own.id);
      expect(seen).not.toContain(staffs.id);
      expect((await get(customer, staffs.id)).status).toBe(404);
      expect((await remove(customer, staffs.id)).status).toBe(404);
      expect((await put(customer, { draft: noted(staffs, 'Mine now') }, create)).status).toBe(404);
      expect((await get(mara, staffs.id)).status).toBe(200);
      expect((await listed(mara)).map(({ id }) => id)).toContain(own.id);
    });

    it('are for her alone, at the prices of the host', async () => {
      const customer = await signedIn(shop(), 'dora');
      const draft = await draftFor(customer, dora);
      const lines = draft.lines.map((line) => ({ ...line, override: { unitPrice: 1, reason: 'Please' } }));

      const answers = [
        await put(customer, { draft: { ...draft, contactId: ines } }, create),
        await put(customer, { draft: { ...draft, lines } }, create),
      ];

      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    });

    it('tell her nothing about the order that another’s draft has become', async () => {
      const [mara, customer] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dora')];
      const draft = await newDraft(mara);
      await mara.place(draft);

      const answers = [
        await get(customer, draft.id),
        await put(customer, { draft: await draftFor(customer, dora, { id: draft.id }) }, create),
      ];

      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect((await readProblem(answer)).orderId).toBeUndefined();
      }
    });
  });

  it('leave after as many days as the setting says, counted from the last time they were saved', async () => {
    const mara = await signedIn(shop(), 'mara');
    const draft = await newDraft(mara);
    const { savedAt } = await readSaved(await put(mara, { draft }, create));
    const { db } = shop().database;
    const after = (days: number) => () => new Date(Date.parse(savedAt) + days * 86_400_000 + 1);

    await removeAbandoned({ db, now: after(89) });
    expect((await get(mara, draft.id)).status).toBe(200);
    await setSetting(db, 'drafts.days', '0');
    await removeAbandoned({ db, now: after(1000) });
    expect((await get(mara, draft.id)).status).toBe(200);
    await setSetting(db, 'drafts.days', '30');
    await removeAbandoned({ db, now: after(30) });
    expect((await get(mara, draft.id)).status).toBe(404);
    await setSetting(db, 'drafts.days', '90');
  });

  describe('that were removed keep their ids for those who saw them:', () => {
    const people = async () => [await signedIn(shop(), 'dora'), await signedIn(shop(), 'ines')] as const;
    /** Lets Dora save a draft and remove it. */
    const removed = async (owner: TestUser): Promise<Draft> => {
      const draft = await draftFor(owner, dora);
      await put(owner, { draft }, create);
      await remove(owner, draft.id);
      return draft;
    };

    it.each(waysToUse)('an id is unknown to another customer who knows it, by %s', async (way) => {
      const [owner, other] = await people();
      const draft = await removed(owner);

      const answer = await usesOf(other, draft.id)[way]();

      expect(await readProblem(answer)).toMatchObject({ code: 'not-found', detail: 'no such draft' });
    });

    it('its owner uses it again, and so does the office', async () => {
      const [owner, mara] = [await signedIn(shop(), 'dora'), await signedIn(shop(), 'mara')];
      const [first, second] = [await removed(owner), await removed(owner)];

      const saved = await put(owner, { draft: first }, create);
      const placed = [await owner.place(first), await mara.place(second)];

      expect(saved.status).toBe(200);
      expect(placed.map(({ contact }) => contact.id)).toEqual([dora, dora]);
    });

    it('an id that was asked for and withdrawn tells another customer nothing', async () => {
      const [owner, other] = await people();
      const { id, asked } = await sendRequest(owner);
      await withdraw(owner, id);

      const answer = await usesOf(other, asked.draft.id)['saving one']();

      expect(await readProblem(answer)).toMatchObject({ code: 'not-found', issues: [] });
    });

    it('90 days later anybody may use it', async () => {
      const [owner, other] = await people();
      const { db } = shop().database;
      const [early, late] = [await removed(owner), await removed(owner)];
      const days = (count: number) => new Date(Date.now() + count * 86_400_000);
      await forgetRemoved({ db, now: () => days(89) });
      const before = await usesOf(other, early.id)['saving one']();

      await forgetRemoved({ db, now: () => days(91) });

      expect([before.status, (await usesOf(other, late.id)['saving one']()).status]).toEqual([404, 200]);
    });

    it('one that nobody saved for too long is kept as well', async () => {
      const [owner, other] = await people();
      const draft = await draftFor(owner, dora);
      const { savedAt } = await readSaved(await put(owner, { draft }, create));
      const { db } = shop().database;

      await removeAbandoned({ db, now: () => new Date(Date.parse(savedAt) + 91 * 86_400_000) });

      expect((await get(owner, draft.id)).status).toBe(404);
      expect((await usesOf(other, draft.id)['placing an order']()).status).toBe(404);
    });
  });
});

describe('abandoned drafts', () => {
  afterEach(() => vi.useRealTimers());

  it('leave at the start of a host and at intervals', { timeout: 60_000 }, async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const database = await openDatabase();
    const { db } = database;
    const row = { userId: 'mara', flow: 'x', revision: 1, hash: 'h', items: 0, currency: 'GBP' };
    const [user] = await db.query.users.findMany({ limit: 1 });
    const add = (id: string, savedAt: Date) =>
      db.insert(drafts).values({
        ...row,
        id,
        userId: user?.id ?? '',
        savedAt,
        body: {
          draft: {
            id,
            revision: 0,
            flow: 'x',
            currency: 'GBP',
            lines: [],
            codes: [],
            promotions: [],
            shipments: [{ id: 's', parts: [] }],
            context: {},
          },
        },
      });
    const left = async () => (await db.select({ id: drafts.id }).from(drafts)).map(({ id }) => id).toSorted();
    let now = new Date('2026-06-01T00:00:00Z');
    await add('old', new Date('2026-01-01T00:00:00Z'));
    await add('new', new Date('2026-05-01T00:00:00Z'));

    const host = await createHost({ database, now: () => now });
    expect(await left()).toEqual(['new']);

    now = new Date('2026-09-01T00:00:00Z');
    vi.advanceTimersToNextTimer();
    await vi.waitFor(async () => expect(await left()).toEqual([]));
    await host.close();
  });
});
