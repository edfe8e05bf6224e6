import { describe, expect, it } from 'vitest';
import { isCode, isNoQuantity, kindOf, quantityOf, wholeIn, type CellKind } from '../src/tables/cells.ts';

describe('a whole number in a cell', () => {
  it.each<[cell: string, value: number]>([
    ['1', 1],
    ['12', 12],
    [' 12 ', 12],
    ['1000000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['+3', 3],
    ['007', 7],
    ["1'000", 1000],
    ['1’000', 1000],
    ['1٬000', 1000],
    ['12 000', 12_000],
    ['3.0', 3],
    ['3.00', 3],
    ['3,00', 3],
    ['3٫00', 3],
    ['1 000,00', 1000],
    ['٣٢', 32],
    ['３２', 32],
    ['१२', 12],
    ['𝟗', 9],
    [' ٣ ', 3],
  ])('“%s” is %i', (cell, value) => {
    expect(wholeIn(cell)).toBe(value);
  });

  it.each([
    '',
    '0',
    '-1',
    '++3',
    '1000001',
    '1 000 001',
    '1.000',
    '1,000',
    '3.',
    '3.5',
    '3.05',
    '1 00',
    '1 0000',
    '1234 567',
    'A1',
    '1A',
    '1 000 A',
    '٣.٥',
  ])('“%s” is none from 1 to a million', (cell) => {
    expect(wholeIn(cell)).toBe(undefined);
  });
});

describe('a cell', () => {
  it.each<[cell: string, kind: CellKind]>([
    ['TEA 10 %', 'text'],
    ['x10%', 'text'],
    ['1 000,55', 'decimal'],
    ['5 руб', 'money'],
    ['5 грн', 'money'],
    ['5 Fr', 'money'],
    ['. 12 £', 'text'],
    ['1 000 £', 'money'],
    ['12,-- kr', 'money'],
    ['1.234.567,50', 'decimal'],
    ['12.345,50', 'decimal'],
    ['', 'blank'],
    ['12', 'whole'],
    ['1 000', 'whole'],
    ['12 Stk', 'pieces'],
    ['12Stk.', 'pieces'],
    ['1 000 pcs', 'pieces'],
    ['12,50', 'decimal'],
    ['-12.50', 'decimal'],
    ['+12.5', 'decimal'],
    ['−12.5', 'decimal'],
    ['1.000', 'decimal'],
    ['1,000', 'decimal'],
    ['1’000.5', 'decimal'],
    ['.50', 'decimal'],
    ['£12', 'money'],
    ['£ 12.50', 'money'],
    ['12,50 €', 'money'],
    ['12 GBP', 'money'],
    ['gbp 12', 'money'],
    ['12 kr', 'money'],
    ['12 kr.', 'money'],
    ['12 zł', 'money'],
    ['12.- Fr.', 'money'],
    ['CHF 12.–', 'text'],
    ['@ 3.20', 'money'],
    ['à 3,20', 'money'],
    ['£-2', 'money'],
    ['10%', 'percent'],
    ['10 %', 'percent'],
    ['-7,5 %', 'percent'],
    ['10٪', 'percent'],
    ['% 10', 'text'],
    ['10 % off', 'text'],
    ['12 kg', 'text'],
    ['12 boxes', 'text'],
    ['22423A', 'text'],
    ['Cake stand', 'text'],
    ['a 12', 'text'],
    ['2 x 12', 'text'],
    ['£', 'text'],
    ['1-2', 'text'],
  ])('“%s” is %s', (cell, kind) => {
    expect(kindOf(cell)).toBe(kind);
  });

  it.each<[cell: string, quantity: number | undefined]>([
    ['about 3 pcs', undefined],
    ['12', 12],
    ['12 pcs', 12],
    ['12 Stück', 12],
    ['12Stk', 12],
    ['1 000 Stk', 1000],
    ['1.000 Stk', undefined],
    ['12 kg', undefined],
    ['10 off', 10],
    ['10 % off', undefined],
    ['10٪ off', undefined],
    ['10 £ off', undefined],
    ['12 pcs 3', undefined],
    ['pcs 12', undefined],
    ['pcs', undefined],
    ['0 pcs', undefined],
  ])('“%s” orders %s pieces', (cell, quantity) => {
    expect(quantityOf(cell)).toBe(quantity);
  });

  it.each(['', '-', '–', '—', '--', '.', '/', '0', '00', '0.0', '0,00'])(
    '“%s” is empty for a person who fills in an order form',
    (cell) => {
      expect(isNoQuantity(cell)).toBe(true);
    },
  );

  it.each(['1', '0.5', '10', '0 pcs', 'none', '- 1', '0.', 'x0', '01'])('“%s” is not empty', (cell) => {
    expect(isNoQuantity(cell)).toBe(false);
  });

  it.each([
    '22423',
    '85123A',
    'tea1',
    'TEA',
    'TEA-250/B',
    '12-3',
    'A.1',
    '1234.567A',
    '1',
    'Ü1',
    'A'.repeat(64),
  ])('“%s” looks like a code', (cell) => {
    expect(isCode(cell)).toBe(true);
  });

  it.each([
    '',
    'A',
    'tea',
    'Tea',
    'TEA 1',
    '"TEA1"',
    '<1>',
    '12.50',
    '-12,5',
    '+1.5',
    '−1.5',
    '.5',
    '1.000',
    '1,000.5',
    "1'000.5",
    '1’234,50',
    'A'.repeat(65),
  ])('“%s” does not look like a code', (cell) => {
    expect(isCode(cell)).toBe(false);
  });
});
