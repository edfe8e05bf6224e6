import { readFileSync } from 'node:fs';
import { amountOf } from '@orderpad/contracts';
import { invoicesFile } from '../data/folders.ts';
import { rowsOf } from '../text/csv.ts';
import { grouped } from '../text/grouped.ts';

/** One row of an invoice. `unitPrice` is in pence. */
export interface InvoiceRow {
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: number;
  /** Reason to enter the price as an override; absent where it is the shop's own price. */
  readonly override?: string;
}

/**
 * An invoice of the data set. `contactNumber` is the number of a seeded contact; rows without a customer belong to
 * the walk-in.
 */
export interface Invoice {
  readonly number: string;
  readonly isCancellation: boolean;
  readonly contactNumber: string;
  readonly country: 'GB' | 'FR' | 'AU' | 'NL';
  /** `YYYY-MM-DDTHH:MM`, local to the shop. */
  readonly date: string;
  readonly rows: readonly InvoiceRow[];
  /** Sum of the rows, in pence. */
  readonly total: number;
}

/** Number of the contact for customers without an account. */
export const walkInNumber = '10000';

const countries: Record<string, Invoice['country']> = {
  'United Kingdom': 'GB',
  France: 'FR',
  Australia: 'AU',
  Netherlands: 'NL',
};

/** Reads every invoice of the file, in its order: 62 sales and 4 cancellations. */
export function readInvoices(text: string = readFileSync(invoicesFile, 'latin1')): Invoice[] {
  const [, ...rows] = rowsOf(text);
  const byNumber = grouped(rows, ([number = '']) => number);
  return [...byNumber].map(([number, group]) => {
    const [, , , , date = '', , contactNumber = '', country = ''] = group[0] ?? [];
    const lines = group.map(toRow);
    return {
      number,
      isCancellation: number.startsWith('C'),
      contactNumber: contactNumber || walkInNumber,
      country: countries[country] ?? 'GB',
      date: dateOf(date),
      rows: lines,
      total: lines.reduce((total, { quantity, unitPrice }) => total + quantity * unitPrice, 0),
    };
  });
}

function toRow([, sku = '', description = '', quantity, , price = '']: string[]): InvoiceRow {
  const unitPrice = amountOf(price, 'GBP');
  if (unitPrice === undefined) throw new Error(`${sku}: ${price} is not a price`);
  const row = { sku, description: description.trim(), quantity: Number(quantity), unitPrice };
  return unitPrice === 0 ? { ...row, override: 'Stock adjustment' } : row;
}

/** The file writes dates as `12/1/10 8:26`: month, day, year. */
function dateOf(text: string): string {
  const [, month = '', day = '', year = '', hour = '', minute = ''] =
    /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? [];
  const two = (figure: string) => figure.padStart(2, '0');
  return `20${two(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
