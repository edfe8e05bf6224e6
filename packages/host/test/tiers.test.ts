import {
  Categories,
  type Draft,
  type Product,
  ProductPage,
  PricingTier,
  SkuAnswers,
} from '@orderpad/contracts';
import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { variants } from '../src/data/schema.ts';
import { type Clerk, problemOf } from './user.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';

/** A contact of each tier, by number; one without. */
const people = {
  none: '20001',
  trade: '13748',
  wholesale: '20011',
  consultant: '20012',
  distributor: '20013',
};
const cases = [
  ...Object.entries(people).map(([tier, number]) => ({ tier, contactId: `c-${number}`, country: 'GB' })),
  { tier: 'distributor', contactId: `c-${people.distributor}`, country: 'JP' },
];

async function everything(clerk: Clerk, scope: string): Promise<Product[]> {
  const found: Product[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: ProductPage = await clerk.ask(ProductPage, 'GET', `/v1/products?limit=100&${scope}${after}`);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

async function draftFor(clerk: Clerk, contactId: string, lines: Draft['lines'], more: Partial<Draft> = {}) {
  const draft = await clerk.draftOf(lines, { contactId, ...more });
  return { ...draft, shipments: [{ id: 's1', parts: [] }] };
}

onEachDatabase('tiers', (shop) => {
  describe.each(cases)('$tier in $country', ({ contactId, country }) => {
    it('sees and pays the same in search, by shelf, by code and in a quote', async () => {
      const clerk = await signedIn(shop(), 'mara');
      const all = await shop().database.db.select().from(variants).orderBy(asc(variants.id));
      const scope = `contactId=${contactId}&country=${country}`;

      const found = await everything(clerk, scope);
      const answers = await clerk.ask(SkuAnswers, 'POST', '/v1/products/resolve', {
        body: { skus: all.slice(0, 500).map(({ sku }) => sku), contactId, country },
      });
      const lines = all.map(({ id, productId, sku, ships }) => ({
        id,
        item: { kind: 'variant' as const, productId, variantId: id, sku, title: sku, choices: [], ships },
        quantity: 1,
        cause: { kind: 'operator' as const },
      }));
      const quote = await clerk.quote(await draftFor(clerk, contactId, lines, { destination: country }));

      const shown = new Map(
        found.flatMap((product) => product.variants.map((each) => [each.id, each.price])),
      );
      const refused = new Set(
        quote.issues.filter(({ code }) => code === 'not-sold').map(({ path: [, lineId] }) => lineId),
      );
      const sold = all.filter(({ id }) => !refused.has(id));
      expect(sold.map(({ id }) => id)).toEqual([...shown.keys()].toSorted());
      const resolved = answers.flatMap((answer) => (answer.kind === 'found' ? [answer.variantId] : []));
      expect(resolved).toEqual(all.slice(0, 500).flatMap(({ id }) => (refused.has(id) ? [] : [id])));
      const prices = quote.lines.filter(
        ({ lineId, cause }) => cause.kind === 'operator' && !refused.has(lineId),
      );
      expect(prices.map(({ lineId, unitPrice }) => [lineId, unitPrice])).toEqual(
        prices.map(({ lineId }) => [lineId, shown.get(lineId)?.amount]),
      );
    });
  });

  it.each(['none', 'distributor'] as const)('count on every shelf what $0 finds there', async (tier) => {
    const clerk = await signedIn(shop(), 'mara');
    const scope = `contactId=c-${people[tier]}&country=GB`;

    const shelves = await clerk.ask(Categories, 'GET', `/v1/categories?${scope}`);

    const counted = await Promise.all(
      shelves.map(async ({ id }) => [id, (await everything(clerk, `${scope}&category=${id}`)).length]),
    );
    expect(counted).toEqual(shelves.map(({ id, count }) => [id, count]));
    const parents = shelves.flatMap(({ parentId }) => parentId ?? []);
    expect(shelves.map(({ id }) => id)).toEqual(expect.arrayContaining(parents));
  });

  it('are read with their rules, the widest first', async () => {
    const clerk = await signedIn(shop(), 'cleo');

    const tier = await clerk.ask(PricingTier, 'GET', '/v1/tiers/wholesale');

    expect(tier).toMatchObject({ name: 'Wholesale', description: expect.stringMatching(/cartons/) });
    expect(tier.rules).toMatchObject([
      { kind: 'percentage', rate: 200_000, minQuantity: 1 },
      { kind: 'percentage', rate: 250_000, minQuantity: 1, category: { name: 'Christmas' } },
      { kind: 'percentage', rate: 300_000, minQuantity: 48, category: { name: 'Christmas' } },
      { kind: 'price', minQuantity: 50, price: { amount: 140 }, variant: { choices: ['Red Retrospot'] } },
      { kind: 'price', minQuantity: 200, price: { amount: 125 } },
    ]);
  });

  it('that are not known are not found', async () => {
    const clerk = await signedIn(shop(), 'cleo');

    const problem = await problemOf(await clerk.say('GET', '/v1/tiers/gold'));

    expect(problem.code).toBe('not-found');
  });

  it.each([
    ['a percentage on everything', '20011', '85123A', 1, 236, 'tier'],
    ['one on a shelf before it', '20011', '22086', 1, 221, 'tier'],
    ['a larger one from a quantity on', '20011', '22086', 48, 207, 'tier'],
    ['a price of the variant before both', '20011', '85099B', 50, 140, 'tier'],
    ['the price for the largest quantity reached', '20011', '85099B', 240, 125, 'tier'],
    ['half a penny upwards', '20013', '85123A', 1, 207, 'tier'],
    ['what everybody pays for many', '20001', '85099B', 100, 165, 'quantity'],
  ] as const)('give %s', async (_, number, sku, quantity, unitPrice, kind) => {
    const clerk = await signedIn(shop(), 'mara');

    const { lines } = await clerk.quote(
      await draftFor(clerk, `c-${number}`, [await clerk.lineOf(sku, quantity)]),
    );

    expect(lines).toMatchObject([{ unitPrice, priceSource: { kind } }]);
    expect(lines[0]?.listPrice).toBeGreaterThan(unitPrice);
  });

  it('refuse a line that its contact may not see, without a price and with the way out', async () => {
    const clerk = await signedIn(shop(), 'mara');
    const line = await clerk.lineOf('GIFT-25');

    const { lines, issues } = await clerk.quote(await draftFor(clerk, 'c-20011', [line]));

    expect(lines).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'not-sold', path: ['lines', line.id, 'item'], fixes: [{ code: 'remove-line' }] },
    ]);
  });

  it('show sales aids to those who sell on, and a stand to distributors alone', async () => {
    const clerk = await signedIn(shop(), 'cleo');
    const aids = async (number: string) =>
      (await everything(clerk, `contactId=c-${number}&category=aids`)).map(({ id }) => id).toSorted();

    expect(await aids('20001')).toEqual([]);
    expect(await aids('20012')).toEqual(['p-aid-case', 'p-aid-catalogue']);
    expect(await aids('20013')).toEqual(['p-aid-case', 'p-aid-catalogue', 'p-aid-stand']);
  });

  it('leave packs to be taken by one, two or four', async () => {
    const clerk = await signedIn(shop(), 'cleo');

    const [mug] = await everything(clerk, 'text=red%20retrospot%20mug');

    expect(mug?.packs).toMatchObject([{ quantity: 1 }, { quantity: 2 }, { quantity: 4 }]);
  });
});
