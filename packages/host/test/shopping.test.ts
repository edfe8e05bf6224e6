import { ProductPage, SkuAnswers } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { products } from '../src/data/schema.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('the catalog', (shop) => {
  it('finds products by words of a title and by SKU', async () => {
    const mara = await shop().as('mara');

    const byWords = await mara.read(ProductPage, 'GET', '/v1/products?text=holder%20heart%20white');
    const bySku = await mara.read(ProductPage, 'GET', '/v1/products?text=85123a');

    expect(byWords.items.map(({ id }) => id)).toContain('p-85123A');
    expect(bySku.items.map(({ id }) => id)).toEqual(['p-85123A']);
  });

  it('resolves typed SKUs in the order asked', async () => {
    const mara = await shop().as('mara');
    const body = { skus: ['85123a', '85099', '8512A', 'SPARKLE-20', '85123A'], country: 'FR' };

    const answers = await mara.read(SkuAnswers, 'POST', '/v1/products/resolve', { body });

    expect(answers).toMatchObject([
      { kind: 'found', sku: '85123A', variantId: 'v-85123A' },
      { kind: 'needs-option', sku: '85099', product: { title: 'Jumbo Bag' } },
      { kind: 'unknown', sku: '8512A', nearest: ['85123A', expect.anything(), expect.anything()] },
      { kind: 'not-sold', sku: 'SPARKLE-20', because: 'country' },
      { kind: 'found', sku: '85123A' },
    ]);
  });

  it('says whether a SKU is not sold to the contact or not in the country', async () => {
    const mara = await shop().as('mara');
    const body = { skus: ['AID-STAND', 'SPARKLE-20'] };
    const resolved = (contactId: string, country: string) =>
      mara.read(SkuAnswers, 'POST', '/v1/products/resolve', { body: { ...body, contactId, country } });
    const [consultant, distributor] = ['c-20012', 'c-20013'];

    expect(await resolved(consultant, 'FR')).toMatchObject([
      { kind: 'not-sold', sku: 'AID-STAND', because: 'contact' },
      { kind: 'not-sold', sku: 'SPARKLE-20', because: 'country' },
    ]);
    expect(await resolved(distributor, 'GB')).toMatchObject([
      { kind: 'found', sku: 'AID-STAND' },
      { kind: 'not-sold', sku: 'SPARKLE-20', because: 'contact' },
    ]);
  });

  it('gives each variant a picture of its own', async () => {
    const mara = await shop().as('mara');

    const { items } = await mara.read(ProductPage, 'GET', '/v1/products?text=linen%20apron');

    const [apron] = items.filter(({ title }) => title === 'Linen Apron');
    const pictures = apron?.variants.map(({ image = apron.image }) => image?.url) ?? [];
    expect(pictures).toContain('/artwork/APRON-OLI-M.svg');
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('hides products that are not published', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    await db.update(products).set({ published: false }).where(eq(products.id, 'p-21733'));

    const page = await mara.read(ProductPage, 'GET', '/v1/products?text=21733');
    const answers = await mara.read(SkuAnswers, 'POST', '/v1/products/resolve', {
      body: { skus: ['21733'] },
    });

    expect(page.items).toEqual([]);
    expect(answers).toMatchObject([{ kind: 'unknown' }]);
  });

  it('draws the same picture for a variant every time', async () => {
    const pictures = await Promise.all([1, 2].map(() => shop().send('/artwork/85123A.svg')));

    const [first, second] = await Promise.all(pictures.map((picture) => picture.text()));
    expect(first).toBe(second);
    expect(pictures[0]?.headers.get('content-type')).toBe('image/svg+xml');
    expect((await shop().send('/artwork/nothing.svg')).status).toBe(404);
  });
});
