import type { Id } from '@orderpad/contracts';

/** A row of fast entry as it was typed, pasted, or read from a file. */
export interface TypedRow {
  /** The line of the text, from 1. */
  readonly at: number;
  /** The line itself, outer space aside. */
  readonly text: string;
  readonly sku: string;
  /** 1 where none was given; `undefined` where what stands there is no whole number from 1 to a million. */
  readonly quantity: number | undefined;
}

/** Rows of fast entry that wait beside a draft, as they are kept: what was typed, and nothing that the host said of it. */
export interface StoredRows {
  readonly schema: 'orderpad.rows';
  readonly v: 1;
  readonly draftId: Id;
  readonly rows: readonly TypedRow[];
}

/** What is kept at most: rows, and signs in one of them. More than that is no order that somebody enters by hand. */
const mostRows = 5_000;
const longestText = 1_000;

export const storedRows = (draftId: Id, rows: readonly TypedRow[]): StoredRows => ({
  schema: 'orderpad.rows',
  v: 1,
  draftId,
  rows: rows
    .filter(isKeepable)
    .slice(0, mostRows)
    .map(({ at, text, sku, quantity }) => ({ at, text, sku, quantity })),
});

/** Read kept rows. What is none is left out, and so is everything where a later version wrote it. */
export function restoredRows(stored: unknown): readonly TypedRow[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { schema, v, rows } = stored as Partial<Record<keyof StoredRows, unknown>>; // each is looked at below
  if (schema !== 'orderpad.rows' || v !== 1 || !Array.isArray(rows)) return [];
  return rows.flatMap(rowIn).slice(0, mostRows);
}

const isKeepable = ({ text, sku }: Pick<TypedRow, 'text' | 'sku'>): boolean =>
  text.length <= longestText && sku.length <= longestText;

function rowIn(row: unknown): TypedRow[] {
  if (typeof row !== 'object' || row === null) return [];
  const { at, text, sku, quantity } = row as Partial<Record<keyof TypedRow, unknown>>; // each is looked at below
  if (!isWhole(at) || typeof text !== 'string' || typeof sku !== 'string' || !isKeepable({ text, sku }))
    return [];
  return [{ at, text, sku, quantity: isWhole(quantity) && quantity <= 1_000_000 ? quantity : undefined }];
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
