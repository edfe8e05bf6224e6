import { rowPrices, type RowPrice } from '@orderpad/core/tables';
import { describe, expect, it } from 'vitest';

type Cells = readonly [price: string | undefined, discount?: string];

/** Reads cells of one table, a row each. */
const read = (...cells: readonly Cells[]): readonly RowPrice[] =>
  rowPrices(
    cells.map(([price, discount], index) => ({
      at: index + 1,
      text: '',
      sku: 'TEA',
      quantity: 1,
      ...(price !== undefined && { price }),
      ...(discount !== undefined && { discount }),
    })),
    'GBP',
  );

const refused: RowPrice = { isRefused: true };
const priced = (unitPrice: number): RowPrice => ({ unitPrice, isRefused: false });
const discounted = (discount: number): RowPrice => ({ discount, isRefused: false });

describe('a pasted price', () => {
  it.each<[cell: string, amount: number]>([
    ['3.20', 320],
    ['3,20', 320],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1.5', 150],
    ['0', 0],
    ['12', 1200],
    ['£12', 1200],
    ['12.00 GBP', 1200],
    ['@ 3.20', 320],
    ['@3.20', 320],
    ['À 3,20', 320],
  ])('of “%s” is %i pence', (cell, amount) => {
    expect(read([cell])).toEqual([priced(amount)]);
  });

  it.each(['1.234', '1,234', '-2', '-2.50', '$5', '3.205', 'on request', '3 @ 20'])(
    'of “%s” is the host’s, and the row says so',
    (cell) => {
      expect(read([cell])).toEqual([refused]);
    },
  );

  it('is read by the sign before the decimals of another row', () => {
    expect(read(['1.234'], ['3,20'])).toEqual([priced(123_400), priced(320)]);
    expect(read(['1,234'], ['3.20'])).toEqual([priced(123_400), priced(320)]);
    expect(read(['1,234'], [undefined, '7.5'])).toEqual([priced(123_400), discounted(750)]);
  });

  it('is refused where the rows write decimals in two ways, unless it has none', () => {
    expect(read(['3.20'], ['3,20'], ['12'])).toEqual([refused, refused, priced(1200)]);
  });

  it('that is not there is not refused', () => {
    expect(read([undefined])).toEqual([{ isRefused: false }]);
  });
});

describe('a pasted discount', () => {
  it.each<[cell: string, hundredths: number]>([
    ['10', 1000],
    ['10%', 1000],
    ['10 %', 1000],
    ['10٪', 1000],
    ['-10 %', 1000],
    ['−10', 1000],
    ['7,5 %', 750],
    ['7.25', 725],
    ['1', 100],
    ['100', 10_000],
  ])('of “%s” is %i hundredths of a per cent', (cell, hundredths) => {
    expect(read([undefined, cell])).toEqual([discounted(hundredths)]);
  });

  it.each(['0.1', '0.99', '101', '100.01', '--10', '1.234', 'half'])(
    'of “%s” is refused, and the row says so',
    (cell) => {
      expect(read([undefined, cell])).toEqual([refused]);
    },
  );

  it('of nought is none', () => {
    expect(read([undefined, '0'], [undefined, '0 %'], ['3.20', '0'])).toEqual([
      { isRefused: false },
      { isRefused: false },
      priced(320),
    ]);
  });

  it('that cannot be read refuses the row beside a price that can', () => {
    expect(read(['3.20', '200'])).toEqual([{ unitPrice: 320, isRefused: true }]);
  });
});
