import { eq } from 'drizzle-orm';
import { type Line, SpecialPage } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { rewards, variants } from '../src/data/schema.ts';
import { type TestUser, readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const specialsOf = (user: TestUser, query = '') =>
  user.read(SpecialPage, 'GET', `/v1/rewards/specials?limit=50${query}`);

const pick = (user: TestUser, sku: string, more: Partial<Line> = {}): Promise<Line> =>
  user.lineOf(sku, 1, { cause: { kind: 'reward', rewardId: 'larkspur' }, ...more });

onEachDatabase('rewards', (shop) => {
  it('list the specials of running rewards by text, as sold in a country', async () => {
    const mara = await shop().as('mara');

    const all = await specialsOf(mara);
    const named = await specialsOf(mara, '&text=cakestand');
    const abroad = await specialsOf(mara, '&country=FR');

    expect(all.items).toHaveLength(10);
    expect(named.items).toMatchObject([{ rewardId: 'larkspur', price: { amount: 500, currency: 'GBP' } }]);
    expect(named.items[0]?.product.variants[0]?.price?.amount).toBe(1275);
    expect(abroad.items).toHaveLength(9);
  });

  it('are earned by each full £50 after item discounts, without gift cards and custom items', async () => {
    const mara = await shop().as('mara');
    const lines = [
      await mara.lineOf('APRON-BLU-M', 4),
      await mara.lineOf('GIFT-50', 3),
      {
        ...(await mara.lineOf('22632')),
        item: { kind: 'custom', title: 'Engraving', unitPrice: 9000, ships: false } as const,
      },
    ];

    const plain = await mara.quote(await mara.draftOf(lines));
    const lowered = await mara.quote(await mara.draftOf(lines, { codes: ['APRON10'] }));

    expect(plain.rewards).toEqual([
      {
        id: 'larkspur',
        name: 'Larkspur rewards',
        threshold: 5000,
        qualifying: 9800,
        earned: 1,
        used: 0,
        toNext: 200,
      },
    ]);
    expect(plain.lines.map(({ qualifies }) => qualifies)).toEqual([undefined, false, false, undefined]);
    expect(lowered.rewards).toMatchObject([{ qualifying: 8820, earned: 1, toNext: 1180 }]);
  });

  it('price picks at reward prices in the draft’s order, whatever offers and overrides say', async () => {
    const mara = await shop().as('mara');
    const apron = await pick(mara, 'APRON-OLI-M', { override: { unitPrice: 1, reason: 'asked' } });
    const bought = await mara.lineOf('APRON-BLU-M', 5);

    const quote = await mara.quote(await mara.draftOf([apron, bought], { codes: ['APRON10'] }));

    expect(quote.issues).toEqual([]);
    expect(quote.lines.slice(0, 2)).toMatchObject([
      { lineId: apron.id, unitPrice: 900, listPrice: 2450, total: 900, discounts: [], qualifies: false },
      { lineId: bought.id, discounts: [{ name: '10 % off aprons' }] },
    ]);
    expect(quote.rewards).toMatchObject([{ earned: 2, used: 1 }]);
    // Three aprons bring an e-book; the picked apron does not count among them.
    expect(quote.lines[2]).toMatchObject({ item: { sku: 'EBOOK-WRAP' }, quantity: 1 });
  });

  it('refuse picks beyond those earned and items that are not specials, with fixes', async () => {
    const mara = await shop().as('mara');
    const [first, second] = [await pick(mara, '22423'), await pick(mara, '22139')];
    const other = await pick(mara, '22632');
    const draft = await mara.draftOf([await mara.lineOf('APRON-BLU-M', 3), first, second, other]);

    const { issues } = await mara.quote(draft);

    expect(issues).toMatchObject([
      {
        code: 'reward-not-earned',
        path: ['lines', second.id, 'item'],
        params: { earned: 1, used: 2, missing: 2650, currency: 'GBP' },
        fixes: [{ code: 'remove-line', params: { lineId: second.id } }],
      },
      { code: 'reward-not-eligible', path: ['lines', other.id, 'item'] },
    ]);
    const refused = await mara.submit(await mara.accept(draft));
    expect(refused.status).toBe(409);
    expect((await readProblem(refused)).issues).toMatchObject([
      { code: 'reward-not-earned' },
      { code: 'reward-not-eligible' },
    ]);
  });

  it('take the stock that other lines leave', async () => {
    const mara = await shop().as('mara');
    const bought = await mara.lineOf('APRON-OLI-M', 4);
    const apron = await pick(mara, 'APRON-OLI-M');

    const { issues, rewards: standing } = await mara.quote(await mara.draftOf([apron, bought]));

    expect(issues).toMatchObject([{ code: 'out-of-stock', path: ['lines', apron.id, 'quantity'] }]);
    expect(standing).toMatchObject([{ qualifying: 9800 }]);
  });

  it('are placed with their cause, and take the stock', async () => {
    const mara = await shop().as('mara');
    const cakestand = await pick(mara, '22423');
    const stockOf = async () =>
      (await shop().database.db.select().from(variants).where(eq(variants.id, 'v-22423')))[0]?.stock ?? 0;
    const before = await stockOf();

    const order = await mara.place(await mara.draftOf([await mara.lineOf('APRON-BLU-M', 3), cakestand]));

    expect(order.lines.find(({ id }) => id === cakestand.id)).toMatchObject({
      cause: { kind: 'reward', rewardId: 'larkspur' },
      unitPrice: 500,
    });
    expect(await stockOf()).toBe(before - 1);
  });

  it('refuse picks after the reward has ended', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('APRON-BLU-M', 3), await pick(mara, '22139')]);
    const submission = await mara.accept(draft);

    await shop().database.db.update(rewards).set({ endsAt: new Date() }).where(eq(rewards.id, 'larkspur'));

    const refused = await mara.submit(submission);
    expect((await readProblem(refused)).issues).toMatchObject([{ code: 'reward-not-eligible' }]);
    expect((await specialsOf(mara)).items).toEqual([]);
    await shop().database.db.update(rewards).set({ endsAt: null }).where(eq(rewards.id, 'larkspur'));
  });
});
