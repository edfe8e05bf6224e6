import { goodsAt } from './pages/goods.ts';
import type { Operation } from './take-turns.ts';

const quantityAt = (turn: number): number => 10 + (turn % 89);

/** Type another quantity into the fifth row. */
export const changeQuantity: Operation = {
  expression: (turn) => `bench.change(${quantityAt(turn)})`,
  shows: (turn) => goodsAt(4).price * quantityAt(turn),
};

/** Take in the host's price for such a change: everything after it has been asked for and worked out. */
export const receiveQuote: Operation = {
  before: (turn) => `bench.change(${quantityAt(turn)}).then(() => bench.compute())`,
  expression: () => 'bench.answer()',
  shows: changeQuantity.shows,
};

/** Add a line at the end. */
export const appendLine: Operation = { expression: () => 'bench.append()' };
