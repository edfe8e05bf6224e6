import { describe, expect, it } from 'vitest';
import { headingOf, isPackWord, isPieceWord, isTotalWord } from '../src/tables/headings.ts';

/** Returns the meaning of a heading, with `in part` behind it where the heading says more than that. */
function meaning(text: string): string {
  const heading = headingOf(text);
  return heading ? `${heading.meaning}${heading.isExact ? '' : ' in part'}` : 'unknown';
}

describe('a heading', () => {
  it.each<[what: string, heading: string, means: string]>([
    ['a per cent sign alone is a discount', ' % ', 'discount'],
    ['a per cent sign behind something else is no discount', '10 %', 'unknown'],
    ['a per cent sign before something else is no discount', '%x', 'unknown'],
    ['letters of full width are read', 'Ｑｔｙ', 'quantity'],
    ['accents may be missing', 'Codigo', 'sku'],
    ['ss stands for ß', 'Grösse', 'other'],
    ['apostrophes around a word are left out', "'SKU'", 'sku'],
    ['a number sign is a number', '#', 'maybe-sku'],
    ['the degree sign is a number too', 'N°', 'maybe-sku'],
    ['a letter alone is no number', 'N', 'unknown'],
    ['words that say nothing are left out', 'Our item code', 'sku'],
    ['words that say nothing count where they belong to the name', 'Qty in stock', 'rival'],
    ['a year says nothing', 'Qty 2025', 'quantity'],
    ['a number with letters says something', 'SKU v2', 'sku in part'],
    ['a number before letters says something', 'SKU 2nd', 'sku in part'],
    ['a word of two languages has its first meaning', 'No', 'maybe-sku'],
    ['two names of one thing are that thing', 'SKU / Artikelnummer', 'sku'],
    ['a name with its unit in brackets is that name', 'Menge (Stk)', 'quantity'],
    ['a name with another word in brackets is that name', 'SKU (list)', 'sku'],
    ['two names on both sides of a dash are that thing', 'SKU - Item code', 'sku'],
    ['a name beside something else is one in part', 'SKU / my list', 'sku in part'],
    ['two names of different things are the one that counts', 'SKU / Qty', 'quantity in part'],
    ['a name of several words is found inside', 'Big item code list', 'sku in part'],
    ['the longest name inside is taken', 'Item code by colour', 'sku in part'],
    ['a total of quantities counts', 'Total Qty', 'quantity in part'],
    ['a stock beside a code counts', 'SKU bestand', 'rival in part'],
    ['an amount beside a code counts', 'SKU amount', 'maybe-quantity in part'],
    ['a name is found in a text without spaces', '本日商品コード一覧', 'sku in part'],
    ['a name is found where a space cuts such a text', '本日商品 番号一覧', 'sku in part'],
    ['the longest name in such a text is taken', '本日最小注文数一覧', 'rival in part'],
    ['a name in two scripts is found in such a text', '本日JANコード一覧', 'barcode in part'],
    ['one sign inside such a text is no name', '金色見本', 'unknown'],
    ['a name in letters is not looked for inside a word', 'Quantityless', 'unknown'],
    ['a word that is in no list means nothing', 'Something', 'unknown'],
    ['no word means nothing', ' - ', 'unknown'],
  ])('%s: “%s”', (_, heading, means) => {
    expect(meaning(heading)).toBe(means);
  });
});

describe('a cell names a total', () => {
  it.each<[is: boolean, text: string]>([
    [true, 'Total'],
    [true, 'Zwischensumme:'],
    [true, 'Grand total'],
    [true, 'Total (14 items)'],
    [true, 'Total 14 items, 3 boxes 2 bags'],
    [true, 'Total of all goods'],
    [true, '(Total) of all goods!'],
    [false, 'Total of all those goods'],
    [true, `Total ${'x'.repeat(34)}`],
    [false, `Total ${'x'.repeat(35)}`],
    [true, 'Total: 14'],
    [true, 'Total:14'],
    [true, 'Total-14 items'],
    [false, 'SUM-14'],
    [false, 'Total2'],
    [false, 'All in total'],
    [false, 'Tea'],
    [false, '14'],
    [false, ''],
  ])('%s: “%s”', (is, text) => {
    expect(isTotalWord(text)).toBe(is);
  });
});

describe('a unit', () => {
  it.each<[is: string, text: string]>([
    ['pieces', 'pcs'],
    ['pieces', 'Stk.'],
    ['pieces', 'P.C.S.'],
    ['packs', 'Karton'],
    ['packs', 'C.T.N.'],
    ['neither', 'kg'],
    ['neither', ''],
  ])('is of %s: “%s”', (is, text) => {
    expect([isPieceWord(text) ? 'pieces' : '', isPackWord(text) ? 'packs' : ''].join('') || 'neither').toBe(
      is,
    );
  });
});
