import { describe, expect, it } from 'vitest';
import { inMarket, lessIn, ownPriceIn, priceIn } from '../src/slices/destination/conversion.ts';
import type { Market } from '../src/slices/destination/market.ts';
import { regionAt, taxesAt } from '../src/slices/destination/taxes.ts';
import { offerIn } from '../src/slices/promotions/conversion.ts';
import { rewardIn } from '../src/slices/rewards/conversion.ts';
import { anOffer, aMarket } from './arithmetic.ts';

/** Yen: 190 for a pound, in steps of ten; prices end in 8. */
const japan = aMarket({ currency: 'JPY', rate: 1_900_000, step: 10, ending: 8 });
/** Euro: 1.15 for a pound, to the cent. */
const home = aMarket({ rate: 1_150_000 });

describe('an amount in a market', () => {
  it.each([
    [0, 0],
    [1, 10],
    [2, 10],
    [8, 20],
    [350, 670],
    [-350, -670],
    [-1, -10],
  ])('%i pence are %i yen, in steps of ten, and never nothing', (pence, yen) => {
    expect(inMarket(japan, pence)).toBe(yen);
  });

  it('is rounded once to a unit where every unit is payable', () => {
    expect([1, 3, 1000].map((pence) => inMarket(home, pence))).toEqual([1, 3, 1150]);
  });
});

describe('a price in a market', () => {
  it.each([
    [0, 0],
    [-100, 0],
    [1, 8],
    [6, 8],
    [7, 18],
    [100, 188],
    [450, 858],
  ])('of %i pence is %i yen, with the usual ending', (pence, yen) => {
    expect(priceIn(japan, pence)).toBe(yen);
  });

  it('is at least one step where prices have no ending of their own', () => {
    expect(priceIn(aMarket({ rate: 10_000, step: 5 }), 1)).toBe(5);
  });

  it.each([
    // [own, price, base, expected]
    [1_008, 450, 450, 1_008],
    [1_003, 450, 450, 1_003],
    [1_008, 225, 0, 1_008],
    [1_008, 0, 450, 0],
    [1_008, -5, 450, 0],
    [1_008, 225, 450, 508],
    [1_008, 900, 450, 2_018],
    [1_008, 449, 450, 1_008],
    [1_008, 451, 450, 1_008],
    [8, 1, 450, 8],
    [1_003, 449, 450, 998],
    [1_013, 451, 450, 1_018],
  ])('of its own, %i, follows a list price of %i instead of %i: %i', (own, price, base, expected) => {
    expect(ownPriceIn(japan, own, price, base)).toBe(expected);
  });

  it('of its own never rises by a lower list price, nor falls by a higher one', () => {
    expect(ownPriceIn(japan, 1_004, 4_499, 4_500)).toBe(1_004);
    expect(ownPriceIn(japan, 1_012, 4_501, 4_500)).toBe(1_012);
  });

  it('of its own is at least one step where prices have no ending of their own', () => {
    expect(ownPriceIn(aMarket({ step: 5 }), 20, 1, 450)).toBe(5);
  });

  it.each([
    [1_008, 100_000, 910],
    [1_008, 0, 1_008],
    [1_008, 1_000_000, 0],
    [15, 0, 15],
    [25, 500_000, 10],
  ])('of %i less %i parts per million is %i, and never more than before', (price, rate, expected) => {
    expect(lessIn(japan, price, rate)).toBe(expected);
  });
});

describe('the taxes at an address', () => {
  const market: Market = aMarket({
    country: 'CA',
    regions: [
      { code: 'QC', name: 'Québec' },
      { code: 'BC', name: 'British Columbia' },
    ],
    taxes: [
      { region: '', taxClass: 'standard', name: 'GST', rate: 50_000 },
      { region: '', taxClass: 'books', name: 'GST', rate: 10_000 },
      { region: 'QC', taxClass: 'standard', name: 'QST', rate: 99_750 },
    ],
  });
  const gst = [{ name: 'GST', rate: 50_000 }];
  const qst = [{ name: 'QST', rate: 99_750 }];

  it.each([
    ['QC', 'QC'],
    [' qc ', 'QC'],
    ['CA-QC', 'QC'],
    ['ca-bc', 'BC'],
    ['quebec', 'QC'],
    ['British Columbia', 'BC'],
    ['US-QC', ''],
    ['', ''],
    ['Ontario', ''],
  ])('recognise the region written as “%s” as “%s”', (region, code) => {
    expect(regionAt(market, { country: 'CA', region })).toBe(code);
  });

  it('are those of the region, where it has any of its own, for the class of goods', () => {
    expect(taxesAt(market, 'standard', { country: 'CA', region: 'QC' })).toEqual(qst);
    expect(taxesAt(market, 'books', { country: 'CA', region: 'QC' })).toEqual([]);
    expect(taxesAt(market, 'books', { country: 'CA' })).toEqual([{ name: 'GST', rate: 10_000 }]);
  });

  it('are those of the country in a region without any, elsewhere and nowhere', () => {
    expect(taxesAt(market, 'standard', { country: 'CA', region: 'BC' })).toEqual(gst);
    expect(taxesAt(market, 'standard', { country: 'US', region: 'QC' })).toEqual(gst);
    expect(taxesAt(market, 'standard', undefined)).toEqual(gst);
    expect(
      regionAt(aMarket({ country: undefined, regions: market.regions }), { country: 'CA', region: 'QC' }),
    ).toBe('');
    expect(regionAt(aMarket({ country: undefined, regions: market.regions }), undefined)).toBe('');
  });
});

describe('an offer in a market', () => {
  it('has its minimum and its amount in the currency there, in its texts too', () => {
    const offer = anOffer({
      name: '{amount} off',
      description: 'From {minimum}',
      minimum: 3000,
      effect: { kind: 'amount-off', amount: 500 },
    });

    expect(offerIn(japan, offer)).toMatchObject({
      name: 'JP¥950 off',
      description: 'From JP¥5,700',
      minimum: 5700,
      effect: { kind: 'amount-off', amount: 950 },
    });
  });

  it('has its price in the currency there, and keeps what names no amount', () => {
    const effect = { kind: 'bundle', price: 750, parts: [{ variantId: 'v', quantity: 1 }] } as const;
    const bundle = anOffer({ name: 'A set for {price} of {amount}', description: null, effect });
    const percent = anOffer({ name: '{minimum} {price}', effect: { kind: 'percent-off', rate: 1 } });

    expect(offerIn(japan, bundle)).toMatchObject({
      name: 'A set for JP¥1,430 of {amount}',
      description: null,
      minimum: null,
      effect: { ...effect, price: 1430 },
    });
    expect(offerIn(japan, percent)).toEqual(percent);
  });
});

it('a reward in a market has its threshold and its prices in the currency there', () => {
  const reward = {
    id: 'r',
    name: 'Reward',
    threshold: 5000,
    startsAt: null,
    endsAt: null,
    excludes: ['p'],
    specials: new Map([['v', 450]]),
  };

  expect(rewardIn(japan, reward)).toEqual({ ...reward, threshold: 9500, specials: new Map([['v', 858]]) });
});
