import { describe, expect, it } from 'vitest';
import { orderedRows } from '../src/tables/ordered-rows.ts';
import type { ColumnRole } from '../src/tables/table.ts';

const rolesOf = {
  SKU: 'sku',
  Code: 'sku',
  Qty: 'quantity',
  Price: 'price',
  Disc: 'discount',
} as const satisfies Record<string, ColumnRole>;

const isRole = (name: string): name is keyof typeof rolesOf => name in rolesOf;

/**
 * Returns what a table orders: `code × quantity`, with price and discount behind it, then each line that is left out with the reason,
 * and `?` where a person has to look. Cells stand between `|`; a name in brackets is a column without a heading.
 */
function ordered(heading: string, ...lines: string[]): string[] {
  const cut = (line: string) => line.split('|').map((cell) => cell.trim());
  const written = cut(heading);
  const roles = written.map((name): ColumnRole => {
    const plain = name.replace(/[()]/g, '');
    return isRole(plain) ? rolesOf[plain] : 'unused';
  });
  const columns = written.map((name, index) => ({
    name: name.startsWith('(') ? '' : name,
    role: roles[index] ?? 'unused',
  }));
  const rows = lines.map((text, index) => ({ at: index + 1, text, cells: cut(text) }));
  const result = orderedRows({ rows, columns }, roles);
  return [
    ...result.rows.map(({ sku, quantity = '?', price, discount }) =>
      [`${sku} × ${quantity}`, price && `at ${price}`, discount && `less ${discount}`]
        .filter(Boolean)
        .join(' '),
    ),
    ...result.leftOut.map(({ text, reason }) => `${reason}: ${text}`),
    ...(result.isSure ? [] : ['?']),
  ];
}

describe('the rows of a table', () => {
  it.each<[what: string, lines: [string, ...string[]], orders: string[]]>([
    ['order a code and its quantity', ['SKU|Qty', 'TEA|2', 'MUG|3'], ['TEA × 2', 'MUG × 3']],
    ['order codes once each where no quantity is asked for', ['SKU', 'TEA', 'MUG'], ['TEA × 1', 'MUG × 1']],
    [
      'have the price and the discount that are filled in',
      ['SKU|Qty|Price|Disc', 'TEA|2|3.50|10 %', 'MUG|3||'],
      ['TEA × 2 at 3.50 less 10 %', 'MUG × 3'],
    ],
    ['keep a quantity that cannot be read', ['SKU|Qty', 'TEA|some', 'MUG|3'], ['TEA × ?', 'MUG × 3']],
    ['keep a quantity whose code is missing', ['SKU|Qty', 'TEA|1', '|some'], ['TEA × 1', ' × ?']],
    ['end with a total that is named', ['SKU|Qty', 'TEA|2', 'Total|2'], ['TEA × 2', 'total: Total|2']],
    [
      'end with a total that is named in another column',
      ['SKU|Name|Qty', 'TEA|black|2', '|Total|9'],
      ['TEA × 2', 'total: |Total|9'],
    ],
    [
      'have a title that reads like a total',
      ['SKU|Name|Qty', 'TEA|Total|2', 'MUG|blue|3'],
      ['TEA × 2', 'MUG × 3'],
    ],
    ['end with their sum', ['SKU|Qty', 'TEA|2', 'MUG|3', '|5'], ['TEA × 2', 'MUG × 3', 'total: |5']],
    [
      'keep a number below that is no sum',
      ['SKU|Qty', 'TEA|2', 'MUG|3', '|6'],
      ['TEA × 2', 'MUG × 3', ' × 6'],
    ],
    [
      'end with their sum in the column of codes',
      ['SKU|Qty', 'TEA|2', 'MUG|3', '5|'],
      ['TEA × 2', 'MUG × 3', 'total: 5|'],
    ],
    [
      'have a sum for each part, and one for all',
      ['SKU|Qty', 'TEA|2', 'MUG|3', '|5', 'CUP|4', '|4', '|9'],
      ['TEA × 2', 'MUG × 3', 'CUP × 4', 'total: |5', 'total: |4', 'total: |9'],
    ],
    [
      'have a named total for each part',
      ['SKU|Qty', 'TEA|2', 'Subtotal|2', 'CUP|4', '|4'],
      ['TEA × 2', 'CUP × 4', 'total: Subtotal|2', 'total: |4'],
    ],
    [
      'end with amounts of money alone',
      ['SKU|Qty|Price', 'TEA|2|3.50', '||7.00'],
      ['TEA × 2 at 3.50', 'total: ||7.00'],
    ],
    [
      'may end with a line that counts them',
      ['SKU|Qty', 'TEA|3', 'MUG|10', '2 items|13'],
      ['TEA × 3', 'MUG × 10', 'total: 2 items|13', '?'],
    ],
    [
      'may have a code of two words with the quantity of the first',
      ['SKU|Qty', 'TEA|3', 'blue mug|3'],
      ['TEA × 3', 'blue mug × 3'],
    ],
    [
      'may have a code of two words with another quantity',
      ['SKU|Qty', 'TEA|3', 'MUG|10', 'blue cup|5'],
      ['TEA × 3', 'MUG × 10', 'blue cup × 5'],
    ],
    [
      'may have a code of one word with their sum',
      ['SKU|Qty', 'TEA|3', 'MUG|10', 'CUP|13'],
      ['TEA × 3', 'MUG × 10', 'CUP × 13'],
    ],
    ['may lack a quantity beside a code', ['SKU|Qty', 'TEA|2', 'AX12|'], ['TEA × 2', 'AX12 × ?']],
    [
      'may lack a quantity beside a code that ends in letters',
      ['SKU|Qty', 'TEA|2', '12A|'],
      ['TEA × 2', '12A × ?'],
    ],
    ['are asked about with a number alone', ['SKU|Qty', 'TEA|2', '4711|'], ['TEA × 2', '4711 × ?', '?']],
    [
      'are asked about with a number with signs alone',
      ['SKU|Qty', 'TEA|2', '4.711-12|'],
      ['TEA × 2', '4.711-12 × ?', '?'],
    ],
    [
      'are asked about with words between them',
      ['SKU|Qty', 'TEA|2', 'Drinks|'],
      ['TEA × 2', 'text: Drinks|', '?'],
    ],
    [
      'are asked about with words and a digit between them',
      ['SKU|Qty', 'TEA|2', 'Page 2|'],
      ['TEA × 2', 'text: Page 2|', '?'],
    ],
    [
      'are asked about with words beside no code',
      ['SKU|Qty|Name', 'TEA|2|black', '||see below'],
      ['TEA × 2', 'text: ||see below', '?'],
    ],
    [
      'of an order form are those that are filled in',
      ['SKU|Qty|Name', 'TEA|2|black', 'MUG||blue', 'CUP|0|red', 'POT|-|red'],
      ['TEA × 2', 'no-quantity: MUG||blue', 'no-quantity: CUP|0|red', 'no-quantity: POT|-|red', '?'],
    ],
    [
      'are kept where only half of them lack a quantity',
      ['SKU|Qty|Name', 'TEA|2|black', 'MUG||blue'],
      ['TEA × 2', 'MUG × ?'],
    ],
    ['are all kept where no quantity is asked for', ['SKU|Name', 'TEA|', 'MUG|blue'], ['TEA × 1', 'MUG × 1']],
  ])('%s', (_, [heading, ...lines], orders) => {
    expect(ordered(heading, ...lines)).toEqual(orders);
  });
});

describe('a heading between the rows', () => {
  it.each<[what: string, lines: [string, ...string[]], orders: string[]]>([
    [
      'is left out where it is the one above',
      ['SKU|Name|Qty', 'TEA|black|2', 'SKU|Name|Qty', 'MUG|blue|3'],
      ['TEA × 2', 'MUG × 3', 'heading: SKU|Name|Qty'],
    ],
    [
      'is left out where a column has none',
      ['SKU|(Name)|Qty', 'TEA|black|2', 'SKU||Qty'],
      ['TEA × 2', 'heading: SKU||Qty'],
    ],
    [
      'is asked about where it is another one',
      ['SKU|Name|Qty', 'TEA|black|2', 'SKU|Name|Menge'],
      ['TEA × 2', 'heading: SKU|Name|Menge', '?'],
    ],
    [
      'is known by the codes',
      ['SKU|Price|Qty', 'TEA|3.50|2', 'SKU|Price|'],
      ['TEA × 2 at 3.50', 'heading: SKU|Price|', '?'],
    ],
    [
      'is known by the quantities',
      ['SKU|Price|Qty', 'TEA|3.50|2', '|Price|Qty'],
      ['TEA × 2 at 3.50', 'heading: |Price|Qty', '?'],
    ],
    [
      'is none with a word that names nothing',
      ['SKU|Name|Qty', 'TEA|black|2', 'SKU|blue|some'],
      ['TEA × 2', 'SKU × ?'],
    ],
    [
      'is none without codes and quantities',
      ['SKU|Name|Qty', 'TEA|black|2', 'Colour|Price|some'],
      ['TEA × 2', 'Colour × ?'],
    ],
    ['is none with a digit', ['SKU|Name|Qty', 'TEA|black|2', 'SKU|Name|Qty 2'], ['TEA × 2', 'SKU × ?']],
    [
      'is none in a table without headings',
      ['(SKU)|(Name)|(Qty)', 'TEA|black|2', 'SKU|Name|Qty'],
      ['TEA × 2', 'SKU × ?'],
    ],
  ])('%s', (_, [heading, ...lines], orders) => {
    expect(ordered(heading, ...lines)).toEqual(orders);
  });
});
