import { codeText } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry, wholeOf } from '@orderpad/core/fast-entry';

const read = (text: string) => parseEntry(text).rows.map(({ sku, quantity }) => [sku, quantity]);

describe('parsing one typed row', () => {
  it.each([
    ['85099B', '85099B', 1],
    ['85099B*3', '85099B', 3],
    ['85099B * 3', '85099B', 3],
    ['85099B×3', '85099B', 3],
    ['85099B x 3', '85099B', 3],
    ['85099B x3', '85099B', 3],
    ['3 x 85099B', '85099B', 3],
    ['3x 85099B', '85099B', 3],
    ['3×85099B', '85099B', 3],
    ['85099B\t3', '85099B', 3],
    ['85099B,3', '85099B', 3],
    ['85099B; 3', '85099B', 3],
    ['85099B   3', '85099B', 3],
    ['"85099B","3"', '85099B', 3],
    ['"CUP; 5"" WIDE";3', 'CUP; 5" WIDE', 3],
    ['22423,Cake stand,3', '22423', 3],
    ['22423 3', '22423', 3],
    ['LINEN APRON 2', 'LINEN APRON', 2],
    ['2X4BOARD', '2X4BOARD', 1],
    ['22423\t٣', '22423', 3],
    ['22423\t３２', '22423', 32],
    ['22423\t1 000', '22423', 1000],
    ['22423;3,00', '22423', 3],
    ['８５０９９Ｂ＊３', '85099B', 3],
    ['\u200B85099B\u200E\t3\uFEFF', '85099B', 3],
    ['TEA–250 x 3', 'TEA-250', 3],
    ['\u200B\u2060\n85099B', '85099B', 1],
  ])('%s', (text, sku, quantity) => {
    expect(read(text)).toEqual([[sku, quantity]]);
  });

  it.each(['A*0', 'A\t1.5', 'A\t-2', 'A\tmany', 'A\t1.000', 'A\t1,000', 'A*1000001'])(
    'keeps the code of %s, though no quantity',
    (text) => {
      expect(read(text)).toEqual([['A', undefined]]);
    },
  );
});

describe('rows from a spreadsheet', () => {
  it('are one per line, without blank ones, each with its line number', () => {
    expect(parseEntry('A\t1\r\n\r\n\t\t\nB\t2').rows).toEqual([
      { at: 1, text: 'A\t1', sku: 'A', quantity: 1 },
      { at: 4, text: 'B\t2', sku: 'B', quantity: 2 },
    ]);
  });

  it('can begin with a heading that names the columns', () => {
    const { rows, heading } = parseEntry('Description;SKU;Price;Qty\nRed mug;A1;4,50;3\nTea;B2;1,00;');

    expect(heading).toBe('Description;SKU;Price;Qty');
    expect(rows.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['A1', 3],
      ['B2', undefined],
    ]);
  });

  it('can begin with a heading whose first column is the code, though another reads like one', () => {
    expect(read('SKU;Product;Qty\nA1;Red mug;3\nB2;Tea;2')).toEqual([
      ['A1', 3],
      ['B2', 2],
    ]);
  });

  it('can begin with a heading of one column', () => {
    expect(read('SKU\nA\nB')).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('have no heading when no row below the first has a quantity', () => {
    expect(read('TEA\nMUG')).toHaveLength(2);
    expect(read('TEA,MUG\nJUG,CUP')).toHaveLength(2);
  });
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', '7', '٣', ' ', '\t', ',', ';', '*', 'x', '"', '\n', '\r'),
    maxLength: 80,
  }),
);
const sku = fc
  .stringMatching(/^[A-Z][A-Z0-9-]{0,11}$/)
  .filter((code) => !/^skus?$|^codes?$|^items?$/i.test(code));
const quantity = fc.integer({ min: 1, max: 1_000_000 });
const forms = [
  (code: string, count: number) => `${code}*${count}`,
  (code: string, count: number) => `${code} x ${count}`,
  (code: string, count: number) => `${count} x ${code}`,
  (code: string, count: number) => `${count}×${code}`,
  ...['\t', ',', ';', ' ', '   '].map((mark) => (code: string, count: number) => `${code}${mark}${count}`),
  (code: string, count: number) => `"${code}";"${count}"`,
];

describe('parsing any text', () => {
  it('never throws, and returns a row for every line that is not blank', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { rows, heading } = parseEntry(text);
        const standing = text
          .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
          .map((line) => line.trim())
          .filter((line) => /[^\s,;"]/.test(codeText(line)));

        expect([...(heading === undefined ? [] : [heading]), ...rows.map((row) => row.text)]).toEqual(
          standing,
        );
        for (const row of rows) expect(row.sku).not.toBe('');
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads the same rows back from every form', () => {
    const row = fc.tuple(sku, quantity, fc.constantFrom(...forms));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const text = rows.map(([code, count, form]) => form(code, count)).join(end);

          expect(read(text)).toEqual(rows.map(([code, count]) => [code, count]));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads numbers in the digits of any script', () => {
    const scripts = ['en', 'ar-EG', 'fa', 'hi-u-nu-deva', 'th-u-nu-thai', 'en-u-nu-mathsans', 'bn'];
    fc.assert(
      fc.property(quantity, fc.constantFrom(...scripts), (count, lang) => {
        expect(wholeOf(new Intl.NumberFormat(lang, { useGrouping: false }).format(count))).toBe(count);
      }),
      { numRuns: 1_000 },
    );
  });
});
