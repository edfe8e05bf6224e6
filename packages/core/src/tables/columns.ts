import { columnFacts, isNumeric, type ColumnFacts } from './column-facts.ts';
import type { TableRow } from './grid.ts';
import { headingOf, isPackWord, isPieceWord, type Heading } from './headings.ts';
import type { ColumnRole, TableColumn } from './table.ts';

/** The columns of a table, and whether a person has to look at them. */
export interface ReadColumns {
  readonly columns: readonly TableColumn[];
  /** True when codes and quantities can be in no other columns. */
  readonly isCertain: boolean;
}

/** A column that was found, and whether it can be no other. */
interface Found {
  readonly index: number;
  readonly isCertain: boolean;
}

const nothing: Found = { index: -1, isCertain: false };

/** Tells which column holds what, by the heading and the cells. Without a heading the cells alone decide. */
export function readColumns(rows: readonly TableRow[], heading: TableRow | undefined): ReadColumns {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), heading?.cells.length ?? 0);
  const facts = Array.from({ length: width }, (_, index) => columnFacts(rows, index));
  const names = facts.map(({ index }) => heading?.cells[index] ?? '');
  const meanings = facts.map((fact, index) => meaningOf(names[index] ?? '', fact));
  const isNamed = heading !== undefined && meanings.some((meaning) => meaning !== undefined);
  const sku = isNamed ? namedSku(facts, meanings) : codeColumn(facts);
  const others = facts.filter(({ index }) => index !== sku.index);
  const found = isNamed ? namedQuantity(others, meanings) : countedColumn(others);
  // `3 kg` under `Quantity` is one that a person has to correct.
  const unread = found.index < 0 ? others.find(({ index }) => isQuantityName(names[index] ?? '')) : undefined;
  const quantity = unread ? { index: unread.index, isCertain: false } : found;
  const isPacked = facts.some(({ index }) => index !== sku.index && holdsPacks(rows, index));
  const rest = others.filter(({ index }) => index !== quantity.index);
  const price = priceColumn(rest, meanings, rows, quantity.index);
  const discount = rest.find(
    ({ index, count }) => meanings[index]?.meaning === 'discount' || (!meanings[index] && count.percent > 0),
  );
  const roleAt = (index: number): ColumnRole => {
    if (index === sku.index) return 'sku';
    if (index === quantity.index) return 'quantity';
    if (index === price?.index) return 'price';
    return index === discount?.index ? 'discount' : 'unused';
  };
  return {
    columns: names.map((name, index) => ({ name, role: roleAt(index) })),
    isCertain: sku.isCertain && quantity.isCertain && !isPacked && (isNamed || heading === undefined),
  };
}

/** True for a column of units that has packs among them. A *Bag* among titles is none. */
function holdsPacks(rows: readonly TableRow[], index: number): boolean {
  const units = rows.map(({ cells }) => cells[index] ?? '').filter(Boolean);
  return units.some(isPackWord) && units.every((unit) => isPackWord(unit) || isPieceWord(unit));
}

function isQuantityName(name: string): boolean {
  const heading = headingOf(name);
  return heading?.meaning === 'quantity' && heading.isExact;
}

/** Returns the meaning of a heading, unless its cells contradict it: prices and quantities are numbers. */
function meaningOf(name: string, facts: ColumnFacts): Heading | undefined {
  const heading = name === '' ? undefined : headingOf(name);
  const wantsNumbers = ['quantity', 'maybe-quantity', 'rival', 'price', 'discount'];
  if (!heading || !wantsNumbers.includes(heading.meaning)) return heading;
  return facts.filled === 0 || facts.count.text < facts.filled ? heading : { ...heading, meaning: 'other' };
}

type Meanings = readonly (Heading | undefined)[];

const named = (
  facts: readonly ColumnFacts[],
  meanings: Meanings,
  meaning: Heading['meaning'],
  isExact?: boolean,
) =>
  facts.filter(({ index }) => {
    const own = meanings[index];
    return own?.meaning === meaning && (isExact === undefined || own.isExact === isExact);
  });

function namedSku(facts: readonly ColumnFacts[], meanings: Meanings): Found {
  const exact = named(facts, meanings, 'sku', true);
  const [only] = exact;
  if (only) return { index: only.index, isCertain: exact.length === 1 && !only.isNumbering };
  const maybe = named(facts, meanings, 'maybe-sku', true).filter(({ isNumbering }) => !isNumbering);
  const partly = [...named(facts, meanings, 'sku', false), ...named(facts, meanings, 'maybe-sku', false)];
  const [best] = [...maybe, ...partly].toSorted((one, other) => other.codes - one.codes);
  const barcodes = named(facts, meanings, 'barcode');
  const [barcode] = barcodes;
  if (best && (best.codes > 0.5 || !barcode))
    return {
      index: best.index,
      isCertain:
        maybe.length === 1 && partly.length === 0 && !barcode && best.codes === 1 && best.isSurelyCode,
    };
  if (barcode) return { index: barcode.index, isCertain: barcodes.length === 1 };
  const { index } = codeColumn(facts.filter((fact) => !meanings[fact.index]));
  return { index, isCertain: false };
}

function namedQuantity(facts: readonly ColumnFacts[], meanings: Meanings): Found {
  const exact = named(facts, meanings, 'quantity', true);
  const rivals = [
    ...named(facts, meanings, 'quantity', false),
    ...named(facts, meanings, 'rival'),
    ...named(facts, meanings, 'maybe-quantity').filter(({ mayCount }) => mayCount),
  ];
  const [only] = exact;
  if (only)
    return {
      index: (exact.find(({ isCounted }) => isCounted) ?? only).index,
      isCertain: exact.length === 1 && rivals.length === 0 && only.count.whole + only.count.pieces > 0,
    };
  const [rival] = rivals.toSorted((one, other) => Number(other.isCounted) - Number(one.isCounted));
  if (rival) return { index: rival.index, isCertain: false };
  const unnamed = countedColumn(facts.filter(({ index }) => !meanings[index]));
  if (unnamed.index >= 0) return { ...unnamed, isCertain: false };
  // Codes alone are ordered once each.
  return { index: -1, isCertain: facts.length === 0 };
}

/** Finds the codes of a table without a heading: the first column, unless it may be something else. */
function codeColumn(facts: readonly ColumnFacts[]): Found {
  const [first] = facts;
  if (!first) return nothing;
  // Beside one other column, a word without digits is a code too: there is no other column for it.
  const likely = facts.filter(
    ({ isSurelyCode, codes }) => isSurelyCode && (codes === 1 || facts.length === 2),
  );
  if (likely.some(({ index }) => index === first.index) && !first.isNumbering)
    return { index: first.index, isCertain: true };
  const [other] =
    likely.length > 0
      ? likely
      : facts.filter(({ isNumbering }) => !isNumbering).toSorted((one, two) => two.codes - one.codes);
  return { index: (other ?? first).index, isCertain: false };
}

/** Finds the quantities of a table without a heading: the only column that can be one in every row. */
function countedColumn(facts: readonly ColumnFacts[]): Found {
  const inPieces = facts.filter(({ isInPieces }) => isInPieces);
  const [pieces] = inPieces;
  if (pieces) return { index: pieces.index, isCertain: inPieces.length === 1 };
  const counted = facts.filter(
    ({ isCounted, isNumbering, filled }) => isCounted && !(isNumbering && filled > 2),
  );
  const [first] = counted;
  if (first) {
    const rivals = facts.filter(({ mayCount }) => mayCount);
    // In a single row, a price of whole pounds looks like a quantity.
    return { index: first.index, isCertain: rivals.length === 1 };
  }
  const [only, ...others] = facts;
  // Beside the codes there is nothing else to take for a quantity. Rows without a number stay open.
  if (only?.isMostlyCounted && others.length === 0) return { index: only.index, isCertain: true };
  const [likely] = facts.filter(({ mayCount }) => mayCount);
  return { index: likely?.index ?? -1, isCertain: facts.length === 0 };
}

/** Finds unit prices: by the heading, else the column with decimals or currencies; of two, the one that is no line total. */
function priceColumn(
  facts: readonly ColumnFacts[],
  meanings: Meanings,
  rows: readonly TableRow[],
  quantity: number,
): ColumnFacts | undefined {
  const byName = facts.filter((each) => meanings[each.index]?.meaning === 'price');
  const [first] = byName.toSorted(
    (one, other) => Number(meanings[other.index]?.isExact) - Number(meanings[one.index]?.isExact),
  );
  if (first) return first;
  const byCells = facts.filter(
    (each) => !meanings[each.index] && isNumeric(each) && each.priced * 2 > each.filled,
  );
  const [one, other] = byCells;
  return one && other && isProduct(rows, one.index, other.index, quantity) ? other : one;
}

/** True when a column holds line totals: the other price times the quantity, in every row that tells. */
function isProduct(rows: readonly TableRow[], total: number, unit: number, quantity: number): boolean {
  const digits = (cell = '') => Number(cell.replace(/\P{Nd}/gu, ''));
  return (
    quantity >= 0 &&
    rows.every(({ cells }) => digits(cells[total]) === digits(cells[unit]) * digits(cells[quantity]))
  );
}
