import { describe, expect, it } from 'vitest';
import { orderedRows, readTable } from '@orderpad/core/tables';

/**
 * Returns what a pasted text orders: `code × quantity` for each row, and the other lines with the reason. Where a person has to look, it is
 * `?`, the cells of each row, and the lines around them.
 */
function read(text: string): string[] {
  const table = readTable(text);
  if (!table.isCertain)
    return [
      '?',
      ...cellsOf(text),
      ...table.around.map(({ reason, text: line }) => `${reason}: ${line.replaceAll('\t', '|')}`),
    ];
  const { rows, leftOut } = orderedRows(
    table,
    table.columns.map(({ role }) => role),
  );
  return [
    ...rows.map(({ sku, quantity = '?' }) => `${sku} × ${quantity}`),
    ...[...table.around, ...leftOut].map(
      ({ reason, text: line }) => `${reason}: ${line.replaceAll('\t', '|')}`,
    ),
  ];
}

/** Returns the cells of the rows that a person is shown. */
const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells.join('|'));

const inColumns = (...rows: string[]) => rows.map((row) => row.replaceAll('|', '\t')).join('\n');

describe('a pasted list', () => {
  it.each<[what: string, lines: string[], orders: string[]]>([
    ['orders codes in words', ['TEA', 'MUG'], ['TEA × 1', 'MUG × 1']],
    ['orders codes with quantities', ['TEA: 2', 'MUG: 3'], ['TEA × 2', 'MUG × 3']],
    [
      'orders a code alone once',
      ['TEA: 2', 'MUG: 3', 'AX12', '12A'],
      ['TEA × 2', 'MUG × 3', 'AX12 × 1', '12A × 1'],
    ],
    ['asks about a number alone among quantities', ['TEA: 2', '4711'], ['?', 'TEA||2', '4711||']],
    ['leaves a quantity open that is no whole number', ['TEA: 2.5', 'MUG: 3'], ['TEA × ?', 'MUG × 3']],
    ['without a line orders nothing', [''], ['?']],
    ['of sentences orders nothing', ['Thanks,', 'see you!'], ['?', 'text: Thanks,', 'text: see you!']],
    [
      'leaves out signs before its lines',
      ['- TEA 2', '•  MUG 3', '* CUP 4'],
      ['TEA × 2', 'MUG × 3', 'CUP × 4'],
    ],
    ['leaves out its numbering', ['1. TEA 2', '2.  MUG 3', '3. CUP 4'], ['TEA × 2', 'MUG × 3', 'CUP × 4']],
    [
      'leaves out a numbering of two digits',
      Array.from({ length: 10 }, (_, index) => `${index + 1}) A${index + 1}`),
      Array.from({ length: 10 }, (_, index) => `A${index + 1} × 1`),
    ],
    ['asks about a single number before a word', ['1. TEA'], ['?', '1.|TEA']],
    ['asks about numbers that do not count the lines', ['5. TEA', '7. MUG'], ['?', '5.|TEA', '7.|MUG']],
    ['asks about a number before one line of several', ['1. TEA', 'MUG 2'], ['?', '1.|TEA', 'MUG|2']],
    ['has a heading', ['SKU', 'TEA: 2'], ['TEA × 2', 'heading: SKU']],
    ['has a heading that may name codes', ['Item', 'TEA: 2'], ['TEA × 2', 'heading: Item']],
    ['has a heading that names barcodes', ['EAN', 'TEA: 2'], ['TEA × 2', 'heading: EAN']],
    ['has a heading of two names', ['Our SKU Our Qty', 'TEA 2'], ['TEA × 2', 'heading: Our SKU Our Qty']],
    [
      'has a heading with a word that says nothing',
      ['SKU Qty new', 'TEA 2'],
      ['TEA × 2', 'heading: SKU Qty new'],
    ],
    ['has no heading of one line', ['SKU'], ['?', 'SKU']],
    ['has no heading for something else', ['Colour Qty', 'TEA 2'], ['?', 'TEA|2', 'text: Colour Qty']],
    ['has no heading with a digit', ['SKU 1', 'TEA 2'], ['?', 'SKU|1', 'TEA|2']],
    ['begins after a greeting', ['Hello!', 'TEA', 'MUG'], ['TEA × 1', 'MUG × 1', 'text: Hello!']],
    [
      'begins after a request without a full stop',
      ['please send these', 'TEA: 2'],
      ['TEA × 2', 'text: please send these'],
    ],
    [
      'ends before a greeting and a name',
      ['Hello!', 'TEA', 'Thanks,', 'Jane'],
      ['TEA × 1', 'text: Hello!', 'text: Thanks,', 'text: Jane'],
    ],
    [
      'ends before a greeting and a name below codes with digits',
      ['AX12', 'Thanks,', 'Jane'],
      ['AX12 × 1', 'text: Thanks,', 'text: Jane'],
    ],
    [
      'keeps a word below a greeting where words are codes, too',
      ['AX12: 2', 'MUG', 'BX12: 3', 'Thanks,', 'JANE'],
      ['AX12 × 2', 'MUG × 1', 'BX12 × 3', 'Thanks, × 1', 'JANE × 1'],
    ],
    ['has codes with a full stop inside', ['TEA.BLACK', 'MUG.BLUE'], ['TEA.BLACK × 1', 'MUG.BLUE × 1']],
    ['has codes of long numbers', ['22423: 2', '22424: 3'], ['22423 × 2', '22424 × 3']],
    [
      'is asked about with codes of two words',
      ['3 x blue mug', '2 x red cup'],
      ['?', '3|blue|mug', '2|red|cup'],
    ],
    ['is asked about with codes of short numbers', ['12: 5', '34: 6'], ['?', '12|5', '34|6']],
    ['is asked about with a name for codes among them', ['SKU: 3', 'TEA: 2'], ['?', 'SKU|3', 'TEA|2']],
    ['is asked about with a name for barcodes among them', ['EAN: 3', 'TEA: 2'], ['?', 'EAN|3', 'TEA|2']],
    ['is asked about with a name for quantities among them', ['Qty: 3', 'TEA: 2'], ['?', 'Qty|3', 'TEA|2']],
    ['is asked about with a name for prices among them', ['Price: 3', 'TEA: 2'], ['?', 'Price|3', 'TEA|2']],
    [
      'is asked about with one word among codes with digits',
      ['PO: 4711', 'AX12: 3', 'BX12: 4'],
      ['?', 'PO|4711', 'AX12|3', 'BX12|4'],
    ],
    ['is certain with as many words as codes with digits', ['TEA: 2', 'AX12: 3'], ['TEA × 2', 'AX12 × 3']],
    ['is asked about with a date', ['30.11.2026: 5', 'AX12: 3'], ['?', '30.11.2026|5', 'AX12|3']],
    [
      'is certain with a date behind a letter',
      ['AX30.11.2026: 5', 'AX12: 3'],
      ['AX30.11.2026 × 5', 'AX12 × 3'],
    ],
    [
      'is certain with a date before a letter',
      ['30.11.2026A: 5', 'AX12: 3'],
      ['30.11.2026A × 5', 'AX12 × 3'],
    ],
    [
      'is asked about with words that may be a code',
      ['Blue  mug', 'TEA-1: 2', 'MUG-1: 3'],
      ['?', 'TEA-1|2', 'MUG-1|3', 'text: Blue  mug'],
    ],
  ])('%s', (_, lines, orders) => {
    expect(read(lines.join('\n'))).toEqual(orders);
  });

  it('shows a quantity that cannot be read as a question mark', () => {
    expect(cellsOf('TEA: 2.5\nMUG: 3')).toEqual(['TEA|?', 'MUG|3']);
  });

  it('keeps the text of its lines', () => {
    expect(readTable('TEA - 5\nMUG - 2').rows.map(({ text }) => text)).toEqual(['TEA - 5', 'MUG - 2']);
  });

  it.each<[what: string, lines: string[], cells: string[]]>([
    [
      'in columns where its lines have as many words',
      ['blue mug 3', 'red cup 4'],
      ['blue|mug|3', 'red|cup|4'],
    ],
    ['without signs for “times”', ['blue mug * 3', 'red cup×4'], ['blue|mug|3', 'red|cup|4']],
    ['without an x between words', ['blue mug x 3', 'red cup X 4'], ['blue|mug|3', 'red|cup|4']],
    ['with an x inside a word', ['blue box 3', 'red xl 4'], ['blue|box|3', 'red|xl|4']],
    ['without a sign at the start', ['*blue mug 3', '*red cup 4'], ['blue|mug|3', 'red|cup|4']],
    ['in up to six columns', ['a b c d e 1', 'f g h i j 2'], ['a|b|c|d|e|1', 'f|g|h|i|j|2']],
    ['in three where there are more', ['a b c d e f 1', 'g h i j k l 2'], ['a|b c d e f|1', 'g|h i j k l|2']],
    ['in three where lines differ', ['TEA-1 blue towel 3', 'MUG-1'], ['TEA-1|blue towel|3', 'MUG-1||']],
    ['in three where a line has an x alone', ['TEA-1 blue towel 3', 'x'], ['TEA-1|blue towel|3', '||']],
  ])('that is asked about is shown %s', (_, lines, cells) => {
    expect(cellsOf(lines.join('\n'))).toEqual(cells);
  });
});

describe('a pasted table', () => {
  it.each<[what: string, rows: string[], orders: string[]]>([
    [
      'is certain with a total of two words',
      ['TEA-1|2', 'MUG-1|3', 'Grand total|5'],
      ['TEA-1 × 2', 'MUG-1 × 3', 'total: Grand total|5'],
    ],
    ['is certain with a sum below', ['TEA-1|2', 'MUG-1|3', '|5'], ['TEA-1 × 2', 'MUG-1 × 3', 'total: 5']],
    ['is asked about with a number below one row', ['TEA-1|2', '|2'], ['?', 'TEA-1|2', '|2']],
    [
      'is asked about with a short number below long ones',
      ['22423|3', '22424|4', '123|5'],
      ['?', '22423|3', '22424|4', '123|5'],
    ],
    [
      'is asked about with a title among codes, above a sum',
      ['TEA-1|2', 'blue mug|3', 'C-1|4', '|9'],
      ['?', 'TEA-1|2', 'blue mug|3', 'C-1|4', '|9'],
    ],
    ['orders nothing of a total alone', ['SKU|Qty', 'Total|5'], ['?', 'Total|5', 'heading: SKU|Qty']],
    ['orders nothing of totals alone', ['Total|5', 'Subtotal|6'], ['?', 'Total|5', 'Subtotal|6']],
    [
      'begins below a line of text',
      ['Please send soon', 'TEA-1|2', 'MUG-1|3'],
      ['TEA-1 × 2', 'MUG-1 × 3', 'text: Please send soon'],
    ],
  ])('%s', (_, rows, orders) => {
    expect(read(inColumns(...rows))).toEqual(orders);
  });

  it('keeps its columns when all its rows are totals', () => {
    expect(readTable('Total\t5\nSubtotal\t6').columns).toHaveLength(2);
  });
});

describe('the first row of a table', () => {
  const words = ['T-1|blue|round', 'M-1|red|flat'];
  const two = words.map((row) => row.split('|').slice(0, 2).join('|'));

  /** True when the row of a table, by its index, is taken for its heading. */
  const isHeading = (rows: string[], index = 0) =>
    readTable(inColumns(...rows)).around.some(({ reason, at }) => reason === 'heading' && at === index + 1);

  it.each<[is: boolean, what: string, rows: string[]]>([
    [true, 'it names codes beside a word', ['SKU|Shade', ...two]],
    [true, 'it names what may be codes beside a word', ['Item|Colour', ...two]],
    [true, 'it names barcodes beside a word', ['EAN|Colour', ...two]],
    [true, 'it names quantities beside a word', ['Qty|Colour', ...two]],
    [true, 'it names codes beside a word and a column without a name', ['SKU||Shade', ...words]],
    [true, 'it names two columns beside a word', ['SKU|Colour|Shade', ...words]],
    [false, 'it names codes beside two words', ['SKU|Shade|Sort', ...words]],
    [false, 'it names columns, but none of codes or quantities', ['Colour|Price', ...two]],
    [false, 'it names columns in part', ['Big sku list|Colour list', ...two]],
    [false, 'it names codes in part', ['Big sku list|Shade', ...two]],
    [false, 'half of it are numbers', ['SKU|Qty|7|8', 'A-1|2|x|y', 'B-1|3|x|y']],
    [false, 'most of it are quantities', ['SKU|Qty|7 pcs|8 pcs|9 pcs', 'A-1|2|x|y|z', 'B-1|3|x|y|z']],
    [false, 'most of it are decimals', ['SKU|Qty|7.5|8.5|9.5', 'A-1|2|x|y|z', 'B-1|3|x|y|z']],
    [false, 'most of it is money', ['SKU|Qty|£7|£8|£9', 'A-1|2|x|y|z', 'B-1|3|x|y|z']],
    [true, 'less than half of it are numbers', ['SKU|Qty|Colour|7|8', 'A-1|2|x|y|z', 'B-1|3|x|y|z']],
    [true, 'words stand above numbers', ['Shade|Sort', 'blue|3', 'red|x']],
    [false, 'words stand above few numbers', ['Shade|Sort', 'blue|3', 'red|x', 'tan|y']],
    [false, 'words stand above a number, a gap and a word', ['Shade|Sort', 'blue|3', 'red|', 'tan|x']],
    [
      false,
      'words stand beside a column of numbers without a name',
      ['Shade|Sort|', 'blue|round|3', 'red|flat|4'],
    ],
    [false, 'words with a digit stand above numbers', ['Shade 1|Sort', 'blue|3', 'red|4']],
    [false, 'words stand alone', ['Shade|Sort']],
  ])('is its heading: %s, where %s', (is, _, rows) => {
    expect(isHeading(rows)).toBe(is);
  });

  it('is looked for among the first 30 rows, and above another one', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `A-${index}|2`);

    expect(isHeading([...rows.slice(1), 'SKU|Qty', 'B-1|3'], 29)).toBe(true);
    expect(isHeading([...rows, 'SKU|Qty', 'B-1|3'], 30)).toBe(false);
    expect(isHeading(['A-1|2', 'SKU|Qty'], 1)).toBe(false);
  });
});
