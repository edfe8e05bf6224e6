import { describe, expect, it } from 'vitest';
import { readColumns } from '../src/tables/columns.ts';

const rowOf = (line: string, at: number) => ({ at, text: line, cells: line.split(' | ') });

/** Returns what each column is taken for, and whether a person has to look. */
function read(rows: readonly string[], heading?: string) {
  const { columns, isCertain } = readColumns(
    rows.map((row, index) => rowOf(row, index + 2)),
    heading === undefined ? undefined : rowOf(heading, 1),
  );
  return [columns.map(({ role }) => role).join(' '), isCertain ? 'certain' : 'asked'];
}

describe('the columns of a table with a heading', () => {
  it.each<[what: string, heading: string, rows: string[], roles: string, certain: string]>([
    [
      'are what it says, in any order',
      'Qty | Title | Unit price | SKU',
      ['2 | Tea | 3.50 | T-1', '3 | Mug | 4.50 | M-1'],
      'quantity unused price sku',
      'certain',
    ],
    ['hold codes alone, once each', 'SKU', ['T-1', 'M-1'], 'sku', 'certain'],
    [
      'are asked about with two of codes',
      'SKU | Item code | Qty',
      ['T-1 | A-1 | 2'],
      'sku unused quantity',
      'asked',
    ],
    [
      'are asked about with codes that number the rows',
      'SKU | Qty',
      ['1 | 4', '2 | 4', '3 | 4'],
      'sku quantity',
      'asked',
    ],
    [
      'are asked about with two quantities, of which the counted one is taken',
      'SKU | Qty | Quantity',
      ['T-1 | 2 | 1', 'M-1 |  | 3'],
      'sku unused quantity',
      'asked',
    ],
    [
      'are asked about where a quantity has a rival',
      'SKU | Qty | Qty per carton',
      ['T-1 | 2 | 12', 'M-1 | 3 | 24'],
      'sku quantity unused',
      'asked',
    ],
    [
      'are asked about where no row has a quantity',
      'SKU | Qty',
      ['T-1 | ', 'M-1 | '],
      'sku quantity',
      'asked',
    ],
    [
      'are asked about where quantities are measures',
      'SKU | Qty',
      ['T-1 | 3 kg', 'M-1 | 4 kg'],
      'sku quantity',
      'asked',
    ],
    [
      'are asked about beside a column of packs',
      'SKU | Qty | Unit',
      ['T-1 | 2 | box', 'M-1 | 3 | pcs'],
      'sku quantity unused',
      'asked',
    ],
    [
      'are certain beside a column of pieces',
      'SKU | Qty | Unit',
      ['T-1 | 2 | pcs', 'M-1 | 3 | pcs'],
      'sku quantity unused',
      'certain',
    ],
    [
      'are certain beside titles, of which one is a pack',
      'SKU | Qty | Title',
      ['T-1 | 2 | Box', 'M-1 | 3 | Mug'],
      'sku quantity unused',
      'certain',
    ],
    [
      'have the discount that is named',
      'SKU | Qty | Discount',
      ['T-1 | 2 | 10', 'M-1 | 3 | 5'],
      'sku quantity discount',
      'certain',
    ],
    [
      'have a discount in per cent without a name',
      'SKU | Qty | ',
      ['T-1 | 2 | 10 %', 'M-1 | 3 | '],
      'sku quantity discount',
      'certain',
    ],
    [
      'have no price of words',
      'SKU | Qty | Price',
      ['T-1 | 2 | on request', 'M-1 | 3 | on request'],
      'sku quantity unused',
      'certain',
    ],
    [
      'have the price that is only a price',
      'SKU | Qty | Price per metre | Price',
      ['T-1 | 2 | 3.50 | 7.00', 'M-1 | 3 | 4.50 | 9.00'],
      'sku quantity unused price',
      'certain',
    ],
    [
      'have codes under a name that may be one',
      'Item | Qty',
      ['TEA-01 | 2', 'MUG-01 | 3'],
      'sku quantity',
      'certain',
    ],
    [
      'have no codes under such a name where it numbers the rows',
      'No | Barcode | Qty',
      ['1 | 5012345678900 | 4', '2 | 5012345678917 | 4'],
      'unused sku quantity',
      'certain',
    ],
    [
      'have barcodes instead of titles',
      'Product | Barcode | Qty',
      ['blue tea | 5012345678900 | 2', 'red mug | 5012345678917 | 3'],
      'unused sku quantity',
      'certain',
    ],
    [
      'are asked about with two of barcodes',
      'Barcode | EAN | Qty',
      ['5012345678900 | 5012345678900 | 2', '5012345678917 | 5012345678917 | 3'],
      'sku unused quantity',
      'asked',
    ],
    [
      'have codes beside a name for something else',
      'Colour | Qty | ',
      ['blue | 2 | T-1', 'red | 3 | M-1'],
      'unused quantity sku',
      'asked',
    ],
    [
      'are found by the cells where it names none',
      'A | B',
      ['T-100 | 2', 'M-100 | 3'],
      'sku quantity',
      'asked',
    ],
  ])('%s', (_, heading, rows, roles, certain) => {
    expect(read(rows, heading)).toEqual([roles, certain]);
  });
});

describe('the columns of a table without a heading', () => {
  it.each<[what: string, rows: string[], roles: string, certain: string]>([
    ['are codes and quantities', ['T-1 | 2', 'M-1 | 3'], 'sku quantity', 'certain'],
    ['are codes alone', ['T-1', 'M-1'], 'sku', 'certain'],
    [
      'are codes after the numbers of the rows',
      ['1 | T-1 | 4', '2 | M-1 | 4', '3 | C-1 | 4'],
      'unused sku quantity',
      'asked',
    ],
    [
      'are asked about where the first one is no code',
      ['blue tea | T-1 | 2', 'red mug | M-1 | 3'],
      'unused sku quantity',
      'asked',
    ],
    ['are asked about with two that count', ['T-1 | 2 | 5', 'M-1 | 3 | 6'], 'sku quantity unused', 'asked'],
    ['have the one in pieces', ['T-1 | 5 | 2 pcs', 'M-1 | 6 | 3 pcs'], 'sku unused quantity', 'certain'],
    [
      'are asked about with two in pieces',
      ['T-1 | 5 pcs | 2 pcs', 'M-1 | 6 pcs | 3 pcs'],
      'sku quantity unused',
      'asked',
    ],
    [
      'have quantities in most rows where nothing else is there',
      ['T-1 | 2', 'M-1 | ', 'C-1 | 4'],
      'sku quantity',
      'certain',
    ],
    ['have prices with decimals', ['T-1 | 2 | 3.50', 'M-1 | 3 | 4.50'], 'sku quantity price', 'certain'],
    [
      'have the price of one, not of the line',
      ['T-1 | 2 | 7.00 | 3.50', 'M-1 | 3 | 13.50 | 4.50'],
      'sku quantity unused price',
      'certain',
    ],
    [
      'have the first price where the other is no total',
      ['T-1 | 2 | 7.00 | 3.50', 'M-1 | 3 | 13.50 | 4.55'],
      'sku quantity price unused',
      'certain',
    ],
    ['have a discount in per cent', ['T-1 | 2 | 10 %', 'M-1 | 3 | 5 %'], 'sku quantity discount', 'certain'],
    [
      'have no quantity where nothing counts',
      ['T-1 | blue | 3.50', 'M-1 | red | 4.50'],
      'sku unused price',
      'asked',
    ],
  ])('%s', (_, rows, roles, certain) => {
    expect(read(rows)).toEqual([roles, certain]);
  });
});
