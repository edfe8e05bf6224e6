import { type Line, OrderPage, ProductPage, SkuAnswers } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { markets, variants } from '../src/data/schema.ts';
import { currencies, draftTo, goingTo } from './abroad.ts';
import { onEachDatabase } from './on-each-database.ts';
import { seed } from './random-seed.ts';

onEachDatabase('prices in every market', (shop) => {
  it('search, SKU resolution and quotes give every contact the same price', {
    timeout: 120_000,
  }, async () => {
    const mara = await shop().as('mara');
    const rows = await shop().database.db.select({ sku: variants.sku }).from(variants).orderBy(variants.sku);
    const skus = fc.sample(fc.constantFrom(...rows.map(({ sku }) => sku)), { numRuns: 40, seed });
    const some = [...new Set(['TEAPOT-SAGE', 'SPARKLE-20', 'HONEY-340', 'GIFT-10', '85123A', ...skus])];
    const everywhere = await mara.read(SkuAnswers, 'POST', '/v1/products/resolve', { body: { skus: some } });
    const lines = everywhere.flatMap((answer): Line[] =>
      answer.kind === 'found'
        ? [
            {
              id: answer.sku,
              item: {
                kind: 'variant',
                productId: answer.product.id,
                variantId: answer.variantId,
                sku: answer.sku,
                title: answer.product.title,
                choices: [],
                ships: true,
              },
              quantity: 1,
              cause: { kind: 'operator' },
            },
          ]
        : [],
    );
    const sold = lines.map(({ id }) => id);
    for (const contact of [await mara.findContact('Petra'), await mara.findContact('17850')])
      for (const country of Object.keys(currencies)) {
        const context = `seed ${seed}, ${country}, contact ${contact.id}`;
        const scope = { country, currency: currencies[country], contactId: contact.id };

        const quote = await mara.quote(
          await mara.draftOf(lines, { contactId: contact.id, ...goingTo(country) }),
        );
        const resolved = await mara.read(SkuAnswers, 'POST', '/v1/products/resolve', {
          body: { skus: sold, ...scope },
        });
        const refused = quote.issues.filter(({ code }) => code === 'not-sold').map(({ path }) => path[1]);
        const asked = new Map(
          quote.lines
            .filter(({ lineId }) => !refused.includes(lineId))
            .map(({ lineId, unitPrice }) => [lineId, unitPrice]),
        );
        const answered = resolved.flatMap((answer) => {
          if (answer.kind !== 'found') return [];
          const price = answer.product.variants.find(({ id }) => id === answer.variantId)?.price;
          expect(price?.currency, context).toBe(quote.currency);
          return [[answer.sku, price?.amount] as const];
        });
        expect(new Map(answered), context).toEqual(asked);

        const [text = ''] = fc.sample(fc.constantFrom(...asked.keys()), { numRuns: 1, seed });
        const query = new URLSearchParams({ text, country, contactId: contact.id });
        const { items } = await mara.read(ProductPage, 'GET', `/v1/products?${query.toString()}`);
        const found = items.flatMap((product) => product.variants).find(({ sku }) => sku === text);
        expect(found?.price, `${context}, ${text}`).toEqual({
          amount: asked.get(text),
          currency: quote.currency,
        });
      }
  });

  it('the order of the lines does not change the totals', { timeout: 60_000 }, async () => {
    const mara = await shop().as('mara');
    const skus = ['APRON-BLU-M', 'BOOK-HEDGE', 'HONEY-340', '22632', '85123A', 'EBOOK-WRAP'];
    const lines = await Promise.all(
      skus.map((sku, index) => mara.lineOf(sku, index + 1, { id: `l${index}` })),
    );
    for (const country of Object.keys(currencies).filter((each) => each !== 'AU')) {
      const draft = await draftTo(mara, lines, { ...goingTo(country), codes: ['SAVE5'] });

      const [forth, back] = await Promise.all([
        mara.quote(draft),
        mara.quote({ ...draft, lines: lines.toReversed() }),
      ]);

      expect(back.totals, country).toEqual(forth.totals);
    }
  });

  it('the list of orders shows each total in its own currency', async () => {
    const mara = await shop().as('mara');
    const { id: contactId } = await mara.findContact('Petra');
    const lines = [await mara.lineOf('APRON-BLU-M')];

    const placed = [
      await mara.place(await draftTo(mara, lines, goingTo('KW'))),
      await mara.place(await draftTo(mara, lines, goingTo('JP'))),
    ];

    const { items } = await mara.read(OrderPage, 'GET', `/v1/orders?contactId=${contactId}`);
    expect(items.map(({ total }) => total)).toEqual([
      { amount: 4660, currency: 'JPY' },
      { amount: 9800, currency: 'KWD' },
    ]);
    expect(placed.map(({ currency, totals }) => [currency, totals.taxIncluded])).toEqual([
      ['KWD', false],
      ['JPY', true],
    ]);
  });

  it('a quote no longer holds when the terms of its market change', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const submission = await mara.accept(
      await draftTo(mara, [await mara.lineOf('APRON-BLU-M')], goingTo('IE')),
    );
    await db.update(markets).set({ rate: 1_500_000 }).where(eq(markets.country, 'IE'));

    const answer = await mara.request('POST', '/v1/orders', { body: submission, key: crypto.randomUUID() });

    expect(await answer.json()).toMatchObject({ code: 'quote-changed' });
    await db.update(markets).set({ rate: 1_300_000 }).where(eq(markets.country, 'IE'));
  });
});
