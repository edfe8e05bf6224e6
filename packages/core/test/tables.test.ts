import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodings, orderedRows, readTexts, type ReadText } from '@orderpad/core/tables';

const folder = new URL('tables/', import.meta.url);
const corpus = readdirSync(folder)
  .filter((file) => !file.endsWith('.expected'))
  .map((file) => ({
    file,
    /** Reads it in the test that asks, so that a failure has a name. */
    read: () => readTexts(decodings(readFileSync(new URL(file, folder)))),
    expected: readFileSync(new URL(file.replace(/\.\w+$/, '.expected'), folder), 'utf8').trimEnd(),
  }));

/** Returns the order of a file whose columns are used as they are found: `SKU<tab>quantity` for each row. */
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
    const text = read();

    if (isCertain(text)) expect(ordered(text)).toBe(expected);
    else expect(text.table.rows.length).toBeGreaterThan(0);
  });
});

/** Content of a text as a person sees it: its columns, what each row orders, and what each other line is taken for. */
function seen({ table, encoding, isEncodingCertain }: ReadText): readonly string[] {
  const roles = table.columns.map(({ role }) => role);
  const { rows, leftOut } = orderedRows(table, roles);
  return [
    `${encoding}${isEncodingCertain ? '' : ', asked about'}`,
    `columns${table.isCertain ? '' : ', asked about'}`,
    table.columns.map(({ name, role }) => (name === '' ? role : `${name}: ${role}`)).join(' | '),
    ...rows.map(({ at, sku, quantity = '?', price = '', discount = '' }) =>
      [at, sku, quantity, price, discount].join(' | ').replace(/(?: \| )+$/, ''),
    ),
    ...[...table.around, ...leftOut].map(({ at, text, reason }) => `${at} ${reason}: ${text}`),
  ];
}

describe('a table is shown with its columns, its rows and what each other line is taken for', () => {
  it.each(corpus)('$file', ({ read }) => {
    expect(seen(read())).toMatchSnapshot();
  });
});

describe('the tables that customers send', () => {
  const meant = corpus.filter(({ expected }) => expected !== 'asked');

  it('are many, and most of them have one meaning', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(meant.length).toBeGreaterThanOrEqual(170);
  });

  it('are asked about only where a person has to decide', () => {
    const asked = meant.filter(({ read }) => !isCertain(read())).map(({ file }) => file);

    expect(asked).toEqual([]);
  });

  it('are asked about where two people would read them differently', () => {
    const ordered = corpus.filter(({ expected, read }) => expected === 'asked' && isCertain(read()));

    expect(ordered.map(({ file }) => file)).toEqual([]);
  });
});
