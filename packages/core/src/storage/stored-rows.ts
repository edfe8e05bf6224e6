import type { Id } from '@orderpad/contracts';

/** The price that staff give a row in place of the host's. Its reason is recorded with the order. */
export interface TypedPrice {
  readonly currency: string;
  /** Minor units; the host's price when absent. */
  readonly unitPrice?: number;
  /** Hundredths of a per cent to take off. */
  readonly discount?: number;
  readonly reason: string;
}

/** A row of fast entry as it was typed, pasted, or read from a file. */
export interface TypedRow {
  /** The line number in the text, from 1. */
  readonly at: number;
  /** The text of the line, trimmed. */
  readonly text: string;
  readonly sku: string;
  /** 1 when none was given; `undefined` when it is no whole number from 1 to a million. */
  readonly quantity: number | undefined;
  readonly price?: TypedPrice;
}

/** The saved rows of fast entry that are pending beside a draft: as they were typed, without the answers of the host. */
export interface StoredRows {
  readonly schema: 'orderpad.rows';
  readonly v: 1;
  readonly draftId: Id;
  readonly rows: readonly TypedRow[];
  /** Pasted texts that wait to become rows; absent when none does. */
  readonly texts?: readonly string[];
}

// Limits of what is saved: rows, and characters in one row. Nobody enters more by hand.
const mostRows = 5_000;
const longestText = 1_000;
/** Characters of all texts together, as many as a file may have. */
const mostPasted = 2_000_000;

/** Wraps rows and texts for storage. Leaves out rows and texts beyond the limits. */
export const storedRows = (
  draftId: Id,
  rows: readonly TypedRow[],
  texts: readonly string[] = [],
): StoredRows => ({
  schema: 'orderpad.rows',
  v: 1,
  draftId,
  rows: rows
    .filter(isKeepable)
    .slice(0, mostRows)
    .map(({ at, text, sku, quantity, price }) => ({ at, text, sku, quantity, ...(price && { price }) })),
  ...(texts.length > 0 && texts.join('').length <= mostPasted && { texts }),
});

/** Tells if there is something to save. */
export const isAnyStored = ({ rows, texts = [] }: StoredRows): boolean => rows.length + texts.length > 0;

/** Reads saved texts. Returns none when a later version wrote them. */
export function restoredTexts(stored: unknown): readonly string[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const { v, texts } = stored as Partial<Record<keyof StoredRows, unknown>>; // each is looked at below
  return v === 1 && Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}

/** Reads saved rows. Leaves out invalid rows; returns none when a later version wrote them. */
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
  const { at, text, sku, quantity, price } = row as Partial<Record<keyof TypedRow, unknown>>; // each is looked at below
  if (!isWhole(at) || typeof text !== 'string' || typeof sku !== 'string' || !isKeepable({ text, sku }))
    return [];
  const count = isWhole(quantity) && quantity <= 1_000_000 ? quantity : undefined;
  return [{ at, text, sku, quantity: count, ...priceIn(price) }];
}

function priceIn(price: unknown): Pick<TypedRow, 'price'> {
  if (typeof price !== 'object' || price === null) return {};
  const { unitPrice, discount, ...said } = price as Partial<Record<keyof TypedPrice, unknown>>; // each is looked at below
  const { currency, reason } = said;
  if (typeof reason !== 'string' || typeof currency !== 'string') return {};
  return {
    price: {
      currency,
      reason,
      ...(isNatural(unitPrice) && { unitPrice }),
      ...(isNatural(discount) && { discount }),
    },
  };
}

const isNatural = (value: unknown): value is number => value === 0 || isWhole(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;
