import { Approval, ApprovalPage, type Draft, SavedDraft } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit, orders } from '../src/data/schema.ts';
import { acceptAs, handOff, inputFor, newKey, opened, pay } from './handing-off.ts';
import { dora, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

const half = { kind: 'rate', rate: 500_000, reason: 'Delay' } as const;

const ask = async (user: TestUser, draft: Draft, key = newKey()): Promise<Approval> =>
  user.read(Approval, 'POST', '/v1/approvals', { body: { draft, reason: 'Three weeks late' }, key });

const decide = (user: TestUser, id: string, decision: 'granted' | 'refused'): Promise<Response> =>
  user.request('POST', `/v1/approvals/${id}/decision`, { body: { decision, remark: 'Once' } });

const read = (user: TestUser, id: string): Promise<Approval> =>
  user.read(Approval, 'GET', `/v1/approvals/${id}`);

onEachDatabase(
  'approvals',
  (shop) => {
    const db = () => shop().database.db;
    const people = async () => ({
      cleo: await signedIn(shop(), 'cleo'),
      mara: await signedIn(shop(), 'mara'),
      dana: await signedIn(shop(), 'dana'),
    });
    const draftFor = async (user: TestUser, more: Partial<Draft> = {}): Promise<Draft> =>
      user.draftOf([await user.lineOf('22632', 4, { discount: half })], more);
    const orderOf = async (draftId: string) =>
      (await db().select({ body: orders.body }).from(orders).where(eq(orders.draftId, draftId)))[0]?.body;

    it('are recorded from the question to the order, with who approved', async () => {
      const { cleo, mara } = await people();
      const draft = await draftFor(cleo);
      const { id, reductions } = await ask(cleo, draft);
      await decide(mara, id, 'granted');

      const order = await readOrder(await cleo.submit(await cleo.accept(draft)));

      expect(reductions.lines).toMatchObject([{ quantity: 4, reasons: ['Delay'] }]);
      const { name } = mara.signIn.operator;
      expect(order.approvedBy?.name).toBe(name);
      expect(order.history.map(({ code, by }) => [code, by])).toEqual([
        ['approval-asked', cleo.signIn.operator.name],
        ['approval-granted', name],
        ['placed', cleo.signIn.operator.name],
      ]);
      const acts = await db()
        .select({ action: audit.action, userId: audit.userId })
        .from(audit)
        .where(eq(audit.subject, id))
        .orderBy(asc(audit.at));
      expect(acts).toEqual([
        { action: 'approval.asked', userId: 'u-cleo' },
        { action: 'approval.granted', userId: 'u-mara' },
      ]);
      const [placed] = await db().select().from(audit).where(eq(audit.subject, order.id));
      expect(placed?.details).toMatchObject({ approvalId: id });
    });

    it('keep the first of two decisions at once', async () => {
      const { cleo, mara, dana } = await people();
      const { id } = await ask(cleo, await draftFor(cleo));

      const answers = await Promise.all([decide(mara, id, 'granted'), decide(dana, id, 'refused')]);

      const states = await Promise.all(answers.map(async (each) => Approval.parse(await each.json()).state));
      expect(new Set(states).size).toBe(1);
      const { state, history, decidedBy } = await read(cleo, id);
      expect(states[0]).toBe(state);
      expect(history.map((each) => each.state)).toEqual(['asked', state]);
      expect(decidedBy?.id).toBe(state === 'granted' ? 'u-mara' : 'u-dana');
    });

    it('that are decided while the draft is placed let it through with who approved, or not at all', async () => {
      const { cleo, mara } = await people();
      const draft = await draftFor(cleo);
      const { id } = await ask(cleo, draft);
      const submission = await cleo.accept(draft);

      const [placed] = await Promise.all([cleo.submit(submission), decide(mara, id, 'granted')]);

      const order = await orderOf(draft.id);
      expect(placed.ok).toBe(order !== undefined);
      expect(order === undefined || order.approvedBy !== undefined).toBe(true);
    });

    it('are left open by no draft that is placed at the same time', async () => {
      const { cleo } = await people();
      for (let round = 0; round < 5; round += 1) {
        const draft = await draftFor(cleo);
        const plain = { ...draft, lines: [await cleo.lineOf('22632', 4)] };
        const submission = await cleo.accept(plain);
        const body = { draft, reason: 'Three weeks late' };

        const [placed] = await Promise.all([
          cleo.submit(submission),
          cleo.request('POST', '/v1/approvals', { body, key: newKey() }),
        ]);

        expect(placed.ok).toBe(true);
        const { items } = await cleo.read(ApprovalPage, 'GET', `/v1/approvals?draftId=${plain.id}`);
        expect(items.map(({ state }) => state)).not.toContain('asked');
      }
    });

    it('are one where a question is asked twice at once', async () => {
      const { cleo } = await people();
      const draft = await draftFor(cleo);

      const [one, other] = await Promise.all([ask(cleo, draft), ask(cleo, draft)]);

      expect(one.id).toBe(other.id);
    });

    it('end with a saved draft that is removed', async () => {
      const { cleo } = await people();
      const draft = await draftFor(cleo);
      await cleo.read(SavedDraft, 'PUT', `/v1/drafts/${draft.id}`, {
        body: { draft },
        headers: { 'if-none-match': '*' },
      });
      const { id } = await ask(cleo, draft);

      await cleo.request('DELETE', `/v1/drafts/${draft.id}`);

      expect((await read(cleo, id)).state).toBe('withdrawn');
    });

    it('are for one draft: another one is asked for anew', async () => {
      const { cleo, mara } = await people();
      const draft = await draftFor(cleo);
      await decide(mara, (await ask(cleo, draft)).id, 'granted');
      const copy = { ...draft, id: newKey() };

      const refusal = await readProblem(await cleo.submit(await cleo.accept(copy)));

      expect(refusal).toMatchObject({ code: 'refused', issues: [{ code: 'discount-too-large' }] });
    });

    it('are not asked about a draft that waits for its customer', async () => {
      const { cleo, mara } = await people();
      const input = await inputFor(mara, dora);
      await handOff(mara, input);
      const lines = input.draft.lines.map((line) => ({ ...line, discount: half }));

      const answer = await cleo.request('POST', '/v1/approvals', {
        body: { draft: { ...input.draft, lines }, reason: 'Late' },
        key: newKey(),
      });

      expect((await readProblem(answer)).issues.map(({ code }) => code)).toEqual(['draft-handed-off']);
    });

    it('hold for the customer who pays the draft by a link, and are not told there', async () => {
      const { cleo, mara } = await people();
      const lines = [await cleo.lineOf('22632', 4, { discount: half })];
      const { draft } = await inputFor(mara, dora, { lines });
      await decide(mara, (await ask(cleo, draft)).id, 'granted');
      const input = await inputFor(cleo, dora, { id: draft.id, lines });
      const { customer } = await opened(shop(), await handOff(cleo, input));

      const order = await readOrder(await pay(customer, await acceptAs(customer, input)));

      expect(order.approvedBy).toBeUndefined();
      expect(order.history.map(({ code }) => code)).not.toContain('approval-granted');
      expect((await orderOf(draft.id))?.approvedBy?.name).toBe(mara.signIn.operator.name);
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);
