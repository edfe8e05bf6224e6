import { and, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { anywhere } from '../text/fold.ts';

/** A list that is searched: what decides the order, the greatest first, and what is searched, folded. */
export interface Searched {
  readonly table: PgTable;
  readonly id: PgColumn;
  readonly rank: PgColumn;
  readonly text: PgColumn;
}

export interface Search<Row> {
  /** Folded; every one of them has to be found. */
  readonly words: readonly string[];
  /** Rows that a word finds beside those that hold it, by the word. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
  /** What lies behind the cursor. */
  readonly after: SQL | undefined;
  readonly limit: number;
  /** Reads the rows in their order, no more than the limit, of those that the condition leaves. */
  read(condition: SQL | undefined): Promise<Row[]>;
}

/**
 * The best rows that hold every word. Words that many rows hold are found among the best rows alone; words that few hold, by
 * an index. No plan of the database is good for both, and it cannot know which it is: so the first is tried, and tells.
 */
export async function bestFirst<Row>(list: Searched, search: Search<Row>): Promise<Row[]> {
  const { words, limit, read } = search;
  if (words.length === 0) return read(undefined);
  const best = await read(inArray(list.id, amongTheBest(list, search)));
  return best.length < limit ? read(inArray(list.id, byIndex(list, search))) : best;
}

/** How many of the best rows are looked through. */
const many = 3000;

/** Of those that hold every word only the first few pages are read whole: the condition of the search may leave some out. */
const enough = 200;

function amongTheBest({ table, id, rank, text }: Searched, { words, known, after }: Search<unknown>): SQL {
  const best = sql`select ${id} as id, ${rank} as rank, ${text} as words from ${table} where ${after ?? sql`true`}
    order by ${rank} desc, ${id} desc limit ${many}`;
  const found = words.map((word) => holds(sql`best.words`, sql`best.id`, word, known));
  return sql`(select best.id from (${best}) as best where ${and(...found)}
    order by best.rank desc, best.id desc limit ${enough})`;
}

/** `offset 0` keeps the order out of it: the index of words is to be asked, not the one of ranks. */
function byIndex({ table, id, text }: Searched, { words, known }: Search<unknown>): SQL {
  const isLong = words.some(hasTrigram);
  const found = words.map((word) => {
    if (isLong || known?.has(word)) return holds(text, id, word, known);
    return sql`${pairsIn(text)} @> array[${listed(pairsOf(word))}]::text[] and strpos(${text}, ${word}) > 0`;
  });
  return sql`(select ${id} from ${table} where ${and(...found)} offset 0)`;
}

function holds(text: SQL | PgColumn, id: SQL | PgColumn, word: string, known: Search<unknown>['known']): SQL {
  const others = known?.get(word);
  const isThere = like(text, anywhere(word));
  return others ? sql`(${isThere} or ${id} in (${listed(others)}))` : isThere;
}

/** What the index of trigrams can look up, in whatever language the database sorts: it adds spaces around words. */
const trigram = /[a-z0-9]{3}|[a-z0-9]{2}[^\p{L}\p{N}]|[^\p{L}\p{N}][a-z0-9]/u;
const hasTrigram = (word: string): boolean => word.length > 2 && trigram.test(word);

/** The signs and pairs of signs in a folded text, as an index keeps them. The function is made by a migration. */
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
