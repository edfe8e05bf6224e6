import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodings, orderedRows, readTexts, type ReadText } from '@orderpad/core/tables';

const folder = new URL('tables/', import.meta.url);
const corpus = readdirSync(folder)
  .filter((file) => !file.endsWith('.expected'))
  .map((file) => ({
    file,
    read: readTexts(decodings(readFileSync(new URL(file, folder)))),
    expected: readFileSync(new URL(file.replace(/\.\w+$/, '.expected'), folder), 'utf8').trimEnd(),
  }));

/** What a file orders when its columns are used as they are found: `SKU<tab>quantity` for each row. */
const ordered = ({ table }: ReadText) =>
  orderedRows(
    table,
    table.columns.map(({ role }) => role),
  )
    .rows.map(({ sku, quantity }) => `${sku}\t${quantity ?? '?'}`)
    .join('\n');

const isCertain = ({ table, isEncodingCertain }: ReadText) => table.isCertain && isEncodingCertain;

describe('a table as customers send it is ordered as it was meant, or asked about', () => {
  it.each(corpus)('$file', ({ read, expected }) => {
    if (isCertain(read)) expect(ordered(read)).toBe(expected);
    else expect(read.table.rows.length).toBeGreaterThan(0);
  });
});

describe('the tables that customers send', () => {
  const meant = corpus.filter(({ expected }) => expected !== 'asked');

  it('are many, and most of them have one meaning', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(meant.length).toBeGreaterThanOrEqual(170);
  });

  it('are asked about only where a person has to decide', () => {
    const asked = meant.filter(({ read }) => !isCertain(read)).map(({ file }) => file);

    expect(asked).toEqual([]);
  });

  it('are asked about where two people would read them differently', () => {
    const ordered = corpus.filter(({ expected, read }) => expected === 'asked' && isCertain(read));

    expect(ordered.map(({ file }) => file)).toEqual([]);
  });
});
