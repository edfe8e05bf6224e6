import { ProductPage, SkuAnswers } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { call } from './preparing.ts';

export function examineCatalog(fixture: HostFixture): void {
  const { sold, unknown } = fixture;

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
      throw new Error('the examination needs a catalog of three products or more');

    const second = await catalog.search({ text: '', limit: 2, cursor: first.next }, call());

    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what each SKU is, in the order asked', async () => {
    const { catalog } = await fixture.create();
    const skus = [unknown, sold, sold];

    const answers = await catalog.resolve({ skus }, call());

    expect(SkuAnswers.safeParse(answers).error).toBeUndefined();
    expect(answers.map(({ sku }) => sku)).toEqual(skus);
    expect(answers.map(({ kind }) => kind)).toEqual(['unknown', 'found', 'found']);
  });
}
