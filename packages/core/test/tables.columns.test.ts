import { describe, expect, it } from 'vitest';
import { columnFacts, isNumeric, type ColumnFacts } from '../src/tables/column-facts.ts';

/** Returns the facts of a column of cells; `undefined` stands for a row that is too short. */
const factsOf = (...cells: (string | undefined)[]) =>
  columnFacts(
    cells.map((cell, index) => ({
      at: index + 1,
      text: cell ?? '',
      cells: cell === undefined ? ['first'] : ['first', cell],
    })),
    1,
  );

type Fact = 'isCounted' | 'isMostlyCounted' | 'isInPieces' | 'mayCount' | 'isNumbering' | 'isSurelyCode';

describe('a column of cells', () => {
  it.each<[fact: Fact, is: boolean, cells: (string | undefined)[]]>([
    ['isCounted', true, ['1', '3 pcs', '12']],
    ['isCounted', true, ['22423', '3']],
    ['isCounted', false, ['1', '', '12']],
    ['isCounted', false, ['1', undefined, '12']],
    ['isCounted', false, ['22423', '22424']],
    ['isMostlyCounted', true, ['1', '', '12', '']],
    ['isMostlyCounted', true, ['1', '3 pcs', '', '']],
    ['isMostlyCounted', true, ['1', '2', '0', '-']],
    ['isMostlyCounted', false, ['1', '', '']],
    ['isMostlyCounted', false, ['1', '2', '2.5']],
    ['isMostlyCounted', false, ['22423', '22424', '']],
    ['isMostlyCounted', false, ['2242', '2243']],
    ['isMostlyCounted', true, ['224', '2243']],
    ['isMostlyCounted', true, ['2242 pcs', '2243 pcs']],
    ['isInPieces', true, ['3 pcs', '4 pcs']],
    ['isInPieces', false, ['3 pcs', '4']],
    ['mayCount', true, ['3', 'x']],
    ['mayCount', false, ['x', 'y']],
    ['mayCount', false, ['3', '2.55']],
    ['mayCount', false, ['3', '£2']],
    ['isNumbering', true, ['1', '2', '3']],
    ['isNumbering', true, ['1.', '2.', '3.']],
    ['isNumbering', true, ['1)', '2)']],
    ['isNumbering', false, ['1', '2', '4']],
    ['isNumbering', false, ['', '']],
    ['isNumbering', false, ['.1', '.2']],
    ['isSurelyCode', true, ['2242', '22423']],
    ['isSurelyCode', true, ['TEA-1', 'MUG']],
    ['isSurelyCode', false, ['2242', '224']],
    ['isSurelyCode', false, ['2242', '']],
    ['isSurelyCode', false, ['TEA-1', 'a blue mug']],
    ['isSurelyCode', true, ['A1', '1A']],
  ])('%s is %s of %j', (fact, is, cells) => {
    expect(factsOf(...cells)[fact]).toBe(is);
  });

  it('has the number of its cells that are filled', () => {
    expect(factsOf('1', '', undefined, 'x')).toMatchObject({
      filled: 2,
      count: { whole: 1, text: 1, blank: 2 },
    });
  });

  it('has the number of its prices, whole ones with two noughts included', () => {
    expect(factsOf('13.00', '2.55', '£4', 'x', '3').priced).toBe(3);
    expect(factsOf('A13.00', '13.00A').priced).toBe(0);
    expect(factsOf('13.005').priced).toBe(1);
  });

  it('has the share of its cells that look like codes', () => {
    expect(factsOf('A-17', 'tea', '').codes).toBe(0.5);
    expect(factsOf('', '').codes).toBe(0);
  });

  it.each<[is: boolean, cells: string[]]>([
    [true, ['1', '2.5', 'x']],
    [false, ['1', 'x']],
    [false, ['', '']],
    [true, ['1', '']],
    [false, ['x', 'y', '1']],
  ])('holds numbers: %s, of %j', (is, cells) => {
    const facts: ColumnFacts = factsOf(...cells);

    expect(isNumeric(facts)).toBe(is);
  });
});
