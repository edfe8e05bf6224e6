import { and, like, or, type SQL } from 'drizzle-orm';
import { heldByIndex } from '../../data/best-first.ts';
import { orders } from '../../data/schema.ts';
import { anywhere } from '../../text/fold.ts';

/** Lists of folded words; an order must hold all words of one list. */
type Sought = readonly (readonly string[])[];

/** Returns the condition that an order holds what is sought, for rows that are read anyway. */
export const heldIn = (sought: Sought): SQL | undefined =>
  or(...sought.map((words) => and(...words.map((word) => numberFrom(word) ?? inText(word)))));

/** Returns the same condition in the form that an index can answer. */
export const heldInIndex = (sought: Sought): SQL | undefined =>
  or(
    ...sought.map((words) =>
      and(
        ...words.map(numberFrom),
        heldByIndex({ id: orders.id, text: orders.searchText }, [
          words.filter((word) => numberFrom(word) === undefined),
        ]),
      ),
    ),
  );

/** Returns the condition that an order's number begins so, where nothing else is sought. */
export const beginningOfNumber = (sought: Sought): SQL | undefined => {
  const [words = [], ...others] = sought;
  const [word = '', ...further] = words;
  return others.length > 0 || further.length > 0 ? undefined : numberFrom(word);
};

/**
 * Reads a word such as `op-45` as the beginning of an order number. Ten thousand numbers begin so among a million, and three times as many
 * orders hold its parts somewhere.
 */
const numberFrom = (word: string): SQL | undefined =>
  /^op-\d+$/.test(word) ? like(orders.number, `${word.toUpperCase()}%`) : undefined;

const inText = (word: string): SQL => like(orders.searchText, anywhere(word));
