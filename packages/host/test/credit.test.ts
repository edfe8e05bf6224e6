import { type CreditTerms, type Draft, share } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contacts, markets, orders } from '../src/data/schema.ts';
import { setSetting } from '../src/service/settings.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readProblem, type TestUser } from './user.ts';

const ottoline = 'c-20011';
const invoice = { methodId: 'invoice', payer: 'contact' } as const;

onEachDatabase('the account of a contact', (shop) => {
  const set = (credit: CreditTerms | null, id = ottoline) =>
    shop().database.db.update(contacts).set({ credit }).where(eq(contacts.id, id));
  const limited = (limit: number, owed = 0): CreditTerms => ({
    limit: { amount: limit, currency: 'GBP' },
    owed: { amount: owed, currency: 'GBP' },
    isStopped: false,
  });
  const owes = async (id = ottoline): Promise<number | undefined> => {
    const [row] = await shop()
      .database.db.select({ credit: contacts.credit })
      .from(contacts)
      .where(eq(contacts.id, id));
    return row?.credit?.owed?.amount;
  };
  const answer = (overLimit: string) => setSetting(shop().database.db, 'credit.over-limit', overLimit);
  const draftOn = async (user: TestUser, more: Partial<Draft> = {}, contactId = ottoline): Promise<Draft> =>
    user.draftOf([await user.lineOf('22632')], {
      contactId,
      shipments: [
        {
          id: 's1',
          to: { kind: 'contact', addressId: `a${contactId.slice(1)}-1` },
          methodId: 'carriage-paid',
          parts: [],
        },
      ],
      payment: invoice,
      ...more,
    });
  const send = (user: TestUser, body: unknown) =>
    user.request('POST', '/v1/orders', { body, key: crypto.randomUUID() });

  describe('with a limit that holds', () => {
    it('takes the one of two orders at once that fits, whichever it is, and refuses the other', async () => {
      const user = await shop().as('mara');
      await answer('block');
      const { totals } = await user.quote(await draftOn(user));

      for (let round = 0; round < 8; round++) {
        await set(limited(totals.total * 2 - 1));
        const bodies = await Promise.all([1, 2].map(async () => user.accept(await draftOn(user))));
        const answers = await Promise.all(bodies.map((body) => send(user, body)));

        expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
        expect(await owes()).toBe(totals.total);
      }
    });

    it('names an order that exceeds it, refuses it, and takes it when it is paid otherwise', async () => {
      const user = await shop().as('mara');
      await answer('block');
      await set(limited(500, 400));
      const draft = await draftOn(user);
      const { issues, totals, paymentMethods } = await user.quote(draft);

      expect(issues).toMatchObject([
        {
          code: 'credit-exceeded',
          severity: 'error',
          path: ['payment', 'methodId'],
          params: { over: totals.total - 100, currency: 'GBP' },
        },
      ]);
      expect(paymentMethods.map(({ id, account }) => [id, account])).toEqual([
        ['invoice', { owed: { amount: 400, currency: 'GBP' }, limit: { amount: 500, currency: 'GBP' } }],
        ['cash', undefined],
      ]);
      expect(await readProblem(await send(user, await user.accept(draft)))).toMatchObject({
        code: 'refused',
        issues: [{ code: 'credit-exceeded' }],
      });
      await user.place({ ...draft, payment: { methodId: 'cash', payer: 'contact' } });
      expect(await owes()).toBe(400);
    });

    it('takes an order that uses all of it, to the penny', async () => {
      const user = await shop().as('mara');
      await answer('block');
      const draft = await draftOn(user);
      await set(limited((await user.quote(draft)).totals.total));

      await user.place(draft);

      expect(await owes()).toBe((await user.quote(draft)).totals.total);
    });
  });

  describe('with a limit that staff may accept to exceed', () => {
    it('takes the order once the warning is accepted, and grows beyond the limit', async () => {
      const user = await shop().as('mara');
      await answer('warn');
      await set(limited(500, 400));
      const draft = await draftOn(user);
      const accepted = await user.accept(draft);

      const refused = await readProblem(await send(user, { ...accepted, acknowledged: [] }));
      const order = await user.place(draft);

      expect(refused).toMatchObject({
        code: 'refused',
        issues: [{ code: 'credit-exceeded', severity: 'warning' }],
      });
      expect(await owes()).toBe(400 + order.totals.total);
    });

    it('is one that a customer cannot accept for herself, nor read', async () => {
      const dora = await shop().as('dora');
      await answer('warn');
      await set(limited(500, 400), 'c-20005');
      const draft = await draftOn(await shop().as('mara'), {}, 'c-20005');
      const { issues, paymentMethods } = await dora.quote(draft);

      expect(issues).toMatchObject([{ code: 'credit-exceeded', severity: 'error' }]);
      expect(paymentMethods.map(({ account }) => account)).toEqual([undefined, undefined]);
    });
  });

  it('grows without a word where the host allows every order, and where there is no limit', async () => {
    const user = await shop().as('mara');
    await answer('allow');
    await set(limited(500, 400));
    const first = await user.place(await draftOn(user));
    expect(await owes()).toBe(400 + first.totals.total);

    await answer('block');
    await set(null);
    const second = await user.place(await draftOn(user));
    expect(await owes()).toBe(second.totals.total);
    const { credit } = (await (await user.request('GET', `/v1/contacts/${ottoline}/record`)).json()) as {
      credit: CreditTerms;
    };
    expect(credit).toEqual({ isStopped: false, owed: { amount: second.totals.total, currency: 'GBP' } });
  });

  it('is kept in the currency of the shop, whatever the market', async () => {
    const user = await shop().as('mara');
    await answer('block');
    await set(limited(1_000_000), 'c-20005');
    const abroad = {
      name: 'Vidal',
      line1: '9 Quai de la Fosse',
      city: 'Nantes',
      postalCode: '44000',
      country: 'FR',
    };
    const draft = await draftOn(
      user,
      {
        destination: 'FR',
        currency: 'EUR',
        shipments: [
          { id: 's1', to: { kind: 'other', address: abroad }, methodId: 'carriage-paid', parts: [] },
        ],
      },
      'c-20005',
    );
    const order = await user.place(draft);

    const [market] = await shop().database.db.select().from(markets).where(eq(markets.country, 'FR'));
    expect(order.currency).toBe('EUR');
    expect(await owes('c-20005')).toBe(share(order.totals.total, 1_000_000, market?.rate ?? 1));
    expect(await owes('c-20005')).not.toBe(order.totals.total);
  });

  it('is the sum of all orders that were placed on it at once', async () => {
    const user = await shop().as('mara');
    await answer('block');
    await set(limited(10_000_000));
    const drafts = await Promise.all(
      Array.from({ length: 12 }, async () => user.accept(await draftOn(user))),
    );

    const answers = await Promise.all(drafts.map((body) => send(user, body)));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    const placed = await shop()
      .database.db.select({ draftId: orders.draftId, total: orders.total })
      .from(orders)
      .where(eq(orders.contactId, ottoline));
    const mine = placed.filter(({ draftId }) => drafts.some(({ draft }) => draft.id === draftId));
    expect(await owes()).toBe(mine.reduce((sum, { total }) => sum + total, 0));
  });
});
