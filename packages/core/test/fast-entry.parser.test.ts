import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedLine } from '@orderpad/core/fast-entry';
import { orderedRows, readTable } from '@orderpad/core/tables';

describe('a typed line is a code and its quantity', () => {
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
    ['22423 3', '22423', 3],
    ['22423 x 3', '22423', 3],
    ['3 x 22423', '22423', 3],
    ['I-0-D*1', 'I-0-D', 1],
    ['LINEN APRON 2', 'LINEN APRON', 2],
    ['2X4BOARD', '2X4BOARD', 1],
    ['22423\t٣', '22423', 3],
    ['22423\t３２', '22423', 32],
    ['22423\t1 000', '22423', 1000],
    ['22423;3,00', '22423', 3],
  ])('%s', (text, sku, quantity) => {
    expect(typedLine(text)).toEqual({ sku, quantity });
  });

  it.each(['A*0', 'A\t1.5', 'A\t-2', 'A\tmany', 'A\t1.000', 'A\t1,000', 'A*1000001'])(
    'that keeps the code of %s, though no quantity',
    (text) => {
      expect(typedLine(text)).toEqual({ sku: 'A', quantity: undefined });
    },
  );

  it.each(['22423,1,200', '2 x 24', '22423 2 x 24', '22423,Cake stand,3', '"85099B","3"', 'A\nB', 'A,1,000'])(
    'unless it has to be looked at as a table: %s',
    (text) => {
      expect(typedLine(text)).toBe(undefined);
    },
  );
});

/** Reads a text as it is pasted: `SKU` and quantity of each row. */
function read(text: string) {
  const table = readTable(text);
  const roles = table.columns.map(({ role }) => role);
  return orderedRows(table, roles).rows.map(({ sku, quantity }) => [sku, quantity]);
}

describe('rows from a spreadsheet', () => {
  it('are one per line, without blank ones, each with its line number', () => {
    const table = readTable('A1\t1\r\n\r\n\t\t\nB2\t2');

    expect(orderedRows(table, ['sku', 'quantity']).rows).toEqual([
      { at: 1, text: 'A1\t1', sku: 'A1', quantity: 1 },
      { at: 4, text: 'B2\t2', sku: 'B2', quantity: 2 },
    ]);
  });

  it('can begin with a heading that names the columns', () => {
    const table = readTable('Description;SKU;Price;Qty\nRed mug;A1;4,50;3\nTea;B2;1,00;');

    expect(table.around).toEqual([{ at: 1, text: 'Description;SKU;Price;Qty', reason: 'heading' }]);
    expect(table.columns.map(({ role }) => role)).toEqual(['unused', 'sku', 'price', 'quantity']);
    expect(read('Description;SKU;Price;Qty\nRed mug;A1;4,50;3\nTea;B2;1,00;')).toEqual([
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

  it('have no heading when the first line is a code like the others', () => {
    expect(read('TEA\nMUG')).toHaveLength(2);
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
];

describe('reading any text', () => {
  it('never throws, and accounts for every line that is not blank', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const table = readTable(text);
        const { rows, leftOut } = orderedRows(
          table,
          table.columns.map(({ role }) => role),
        );

        expect(rows.length + leftOut.length).toBe(table.rows.length);
        for (const { at } of [...rows, ...table.around]) expect(at).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads the same row back from every form', () => {
    fc.assert(
      fc.property(fc.tuple(sku, quantity, fc.constantFrom(...forms)), ([code, count, form]) => {
        expect(typedLine(form(code, count))).toEqual({ sku: code, quantity: count });
      }),
      { numRuns: 2_000 },
    );
  });

  it('orders a pasted list as its lines one by one, or asks', () => {
    const code = sku.filter((each) => /[A-Z].*\d/.test(each));
    const row = fc.tuple(code, quantity);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(...forms),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, form, end) => {
          const text = rows.map(([each, count]) => form(each, count)).join(end);

          if (readTable(text).isCertain) expect(read(text)).toEqual(rows);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads numbers in the digits of any script', () => {
    const scripts = ['en', 'ar-EG', 'fa', 'hi-u-nu-deva', 'th-u-nu-thai', 'en-u-nu-mathsans', 'bn'];
    fc.assert(
      fc.property(quantity, fc.constantFrom(...scripts), (count, lang) => {
        const typed = `TEA\t${new Intl.NumberFormat(lang, { useGrouping: false }).format(count)}`;

        expect(typedLine(typed)).toEqual({ sku: 'TEA', quantity: count });
      }),
      { numRuns: 1_000 },
    );
  });
});
