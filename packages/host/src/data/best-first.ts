import { and, like, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { anywhere } from '../text/fold.ts';

/** A list to search, ordered by `rank`, the greatest first. `text` is the column that is searched, folded. */
export interface Searched {
  readonly table: PgTable;
  readonly id: PgColumn;
  readonly rank: PgColumn;
  readonly text: PgColumn;
}

export interface Search<Row> {
  /** Lists of folded words; a row must hold all words of one list. */
  readonly sought: readonly (readonly string[])[];
  /** Ids of further rows that a word finds, by word. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
  /** Restricts the search to rows after the cursor. */
  readonly after: SQL | undefined;
  readonly limit: number;
  /** Reads the rows in their order, at most `limit`, that satisfy the condition. */
  read(condition: SQL | undefined): Promise<Row[]>;
}

/**
 * Returns the best rows that hold what is sought. It looks through the best rows first, which is fast for words that many
 * rows hold, and asks an index for the rest, which is fast for words that few rows hold. The planner cannot tell the
 * two cases apart.
 */
export async function bestFirst<Row>(list: Searched, search: Search<Row>): Promise<Row[]> {
  const { sought, limit, read } = search;
  if (sought.every((words) => words.length === 0)) return read(undefined);
  const best = await read(isOneOf(list.id, amongTheBest(list, search)));
  return best.length < limit ? read(isOneOf(list.id, byIndex(list, search))) : best;
}

/** An array is made once. `in (select …)` may be carried out anew for each row, which takes seconds among a few hundred. */
const isOneOf = (id: PgColumn, found: SQL): SQL => sql`${id} = any(array${found})`;

/** Number of best rows that are looked through. */
const lookedThrough = 3000;

/**
 * Number of matches among them that are read whole. It exceeds a page because the condition of the search may leave
 * some out.
 */
const readWhole = 200;

function amongTheBest({ table, id, rank, text }: Searched, { sought, known, after }: Search<unknown>): SQL {
  const best = sql`select ${id} as id, ${rank} as rank, ${text} as words from ${table} where ${after ?? sql`true`}
    order by ${rank} desc, ${id} desc limit ${lookedThrough}`;
  const found = sought.map((words) =>
    and(...words.map((word) => holds(sql`best.words`, sql`best.id`, word, known))),
  );
  return sql`(select best.id from (${best}) as best where ${or(...found)}
    order by best.rank desc, best.id desc limit ${readWhole})`;
}

/** `offset 0` keeps the planner from using the index of ranks here instead of the index of words. */
function byIndex({ table, id, text }: Searched, { sought, known }: Search<unknown>): SQL {
  return sql`(select ${id} from ${table} where ${heldByIndex({ id, text }, sought, known)} offset 0)`;
}

/** Tells if the index of trigrams finds what is sought, so that the one of pairs is not asked. */
export const isByTrigrams = (sought: Search<unknown>['sought']): boolean =>
  sought.every((words) => words.some(hasTrigram));

/** Returns the condition that a text holds what is sought, in the form that an index of words can answer. */
export function heldByIndex(
  { id, text }: Pick<Searched, 'id' | 'text'>,
  sought: Search<unknown>['sought'],
  known?: Search<unknown>['known'],
): SQL | undefined {
  const found = sought.map((words) => {
    if (words.some((word) => hasTrigram(word) || known?.has(word)))
      return and(...words.map((word) => holds(text, id, word, known)));
    return and(...words.map((word) => sql`strpos(${text}, ${word}) > 0`), holdsPairs(text, words));
  });
  return or(...found);
}

/** Number of pairs that the index is asked for; a search of hundreds of signs has as many, and each is looked up. */
const mostPairs = 12;

/** Returns the condition that the index of pairs answers: it holds for all rows with these words, and for few others. */
function holdsPairs(text: PgColumn, words: readonly string[]): SQL | undefined {
  const pairs = [...new Set(words.flatMap((word) => word.split(' ')).flatMap(pairsOf))].slice(0, mostPairs);
  return pairs.length === 0 ? undefined : sql`${pairsIn(text)} @> array[${listed(pairs)}]::text[]`;
}

/** Returns the condition that a text holds a word, or that the row is one of the known ones. */
export function holds(
  text: SQL | PgColumn,
  id: SQL | PgColumn,
  word: string,
  known: Search<unknown>['known'],
): SQL {
  const others = known?.get(word);
  const isThere = like(text, anywhere(word));
  return others ? sql`(${isThere} or ${id} in (${listed(others)}))` : isThere;
}

/** Matches words that the trigram index can look up in any collation; it pads words with spaces. */
const trigram = /[a-z0-9]{3}|[a-z0-9]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][a-z0-9]/u;
const hasTrigram = (word: string): boolean => word.length > 2 && trigram.test(word);

/**
 * Returns the characters and pairs of characters in a folded text, as the index stores them. A migration defines the
 * function.
 */
export const pairsIn = (text: PgColumn): SQL => sql`search_pairs(${text})`;

function pairsOf(word: string): string[] {
  const signs = Array.from(word);
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

const listed = (texts: readonly string[]): SQL =>
  sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  );
