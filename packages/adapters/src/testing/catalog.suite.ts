import { Categories, ProductPage, SkuAnswers, type Host } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call } from './preparing.ts';

export function checkCatalog(fixture: HostFixture): void {
  const { sold, unknown, spellings } = fixture;

  it('finds a product by its SKU', async () => {
    const { catalog } = await fixture.create();

    const page = await catalog.search({ text: sold, limit: 20 }, call());

    expect(ProductPage.safeParse(page).error).toBeUndefined();
    expect(page.items.flatMap(({ variants }) => variants.map(({ sku }) => sku))).toContain(sold);
  });

  it('answers a search that finds nothing with nothing', async () => {
    const { catalog } = await fixture.create();

    const page = await catalog.search({ text: unknown, limit: 20 }, call());

    expect(page).toEqual({ items: [] });
  });

  it('turns pages without repeating anything', async () => {
    const { catalog } = await fixture.create();
    const first = await catalog.search({ text: '', limit: 2 }, call());
    if (first.next === undefined)
      throw new Error(
        `a search for two products returned ${first.items.length} without \`next\`: either the adapter has no paging, or the catalog has fewer than the three products that the suite needs`,
      );

    const second = await catalog.search({ text: '', limit: 2, cursor: first.next }, call());

    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  if (offers(fixture, 'catalog.browse'))
    describe('by its shelves', () => {
      const shelvesOf = async ({ catalog }: Host) => (await catalog.categories?.({}, call())) ?? [];

      it('lists those that hold something, parents before what stands in them', async () => {
        const shelves = await shelvesOf(await fixture.create());

        expect(Categories.safeParse(shelves).error).toBeUndefined();
        expect(shelves.length).toBeGreaterThan(1);
        expect(shelves.filter(({ count }) => count === 0)).toEqual([]);
        shelves.forEach(({ parentId }, at) => {
          if (parentId !== undefined) expect(shelves.slice(0, at).map(({ id }) => id)).toContain(parentId);
        });
      });

      it('finds on a shelf as much as it counts, with what stands in it', async () => {
        const host = await fixture.create();
        const shelves = await shelvesOf(host);
        const [fullest] = shelves.toSorted((a, b) => b.count - a.count);

        const { items, next } = await host.catalog.search(
          { text: '', category: fullest?.id, limit: 100 },
          call(),
        );

        expect(items.length).toBe(Math.min(fullest?.count ?? 0, 100));
        expect(next === undefined).toBe((fullest?.count ?? 0) <= 100);
      });

      it('finds a part of a shelf by words', async () => {
        const host = await fixture.create();
        const [first] = await shelvesOf(host);
        const all = await host.catalog.search({ text: '', category: first?.id, limit: 100 }, call());
        const { variants, id } = all.items[0] ?? {};

        const found = await host.catalog.search(
          { text: variants?.[0]?.sku ?? unknown, category: first?.id, limit: 100 },
          call(),
        );

        expect(found.items.map((product) => product.id)).toContain(id);
        expect(found.items.length).toBeLessThanOrEqual(all.items.length);
      });

      it('finds nothing on a shelf that it does not have', async () => {
        const { catalog } = await fixture.create();

        const page = await catalog.search({ text: '', category: 'no-such-shelf', limit: 20 }, call());

        expect(page).toEqual({ items: [] });
      });
    });

  it('says what each SKU is, in the order asked', async () => {
    const { catalog } = await fixture.create();
    const skus = [unknown, sold, sold];

    const answers = await catalog.resolve({ skus }, call());

    expect(SkuAnswers.safeParse(answers).error).toBeUndefined();
    expect(answers.map(({ sku }) => sku)).toEqual(skus);
    expect(answers.map(({ kind }) => kind)).toEqual(['unknown', 'found', 'found']);
  });

  if (spellings)
    it.each(spellings.skus)(
      'resolves a SKU with characters that nobody sees or another width: %j',
      async (sku) => {
        const { catalog } = await fixture.create();

        const answers = await catalog.resolve({ skus: [sku, sold] }, call());

        const [spelled, plain] = answers.map((answer) => answer.kind === 'found' && answer.variantId);
        expect(spelled).toBeTruthy();
        expect(spelled).toBe(plain);
      },
    );
}
