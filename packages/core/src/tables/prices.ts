import type { Amount, Currency } from '@orderpad/contracts';
import { readAmount, readScaled } from '../numbers/index.ts';
import type { OrderedRow } from './ordered-rows.ts';

/** The price that a row asks for, as far as it can be read. */
export interface RowPrice {
  /** Minor units. */
  readonly unitPrice?: Amount;
  /** Hundredths of a per cent. */
  readonly discount?: number;
  /** True when a price or a discount stands there that cannot be read: the row has the host's price. */
  readonly isRefused: boolean;
}

/**
 * Reads the prices and discounts of rows, in the order of the rows. All cells of a table write decimals in one way; where none
 * shows it, a number with a point or a comma is refused. So are other currencies, and discounts below one per cent, which a
 * spreadsheet may have written as a share.
 */
export function rowPrices(rows: readonly OrderedRow[], currency: Currency): readonly RowPrice[] {
  const cells = rows.flatMap(({ price = '', discount = '' }) => [price, discount]).filter(Boolean);
  const points = new Set(cells.flatMap(pointIn));
  const lang = points.size === 1 ? (points.has(',') ? 'de' : 'en') : undefined;
  const isReadable = (cell: string) => lang !== undefined || !/\p{Nd}[.,]\p{Nd}/u.test(cell);
  return rows.map(({ price, discount }) => {
    const unitPrice =
      price !== undefined && isReadable(price)
        ? readAmount(price.replace(/^[@à]\s*/i, ''), currency, lang ?? 'en').value
        : undefined;
    const hundredths =
      discount !== undefined && isReadable(discount)
        ? readScaled(discount.replace(/\s*[%٪]/u, '').replace(/^[-−]/, ''), lang ?? 'en', 2).value
        : undefined;
    const isDiscount = hundredths !== undefined && hundredths >= 100 && hundredths <= 10_000;
    return {
      ...(unitPrice !== undefined && unitPrice >= 0 && { unitPrice }),
      ...(isDiscount && { discount: hundredths }),
      isRefused:
        (price !== undefined && (unitPrice === undefined || unitPrice < 0)) ||
        (discount !== undefined && !isDiscount && hundredths !== 0),
    };
  });
}

/** Returns the decimal sign that a cell shows: the last of two signs, or one before other than three digits. */
function pointIn(cell: string): string[] {
  const [, last = '', digits = ''] = /([.,])(\p{Nd}+)\P{Nd}*$/u.exec(cell) ?? [];
  const isMixed = cell.includes('.') && cell.includes(',');
  return last && (isMixed || digits.length !== 3) ? [last] : [];
}
