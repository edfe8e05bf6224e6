import { describe, expect, it } from 'vitest';
import { Reader } from '../src/import/reader.ts';
import { decoded, tableIn, TableError } from '../src/import/table.ts';

const rowsOf = (text: string, file = 'x.csv') =>
  tableIn(file, text).rows.map(({ line, cells }) => [line, Object.fromEntries(cells)]);

describe('a file to import', () => {
  it.each([
    ['commas', 'sku,price\nA,1.50\nB,2\n'],
    ['semicolons', 'sku;price\nA;1.50\nB;2\n'],
    ['tabs', 'sku\tprice\nA\t1.50\nB\t2\n'],
    ['a byte order mark and the line ends of Windows', '\uFEFFsku,price\r\nA,1.50\r\nB,2\r\n'],
    ['spaces around its cells', ' sku , price \n A , 1.50\nB, 2 \n'],
    ['an empty line at its end', 'sku,price\nA,1.50\nB,2\n\n'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      [2, { sku: 'A', price: '1.50' }],
      [3, { sku: 'B', price: '2' }],
    ]);
  });

  it('keeps the lines on which rows begin, behind quoted breaks and empty lines', () => {
    expect(rowsOf('id,text\n1,"a\nb, c"\n\n2,"say ""x"""\n')).toEqual([
      [2, { id: '1', text: 'a\nb, c' }],
      [5, { id: '2', text: 'say "x"' }],
    ]);
  });

  it('leaves empty cells out', () => {
    expect(rowsOf('a,b\n,2\n')).toEqual([[2, { b: '2' }]]);
  });

  it('is read as a JSON list of objects, by position', () => {
    expect(rowsOf('[{"sku":"A","price":1.5,"published":true},{"sku":"B","price":null}]', 'x.json')).toEqual([
      [1, { sku: 'A', price: '1.5', published: 'true' }],
      [2, { sku: 'B' }],
    ]);
  });

  it('tells the columns of a JSON list that are empty in every row', () => {
    expect(tableIn('x.json', '[{"sku":"A","stock":null}]').columns).toEqual(['sku', 'stock']);
  });

  it.each([
    ['too many cells', '1,2,3'],
    ['too few cells', '1'],
  ])('marks a row with %s, and reads the others', (_, row) => {
    const { rows } = tableIn('x.csv', `a,b\n${row}\n"4\n",5\n6,7`);

    expect(rows.map(({ line, isUneven = false }) => [line, isUneven])).toEqual([
      [2, true],
      [3, false],
      [5, false],
    ]);
  });

  it('is refused in another encoding than UTF-8, and named', () => {
    expect(decoded('x.csv', Buffer.from('Øster'))).toBe('Øster');
    expect(() => decoded('x.csv', Buffer.from('Øster', 'latin1'))).toThrow('x.csv: it is not in UTF-8');
  });

  it.each([
    ['two columns of one name', 'x.csv', 'a,b,a\n1,2,3\n'],
    ['a quote that is not closed', 'x.csv', 'a,b\n1,"2\n'],
    ['no JSON', 'x.json', '[{]'],
    ['a JSON object', 'x.json', '{}'],
    ['half a character in JSON', 'x.json', '[{"a":"\\ud800"}]'],
    ['a JSON list of texts', 'x.json', '["a"]'],
  ])('is refused with %s, and named', (_, file, text) => {
    expect(() => tableIn(file, text)).toThrow(TableError);
    expect(() => tableIn(file, text)).toThrow(file);
  });
});

describe('a cell', () => {
  const cell = (text: string) => new Reader({ line: 2, cells: new Map([['x', text]]) }, 'EUR', ['x']);

  it.each([
    ['12.5', 1_250],
    ['12.5000', 1_250],
    ['0', 0],
  ])('%s is an amount', (text, amount) => {
    expect(cell(text).amount('x')).toBe(amount);
  });

  it.each([
    ['1,50', 'no-amount'],
    ['-1', 'no-amount'],
    ['0.005', 'too-exact'],
  ])('%s is none', (text, code) => {
    expect(() => cell(text).amount('x')).toThrow(code);
  });

  it.each(['1e3', '0x10', '1.5', '-1', '1000000001'])('%s is no whole number', (text) => {
    expect(() => cell(text).whole('x')).toThrow('no-number');
  });

  it('is a rate with a point, with the sign or without it', () => {
    expect(['7.5', '7.5%', '7.5 %', '0'].map((text) => cell(text).rate('x'))).toEqual([
      75_000, 75_000, 75_000, 0,
    ]);
    for (const text of ['0x10', '100.1', '7,5', '%']) expect(() => cell(text).rate('x')).toThrow('no-rate');
  });

  it('is a country that has this code', () => {
    expect(['de', 'GB', 'XK'].map((text) => cell(text).country('x'))).toEqual(['DE', 'GB', 'XK']);
    for (const text of ['UK', 'ZZ', 'QX', 'GBR']) expect(() => cell(text).country('x')).toThrow('no-country');
  });
});
