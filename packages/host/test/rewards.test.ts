import { eq } from 'drizzle-orm';
import { type Line, SpecialPage } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { rewards, variants } from '../src/data/schema.ts';
import { type Clerk, problemOf } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const specialsOf = (clerk: Clerk, query = '') =>
  clerk.ask(SpecialPage, 'GET', `/v1/rewards/specials?limit=50${query}`);

const pick = (clerk: Clerk, sku: string, more: Partial<Line> = {}): Promise<Line> =>
  clerk.lineOf(sku, 1, { cause: { kind: 'reward', rewardId: 'larkspur' }, ...more });

onEachDatabase('rewards', (shop) => {
  it('list the specials of the programmes that run, found by what they are called, as a country sees them', async () => {
    const mara = await shop().as('mara');

    const all = await specialsOf(mara);
    const named = await specialsOf(mara, '&text=cakestand');
    const abroad = await specialsOf(mara, '&country=FR');

    expect(all.items).toHaveLength(10);
    expect(named.items).toMatchObject([{ rewardId: 'larkspur', price: { amount: 500, currency: 'GBP' } }]);
    expect(named.items[0]?.product.variants[0]?.price?.amount).toBe(1275);
    expect(abroad.items).toHaveLength(9);
  });

  it('are earned by each full £50 that counts: no gift cards, no custom items, after item discounts', async () => {
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

  it('take picks at their price, in the draft’s order, past item offers and prices by staff', async () => {
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
    // Three aprons bring an e-book; the apron that was picked is none of them.
    expect(quote.lines[2]).toMatchObject({ item: { sku: 'EBOOK-WRAP' }, quantity: 1 });
  });

  it('refuse picks beyond what is earned, and what is no special, each with its way out', async () => {
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
    const refused = await mara.press(await mara.accept(draft));
    expect(refused.status).toBe(409);
    expect((await problemOf(refused)).issues).toMatchObject([
      { code: 'reward-not-earned' },
      { code: 'reward-not-eligible' },
    ]);
  });

  it('take from the stock what the others leave', async () => {
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

  it('end with their programme: its picks are refused from then on', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('APRON-BLU-M', 3), await pick(mara, '22139')]);
    const submission = await mara.accept(draft);

    await shop().database.db.update(rewards).set({ endsAt: new Date() }).where(eq(rewards.id, 'larkspur'));

    const refused = await mara.press(submission);
    expect((await problemOf(refused)).issues).toMatchObject([{ code: 'reward-not-eligible' }]);
    expect((await specialsOf(mara)).items).toEqual([]);
    await shop().database.db.update(rewards).set({ endsAt: null }).where(eq(rewards.id, 'larkspur'));
  });
});
