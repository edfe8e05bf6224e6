import { type Currency, decimalOf, type OrderLine, share } from '@orderpad/contracts';
import type { products, variants } from '../data/schema.ts';
import { choicesOf } from '../slices/shopping/variant.ts';
import { assertEven, Reader, refuse, RowRefused } from './reader.ts';
import type { Row } from './table.ts';

/** A variant that is sold, with its product. */
export interface SoldVariant {
  readonly product: typeof products.$inferSelect;
  readonly variant: typeof variants.$inferSelect;
}

/** The largest sum of a line, in minor units, as for lines that are priced. */
const largestSum = 1_000_000_000_000;

/** The columns of a line of a past order. */
export const lineColumns = ['order', 'sku', 'title', 'quantity', 'unitPrice', 'discount', 'total'];

/** Reads a line of a past order. What is wrong with it is told with its own place, since the order is what is refused. */
export function lineIn(...[row, ...more]: Parameters<typeof readLine>): OrderLine {
  try {
    assertEven(row);
    return readLine(row, ...more);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    const { code, column, help } = error.flaw;
    return refuse(column, code, `Line ${row.line} of order-lines: ${help}`);
  }
}

/**
 * Reads a line of a past order. One whose code is sold no more needs a title. The discount, in per cent, is rounded once on the line; a total that
 * comes out otherwise is refused.
 */
function readLine(row: Row, id: string, currency: Currency, sold: SoldVariant | undefined): OrderLine {
  const reader = new Reader(row, currency, lineColumns);
  const quantity = reader.whole('quantity', 1, 1_000_000);
  const unitPrice = reader.amount('unitPrice');
  if (quantity * unitPrice > largestSum)
    refuse('unitPrice', 'too-large', 'Quantity and price come to more than an order can hold.');
  const rate = reader.has('discount') ? reader.rate('discount') : 0;
  const amount = share(quantity * unitPrice, rate, 1_000_000);
  const total = quantity * unitPrice - amount;
  if (reader.has('total') && reader.amount('total') !== total)
    refuse(
      'total',
      'total-differs',
      `Quantity, price and discount come to ${decimalOf({ amount: total, currency })}.`,
    );
  return {
    id,
    item: sold
      ? {
          kind: 'variant',
          productId: sold.product.id,
          variantId: sold.variant.id,
          sku: sold.variant.sku,
          title: sold.product.title,
          choices: choicesOf(sold.product, sold.variant.options),
          ships: sold.variant.ships,
        }
      : { kind: 'custom', title: reader.text('title'), unitPrice, ships: true },
    quantity,
    cause: { kind: 'operator' },
    unitPrice,
    discounts:
      rate > 0 ? [{ level: 'item', source: { kind: 'manual', rate }, name: 'As it was sold', amount }] : [],
    total,
  };
}
