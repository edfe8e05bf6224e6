import { describe, expect, it } from 'vitest';
import { gridOf } from '../src/tables/grid.ts';
import { isLikeRow, isProse, likeCodes } from '../src/tables/prose.ts';

const cellsOf = (text: string) => gridOf(text).rows.map(({ cells }) => cells.join('|'));
const two = ['TEA|1', 'MUG|2'];

describe('the lines of a pasted table', () => {
  it.each([
    ['a carriage return', '\r'],
    ['both ends of Windows', '\r\n'],
    ['a vertical tab', '\v'],
    ['a form feed', '\f'],
    ['a next line', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
  ])('end at %s', (_, end) => {
    expect(cellsOf(`TEA\t1${end}MUG\t2`)).toEqual(two);
  });

  it.each<[what: string, text: string, cells: string[]]>([
    ['at two spaces and more', 'TEA   1\nMUG  2', two],
    ['at semicolons of other scripts', 'TEA；1\nMUG؛2', two],
    ['at commas, where some line has one outside a number', 'TEA,1\n22423 1,000', ['TEA|1', '22423 1|000']],
    ['without marks of mail that have no space', '>TEA\t1\n>>MUG\t2', two],
    ['without spaces around them', ' TEA \t1\nMUG\t 2 ', two],
    ['without the marks of Markdown', '**TEA**\t`1`\n__MUG__\t2', two],
    ['with such marks inside', 'a **b**\t1\n**b** a\t2', ['a **b**|1', '**b** a|2']],
    ['without the formula of a spreadsheet', '="TEA"\t1\n=" MUG "\t2', two],
    ['with one quote for two inside such a formula', '="5"" wide"\t1\nMUG\t2', ['5" wide|1', 'MUG|2']],
    ['with two quotes that are outside of one', '5"" wide\t1\nMUG\t2', ['5"" wide|1', 'MUG|2']],
    ['without columns that are empty', 'TEA\t\t1\nMUG\t\t2', two],
    ['with rows that have a dash', 'TEA\t-\nMUG\t2', ['TEA|-', 'MUG|2']],
    ['without ruled lines', 'TEA\t1\n---\t---\nMUG\t2', two],
  ])('are cut %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('have their number and their text, also after a cell of two lines', () => {
    expect(gridOf('"TEA\nblack"\t1\n\n MUG\t2 ')).toEqual({
      rows: [
        { at: 1, text: '"TEA\nblack"\t1', cells: ['TEA black', '1'] },
        { at: 4, text: 'MUG\t2', cells: ['MUG', '2'] },
      ],
      hasColumns: true,
      isBroken: false,
    });
  });

  it('are columns where spaces align them, and none where only marks are left', () => {
    expect(gridOf('TEA   1\nMUG   2').hasColumns).toBe(true);
    expect(gridOf('sep=;\n;;\n').hasColumns).toBe(false);
  });
});

describe('a line around a table of three columns', () => {
  const table = gridOf('TEA\t1\tx\nMUG\t2\ty').rows;
  const isText = (cells: string[], rows = table) =>
    isProse({ at: 9, text: cells.join(' ').trim(), cells }, rows);

  it.each<[is: boolean, cells: string[]]>([
    [true, ['please send', 'soon', '']],
    [false, ['please', 'soon', '']],
    [false, ['3 pcs', '', '']],
    [false, ['3 EUR', '', '']],
    [true, ['3rd of May', '', '']],
  ])('is text: %s, of %j', (is, cells) => {
    expect(isText(cells)).toBe(is);
  });

  it('is none in a list, and is text where most rows have one cell but some have more', () => {
    const list = gridOf('TEA\nMUG').rows;
    const titled = [...gridOf('A\nB\nC').rows, ...table];

    expect(isText(['3rd of May'], list)).toBe(false);
    expect(isText(['Thanks'], titled)).toBe(true);
  });
});

describe('a line of text', () => {
  it.each<[is: boolean, text: string]>([
    [true, 'TEA 2'],
    [true, '3 x MUG'],
    [false, 'TEA'],
    [false, 'black tea 2'],
  ])('can order: %s, in %j', (is, text) => {
    expect(isLikeRow({ text })).toBe(is);
  });

  it.each<[is: boolean, text: string]>([
    [true, 'also B-23, please'],
    [true, 'also (b-23)'],
    [true, 'mugs x 2'],
    [true, '2x mugs'],
    [true, '12 × mugs'],
    [true, 'mugs *12 and'],
    [true, 'mugs 2x'],
    [false, 'B2x mugs'],
    [false, 'mugs x2b'],
    [false, 'also B-234'],
    [false, 'also -23'],
    [false, 'also C-x'],
    [false, 'see page 12'],
    [false, 'mugs x'],
    [false, '2xl shirts'],
    [false, 'thank you'],
  ])('may order beside codes such as A-17: %s, in %j', (is, text) => {
    expect(likeCodes(['A-17', 'C-x'])({ text })).toBe(is);
  });
});
