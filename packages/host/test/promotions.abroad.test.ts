import { Promotions } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { currencies, draftTo, goingTo } from './abroad.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('promotions abroad', (shop) => {
  it.each([
    ['GB', '£5 off', 500, 3000],
    ['DE', '€6.30 off', 630, 3750],
    ['US', 'US$6.50 off', 650, 3900],
    ['JP', 'JP¥950 off', 950, 5700],
    ['KW', 'KWD 2 off', 2000, 12_000],
  ])('take off their converted amount, and name it: %s', async (country, name, amount, minimum) => {
    const mara = await shop().as('mara');
    const to = { ...goingTo(country), codes: ['SAVE5'] };
    const [few, many] = await Promise.all([1, 2].map((pieces) => mara.lineOf('APRON-BLU-M', pieces)));
    if (!few || !many) throw new Error('aprons are sold everywhere');

    const short = await mara.quote(await draftTo(mara, [few], to));
    const enough = await mara.quote(await draftTo(mara, [many], to));

    const currency = currencies[country];
    const missing = minimum - short.totals.subtotal;
    expect(short.issues).toMatchObject([
      { code: 'promotion-minimum', params: { name: unbroken(name), minimum, missing, currency } },
    ]);
    expect(short.totals.discount).toBe(0);
    expect(enough.discounts).toMatchObject([{ name: unbroken(name), amount }]);
    expect(enough.promotions).toMatchObject([{ promotionId: 'five-pounds', name: unbroken(name) }]);
    expect(enough.totals.discount).toBe(amount);
  });

  it.each([
    [undefined, '£8', '£60'],
    ['JP', 'JP¥1,520', 'JP¥11,400'],
    ['KW', 'KWD 3.200', 'KWD 24'],
  ])('are listed with amounts in the currency of the market: %s', async (country, price, minimum) => {
    const mara = await shop().as('mara');

    const query = country === undefined ? '' : `?country=${country}`;
    const listed = await mara.read(Promotions, 'GET', `/v1/promotions${query}`);

    const descriptions = Object.fromEntries(listed.map(({ id, description = '' }) => [id, description]));
    expect(descriptions['winter-warmers']).toBe(
      unbroken(`Six hand warmers, union jack and polka dot, for ${price}.`),
    );
    expect(descriptions['thank-you-book']).toBe(
      unbroken(`The Art of Gift Wrapping with any order of ${minimum} or more.`),
    );
  });

  it('keep their name in the order and in its history', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('APRON-BLU-M', 2)];

    const { discounts, history } = await mara.place(
      await draftTo(mara, lines, { ...goingTo('JP'), codes: ['SAVE5'] }),
    );

    expect(discounts).toMatchObject([{ name: 'JP¥950 off' }]);
    expect(history.find(({ code }) => code === 'promotion-used')?.params).toMatchObject({
      name: 'JP¥950 off',
    });
  });
});

/** Formats an amount with the no-break space between code and digits. */
const unbroken = (words: string): string => words.replace('KWD ', 'KWD\u00a0');
