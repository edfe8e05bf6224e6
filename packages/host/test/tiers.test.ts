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
import { type TestUser, readProblem } from './user.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';

/** A contact of each tier and one without, by number. */
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

async function everything(user: TestUser, scope: string): Promise<Product[]> {
  const found: Product[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: ProductPage = await user.read(ProductPage, 'GET', `/v1/products?limit=100&${scope}${after}`);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

async function draftFor(user: TestUser, contactId: string, lines: Draft['lines'], more: Partial<Draft> = {}) {
  const draft = await user.draftOf(lines, { contactId, ...more });
  return { ...draft, shipments: [{ id: 's1', parts: [] }] };
}

onEachDatabase('tiers', (shop) => {
  describe.each(cases)('$tier in $country', ({ contactId, country }) => {
    it('has the same items and prices in search, by category, by SKU and in a quote', async () => {
      const user = await signedIn(shop(), 'mara');
      const all = await shop().database.db.select().from(variants).orderBy(asc(variants.id));
      const scope = `contactId=${contactId}&country=${country}`;

      const found = await everything(user, scope);
      const answers = await user.read(SkuAnswers, 'POST', '/v1/products/resolve', {
        body: { skus: all.slice(0, 500).map(({ sku }) => sku), contactId, country },
      });
      const lines = all.map(({ id, productId, sku, ships }) => ({
        id,
        item: { kind: 'variant' as const, productId, variantId: id, sku, title: sku, choices: [], ships },
        quantity: 1,
        cause: { kind: 'operator' as const },
      }));
      const quote = await user.quote(await draftFor(user, contactId, lines, { destination: country }));

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

  it.each(['none', 'distributor'] as const)(
    'count in every category the products that the tier $0 finds there',
    async (tier) => {
      const user = await signedIn(shop(), 'mara');
      const scope = `contactId=c-${people[tier]}&country=GB`;

      const categories = await user.read(Categories, 'GET', `/v1/categories?${scope}`);

      const counted = await Promise.all(
        categories.map(async ({ id }) => [id, (await everything(user, `${scope}&category=${id}`)).length]),
      );
      expect(counted).toEqual(categories.map(({ id, count }) => [id, count]));
      const parents = categories.flatMap(({ parentId }) => parentId ?? []);
      expect(categories.map(({ id }) => id)).toEqual(expect.arrayContaining(parents));
    },
  );

  it('are read with their rules, the most general first', async () => {
    const user = await signedIn(shop(), 'cleo');

    const tier = await user.read(PricingTier, 'GET', '/v1/tiers/wholesale');

    expect(tier).toMatchObject({ name: 'Wholesale', description: expect.stringMatching(/cartons/) });
    expect(tier.rules).toMatchObject([
      { kind: 'percentage', rate: 200_000, minQuantity: 1 },
      { kind: 'percentage', rate: 250_000, minQuantity: 1, category: { name: 'Christmas' } },
      { kind: 'percentage', rate: 300_000, minQuantity: 48, category: { name: 'Christmas' } },
      { kind: 'price', minQuantity: 50, price: { amount: 140 }, variant: { choices: ['Red Retrospot'] } },
      { kind: 'price', minQuantity: 200, price: { amount: 125 } },
    ]);
  });

  it('answer 404 for an unknown id', async () => {
    const user = await signedIn(shop(), 'cleo');

    const problem = await readProblem(await user.request('GET', '/v1/tiers/gold'));

    expect(problem.code).toBe('not-found');
  });

  it.each([
    ['a percentage on everything', '20011', '85123A', 1, 236, 'tier'],
    ['one on a category before it', '20011', '22086', 1, 221, 'tier'],
    ['a larger one from a quantity on', '20011', '22086', 48, 207, 'tier'],
    ['a price of the variant before both', '20011', '85099B', 50, 140, 'tier'],
    ['the price for the largest quantity reached', '20011', '85099B', 240, 125, 'tier'],
    ['half a penny upwards', '20013', '85123A', 1, 207, 'tier'],
    ['what everybody pays for many', '20001', '85099B', 100, 165, 'quantity'],
  ] as const)('give %s', async (_, number, sku, quantity, unitPrice, kind) => {
    const user = await signedIn(shop(), 'mara');

    const { lines } = await user.quote(
      await draftFor(user, `c-${number}`, [await user.lineOf(sku, quantity)]),
    );

    expect(lines).toMatchObject([{ unitPrice, priceSource: { kind } }]);
    expect(lines[0]?.listPrice).toBeGreaterThan(unitPrice);
  });

  it('refuse a line that is hidden from the contact, with a fix', async () => {
    const user = await signedIn(shop(), 'mara');
    const line = await user.lineOf('GIFT-25');

    const { lines, issues } = await user.quote(await draftFor(user, 'c-20011', [line]));

    expect(lines).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'not-sold', path: ['lines', line.id, 'item'], fixes: [{ code: 'remove-line' }] },
    ]);
  });

  it('show sales aids to resellers, and the stand to distributors alone', async () => {
    const user = await signedIn(shop(), 'cleo');
    const aids = async (number: string) =>
      (await everything(user, `contactId=c-${number}&category=aids`)).map(({ id }) => id).toSorted();

    expect(await aids('20001')).toEqual([]);
    expect(await aids('20012')).toEqual(['p-aid-case', 'p-aid-catalogue']);
    expect(await aids('20013')).toEqual(['p-aid-case', 'p-aid-catalogue', 'p-aid-stand']);
  });

  it('offer packs of one, two and four', async () => {
    const user = await signedIn(shop(), 'cleo');

    const [mug] = await everything(user, 'text=red%20retrospot%20mug');

    expect(mug?.packs).toMatchObject([{ quantity: 1 }, { quantity: 2 }, { quantity: 4 }]);
  });
});
