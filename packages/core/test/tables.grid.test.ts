import { describe, expect, it } from 'vitest';
import { gridOf } from '../src/tables/grid.ts';
import { isProse } from '../src/tables/prose.ts';

const cellsOf = (text: string) => gridOf(text).rows.map(({ cells }) => cells);
/** Lines of a letter, which are no columns. */
const letter = 'Dear all\nplease send\nas soon as you can\nwhat follows\n';

describe('a text is cut into cells', () => {
  it.each<[what: string, text: string, cells: string[][]]>([
    [
      'without the mark of its encoding',
      '\ufeffTEA\t1\nMUG\t2',
      [
        ['TEA', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'with such a mark inside as a space',
      'TE\ufeffA\t1\nMUG\t2',
      [
        ['TE A', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'at the sign that its first line names',
      'sep=:\nTEA:1\nMUG:2',
      [
        ['TEA', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'at no sign that a later line names',
      'TEA;1\nsep=:\nA:B;2',
      [
        ['TEA', '1'],
        ['sep=:', ''],
        ['A:B', '2'],
      ],
    ],
    [
      'at Arabic and Chinese commas',
      'TEA،1\nMUG，2',
      [
        ['TEA', '1'],
        ['MUG', '2'],
      ],
    ],
    ['but not at the commas of its numbers', '22423 1,000\n22424 2,000', [['22423 1,000'], ['22424 2,000']]],
    [
      'which a line without commas does not change',
      '22423 1,000\nTOTAL\n22424 2,000',
      [['22423 1,000'], ['TOTAL'], ['22424 2,000']],
    ],
    [
      'but where nothing else is in the lines',
      ' 1,000\n 2,000',
      [
        ['1', '000'],
        ['2', '000'],
      ],
    ],
    [
      'without the marks of a quoted mail',
      '> TEA\t1\n> > MUG\t2',
      [
        ['TEA', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'with such a mark inside',
      'A > B\t1\nMUG\t2',
      [
        ['A > B', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'with one space for many',
      'Two \u200b  words\t1\nMUG\t2',
      [
        ['Two words', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'with quotes inside',
      '5 "wide"\t1\nx="2"\t2',
      [
        ['5 "wide"', '1'],
        ['x="2"', '2'],
      ],
    ],
    [
      'with quotes that open and are not closed',
      '"A" B\t1\nMUG\t2',
      [
        ['"A" B', '1'],
        ['MUG', '2'],
      ],
    ],
    [
      'without the quotes of whole cells',
      '"A"\t"B\n"C"\t2',
      [
        ['A', '"B'],
        ['C', '2'],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it.each<[what: string, text: string, hasColumns: boolean]>([
    ['half of its rows', 'TEA\tB\nC', true],
    ['less than half', 'TEA\tB\nC\nD', false],
    ['two rows with digits that follow each other', `${letter}TEA\t1\nMUG\t2`, true],
    ['two rows of which the second has digits', `${letter}TEA\tfew\nMUG\t2`, true],
    ['two rows without digits', `${letter}TEA\tfew\nMUG\tmany`, false],
    ['two rows of different widths', `${letter}TEA\t1\t1\nMUG\t2`, false],
    ['two rows apart', `TEA\t1\n${letter}MUG\t2`, false],
    ['no row', '', false],
    ['no row after the sign is named', 'sep=;\n', false],
  ])('where %s has several: %j', (_, text, hasColumns) => {
    expect(gridOf(text).hasColumns).toBe(hasColumns);
  });

  it('or into lines, each with its number and without the spaces around it', () => {
    expect(gridOf('  TEA 2 \n\nMUG')).toEqual({
      rows: [
        { at: 1, text: 'TEA 2', cells: ['TEA 2'] },
        { at: 3, text: 'MUG', cells: ['MUG'] },
      ],
      hasColumns: false,
      isBroken: false,
    });
  });

  it('and is told broken only where quotes are not closed', () => {
    expect(gridOf('TEA  2\nMUG  3').isBroken).toBe(false);
    expect(gridOf('TEA\t2\nMUG\t3').isBroken).toBe(false);
    expect(gridOf('"TEA\t2\nMUG\t3').isBroken).toBe(true);
  });
});

describe('a line around a table of two columns', () => {
  const table = gridOf('TEA\t1\nMUG\t2\nA\tB\tC').rows;
  const isText = (...cells: string[]) => isProse({ at: 9, text: cells.join(' ').trim(), cells }, table);

  it.each<[what: string, cells: string[]]>([
    ['a word', ['Thanks']],
    ['several words with a number', ['Order of 3rd May']],
    ['more than two words in one cell', ['Please send soon', '']],
    ['eight words in as many cells as the others', ['one two three four', 'five six seven eight']],
  ])('is text: %s', (_, cells) => {
    expect(isText(...cells)).toBe(true);
  });

  it.each<[what: string, cells: string[]]>([
    ['a cell with a number', ['Thanks', '3']],
    ['a number of pieces', ['3 pcs']],
    ['a price', ['£3.50']],
    ['a code', ['A-17']],
    ['a code with a sign', ['17 - 3B']],
    ['two words in two cells', ['blue', 'tea']],
    ['seven words in two cells', ['one two three four', 'five six seven']],
    ['words with a number in two cells', ['Order of 3rd', 'May']],
  ])('is none: %s', (_, cells) => {
    expect(isText(...cells)).toBe(false);
  });

  it('is measured by the width that most rows have', () => {
    const rows = gridOf('A\tB\tC\nTEA\t1\nMUG\t2').rows;

    expect(isProse({ at: 9, text: 'one two three', cells: ['one two', 'three'] }, rows)).toBe(false);
    expect(isProse({ at: 9, text: 'Thanks', cells: ['Thanks'] }, gridOf('TEA\nMUG').rows)).toBe(false);
  });
});
