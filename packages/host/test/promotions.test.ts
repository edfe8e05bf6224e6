import { eq } from 'drizzle-orm';
import { Promotions } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { audit, contacts, promotions, redemptions, variants } from '../src/data/schema.ts';
import { type TestUser, readOrder, readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const sent = async (user: TestUser, ...codes: string[]) => {
  const { issues, promotions: applied } = await user.quote(
    await user.draftOf([await user.lineOf('22632', 10)], { codes }),
  );
  return {
    refused: issues.map(({ code, path }) => [code, ...path]),
    applied: applied?.map(({ promotionId }) => promotionId),
  };
};

onEachDatabase('promotions', (shop) => {
  it('are listed while they run, except those that need a code', async () => {
    const mara = await shop().as('mara');

    const listed = await mara.read(Promotions, 'GET', '/v1/promotions');

    expect(listed.map(({ id }) => id)).toEqual([
      'three-aprons',
      'lantern-hanger',
      'winter-warmers',
      'thank-you-book',
    ]);
  });

  it('add lines when they are picked, and remove them when they are not', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('71053', 3)]);

    const plain = await mara.quote(draft);
    const picked = await mara.quote({ ...draft, promotions: ['lantern-hanger'] });
    const again = await mara.quote(draft);

    expect(picked.lines.slice(1)).toMatchObject([
      {
        lineId: 'lantern-hanger/1',
        quantity: 3,
        total: 0,
        cause: { kind: 'promotion', promotionId: 'lantern-hanger' },
        discounts: [{ name: 'A hanger with every lantern' }],
      },
    ]);
    expect(picked.totals).toEqual(plain.totals);
    expect(again).toMatchObject({ lines: plain.lines, totals: plain.totals, promotions: [] });
  });

  it('add a set at its price by a code, to the last penny', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('22632', 10)], { codes: [' lanternset '] });

    const { lines, promotions: applied, issues } = await mara.quote(draft);

    expect(issues).toEqual([]);
    expect(lines.slice(1).map(({ quantity }) => quantity)).toEqual([1, 2]);
    expect(lines.slice(1).reduce((total, line) => total + line.total, 0)).toBe(750);
    expect(applied).toMatchObject([{ promotionId: 'lantern-set', code: 'lanternset' }]);
  });

  it('apply by themselves when they are automatic', async () => {
    const mara = await shop().as('mara');

    const { lines } = await mara.quote(await mara.draftOf([await mara.lineOf('APRON-BLU-M', 7)]));

    expect(lines[1]).toMatchObject({ item: { sku: 'EBOOK-WRAP' }, quantity: 2, total: 0 });
  });

  it('are refused with a reason and a fix, and the other lines are priced', async () => {
    const mara = await shop().as('mara');

    expect(
      await sent(mara, 'NOPE', 'summer11', 'JUBILEE', 'SAVE5', 'TRADE15', 'APRON10', 'WELCOME10'),
    ).toEqual({
      refused: [
        ['unknown-code', 'codes', 0],
        ['promotion-expired', 'codes', 1],
        ['promotion-not-yet', 'codes', 2],
        ['promotion-minimum', 'codes', 3],
        ['promotion-not-for-contact', 'codes', 4],
        ['promotion-nothing', 'codes', 5],
      ],
      applied: ['welcome'],
    });
    const { issues } = await mara.quote(
      await mara.draftOf([await mara.lineOf('22632', 10)], { codes: ['save5'], promotions: ['nope'] }),
    );
    expect(issues).toMatchObject([
      {
        params: { minimum: 3000, missing: 1150, currency: 'GBP', code: 'save5' },
        fixes: [{ code: 'remove-code', params: { code: 'save5' } }],
      },
      { code: 'unknown-promotion', fixes: [{ code: 'remove-promotion', params: { promotionId: 'nope' } }] },
    ]);
  });

  it('apply only to the tier they are meant for', async () => {
    const mara = await shop().as('mara');
    const { db } = shop().database;
    await db.update(contacts).set({ tierId: 'trade' }).where(eq(contacts.number, '17850'));

    const { applied } = await sent(mara, 'TRADE15');

    expect(applied).toEqual(['trade-fifteen']);
    await db.update(contacts).set({ tierId: null }).where(eq(contacts.number, '17850'));
  });

  it('give way to a combination that saves more when they are exclusive', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('22632', 40)], { codes: ['SAVE5', 'WELCOME10'] });

    const { promotions: applied, issues, totals } = await mara.quote(draft);

    expect(applied).toMatchObject([{ promotionId: 'welcome' }]);
    expect(issues).toMatchObject([{ code: 'promotion-not-combinable', path: ['codes', 0] }]);
    expect(totals.discount).toBe(totals.subtotal / 10);
  });

  it('look at what is paid for: an item discount before them counts against their minimum', async () => {
    const mara = await shop().as('mara');
    const aprons = await mara.lineOf('APRON-BLU-M', 2);
    const before = await mara.quote(await mara.draftOf([aprons], { codes: ['APRON10'] }));
    const { db } = shop().database;
    const minimum = before.totals.subtotal + 1;
    await db.update(promotions).set({ minimum }).where(eq(promotions.code, 'SAVE5'));

    const { issues, totals } = await mara.quote(
      await mara.draftOf([aprons], { codes: ['APRON10', 'SAVE5'] }),
    );
    const full = await mara.quote(await mara.draftOf([aprons], { codes: ['SAVE5'] }));

    expect(issues).toMatchObject([
      { code: 'promotion-minimum', path: ['codes', 1], params: { minimum, missing: 1, currency: 'GBP' } },
    ]);
    expect(totals.discount).toBe(0);
    expect(full.totals.discount).toBe(500);
    await db.update(promotions).set({ minimum: 3000 }).where(eq(promotions.code, 'SAVE5'));
  });

  it('give no free delivery by what they add at no charge', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('71053', 25)]);
    const chosen = {
      ...draft,
      shipments: draft.shipments.map((shipment) => ({ ...shipment, methodId: 'standard' })),
    };

    const plain = await mara.quote(chosen);
    const withPresents = await mara.quote({ ...chosen, promotions: ['lantern-hanger'] });

    expect(withPresents.lines).toMatchObject([{ quantity: 25 }, { quantity: 25, total: 0 }]);
    expect(withPresents.shipments[0]?.price).toBe(795);
    expect(withPresents.totals).toEqual(plain.totals);
  });

  it('give no free delivery where the discounted lines are below it', async () => {
    const mara = await shop().as('mara');
    // £150.70, and £136.00 with a tenth off the aprons.
    const lines = [await mara.lineOf('APRON-BLU-M', 6), await mara.lineOf('22632', 2)];
    const draft = await mara.draftOf(lines);
    const priceWith = async (codes: string[]) => {
      const { shipments } = await mara.quote({ ...draft, codes });
      return shipments[0]?.options.find(({ id }) => id === 'standard')?.price;
    };

    expect(await priceWith([])).toBe(0);
    expect(await priceWith(['APRON10'])).toBeGreaterThan(0);
  });

  it('make standard delivery free, and no other method', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('22632', 2)], { codes: ['FREESHIP'] });
    const by = (methodId: string) => ({
      ...draft,
      shipments: draft.shipments.map((shipment) => ({ ...shipment, methodId })),
    });

    const [standard, express] = [await mara.quote(by('standard')), await mara.quote(by('express'))];

    expect(standard.shipments).toMatchObject([{ price: 0, discounts: [{ level: 'shipping' }] }]);
    expect(standard.totals.shipping).toBe(0);
    expect(express.totals.shipping).toBeGreaterThan(0);
  });

  it('do not change a price that staff set', async () => {
    const dana = await shop().as('dana');
    const line = await dana.lineOf('APRON-BLU-M', 2);

    const { issues } = await dana.quote(
      await dana.draftOf([{ ...line, override: { unitPrice: 2400, reason: 'stain' } }], {
        codes: ['APRON10'],
      }),
    );

    expect(issues).toMatchObject([{ code: 'promotion-nothing' }]);
  });

  it('are refused when the variant they add is out of stock', async () => {
    const mara = await shop().as('mara');
    const { db } = shop().database;
    const [before] = await db.select().from(variants).where(eq(variants.id, 'v-84406B'));
    await db.update(variants).set({ stock: 2 }).where(eq(variants.id, 'v-84406B'));

    const { lines, issues } = await mara.quote(
      await mara.draftOf([await mara.lineOf('71053', 3)], { promotions: ['lantern-hanger'] }),
    );

    expect(lines).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'promotion-out-of-stock', path: ['promotions', 0] }]);
    await db
      .update(variants)
      .set({ stock: before?.stock ?? null })
      .where(eq(variants.id, 'v-84406B'));
  });

  it('are placed with the order, with lines, stock, history, use and audit', async () => {
    const mara = await shop().as('mara');
    const { db } = shop().database;
    const stock = async () =>
      (await db.select().from(variants).where(eq(variants.id, 'v-84406B')))[0]?.stock ?? 0;
    const before = await stock();

    const order = await mara.place(
      await mara.draftOf([await mara.lineOf('71053', 2)], { promotions: ['lantern-hanger'] }),
    );

    expect(order.lines[1]).toMatchObject({ quantity: 2, total: 0, cause: { kind: 'promotion' } });
    expect(order.shipments[0]?.parts).toContainEqual({ lineId: 'lantern-hanger/1', quantity: 2 });
    expect(order.history).toContainEqual(expect.objectContaining({ code: 'promotion-used' }));
    expect(before - (await stock())).toBe(2);
    expect(await db.select().from(redemptions).where(eq(redemptions.orderId, order.id))).toHaveLength(1);
    const [entry] = await db.select().from(audit).where(eq(audit.subject, order.id));
    expect(entry?.details).toMatchObject({ promotions: [{ promotionId: 'lantern-hanger' }] });
  });

  it('are used no more often than their limit, even by simultaneous submissions', async () => {
    const { db } = shop().database;
    await db.insert(promotions).values({
      id: 'once',
      name: 'Once',
      scope: 'order',
      access: 'code',
      code: 'ONCE',
      priority: 90,
      stacking: 'combinable',
      limit: 1,
      effect: { kind: 'amount-off', amount: 100 },
    });
    const mara = await shop().as('mara');
    const drafts = await Promise.all(
      [1, 2, 3, 4].map(async () => mara.draftOf([await mara.lineOf('22632', 5)], { codes: ['ONCE'] })),
    );
    const submissions = await Promise.all(drafts.map((draft) => mara.accept(draft)));

    const answers = await Promise.all(submissions.map((submission) => mara.submit(submission)));

    const [placed, refused] = [answers.filter(({ ok }) => ok), answers.filter(({ ok }) => !ok)];
    expect(placed).toHaveLength(1);
    expect((await readOrder(placed[0] ?? Response.error())).discounts).toMatchObject([{ amount: 100 }]);
    for (const answer of refused)
      expect(await readProblem(answer)).toMatchObject({
        code: 'quote-changed',
        issues: [{ code: 'promotion-used', path: ['codes', 0] }],
      });
    expect(await sent(mara, 'ONCE')).toEqual({ refused: [['promotion-used', 'codes', 0]], applied: [] });
  });

  it('are refused to a contact that has used them up', async () => {
    const mara = await shop().as('mara');
    const order = async () => mara.draftOf([await mara.lineOf('22632', 5)], { codes: ['WELCOME10'] });

    await mara.place(await order());

    expect((await mara.quote(await order())).issues).toMatchObject([{ code: 'promotion-used' }]);
  });
});
