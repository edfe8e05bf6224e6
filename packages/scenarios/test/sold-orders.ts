import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { amountOf } from '@orderpad/contracts';

/** A line as it was sold: amounts in cents, the discount in whole per cent of the line. */
export interface SoldLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly total: number;
}

/** An order of the wholesaler, as it was sold. */
export interface SoldOrder {
  readonly number: string;
  readonly contact: string;
  readonly orderDate: string;
  readonly shipping: string;
  readonly freight: number;
  readonly total: number;
  readonly lines: readonly SoldLine[];
}

/** The folder of the wholesaler's data. */
export const provisions = fileURLToPath(new URL('../../host/data/provisions', import.meta.url));

/** Reads the orders of the wholesaler, by nothing but this test. No field of the two files holds a comma. */
export function soldOrders(): SoldOrder[] {
  const rows = rowsIn('order-lines');
  return rowsIn('orders').map(
    ([number = '', contact = '', orderDate = '', , shipping = '', freight, total]) => ({
      number,
      contact,
      orderDate,
      shipping,
      freight: cents(freight),
      total: cents(total),
      lines: rows
        .filter(([order]) => order === number)
        .map(([, sku = '', quantity, unitPrice, discount, sum]) => ({
          sku,
          quantity: Number(quantity),
          unitPrice: cents(unitPrice),
          discount: Number(discount),
          total: cents(sum),
        })),
    }),
  );
}

function rowsIn(name: string): string[][] {
  const [, ...rows] = readFileSync(`${provisions}/${name}.csv`, 'utf8').trim().split('\n');
  return rows.map((row) => row.split(','));
}

function cents(text: string | undefined): number {
  const amount = amountOf(text ?? '', 'EUR');
  if (amount === undefined) throw new Error(`no amount: ${text}`);
  return amount;
}
