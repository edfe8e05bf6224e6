import { goodsAt } from './pages/goods.ts';

interface Row {
  readonly id: string;
  readonly quantity: number;
  readonly price: number;
}

/** Minimal state management: rows in an array, copied at a change and added up anew. */
export interface Reduced {
  readonly rows: readonly Row[];
  readonly total: number;
}

export const reducedOf = (lines: number): Reduced =>
  added(
    Array.from({ length: lines }, (_, index) => ({
      id: `line-${index}`,
      quantity: 1,
      price: goodsAt(index).price,
    })),
  );

export function reduce({ rows }: Reduced, { id, quantity }: { id: string; quantity: number }): Reduced {
  const at = rows.findIndex((row) => row.id === id);
  const copy = rows.slice();
  const row = copy[at];
  if (row) copy[at] = { ...row, quantity };
  return added(copy);
}

const added = (rows: readonly Row[]): Reduced => ({
  rows,
  total: rows.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
});
