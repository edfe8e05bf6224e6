import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bestFirst, heldByIndex } from '../src/data/best-first.ts';
import { products } from '../src/data/schema.ts';
import { wordsOf } from '../src/text/fold.ts';
import { onEachDatabase } from './on-each-database.ts';

const list = { table: products, id: products.id, rank: products.sold, text: products.searchText };
const Plan = z.object({ rows: z.array(z.object({ 'QUERY PLAN': z.string() })) });
const signs = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');

describe('a search for', () => {
  it.each([
    ['200 equal signs', '-'.repeat(200), 1],
    ['200 different signs', signs, 12],
    ['eight words of different signs', (signs.match(/.{25}/g) ?? []).join(' '), 12],
    ['a phrase of single signs', 'Ж 漢', 2],
  ])('%s asks the index for few pairs', (_, text, pairs) => {
    const { sql: query } = new PgDialect().sqlToQuery(heldByIndex(list, [wordsOf(text)]) ?? sql``);

    const asked = /@> array\[([^\]]*)\]/.exec(query)?.[1]?.split(', ');

    expect(asked).toHaveLength(pairs);
  });
});

onEachDatabase('a search for signs that no row holds', (shop) => {
  it('asks each index once, however many rows might be listed', async () => {
    const { db } = shop().database;
    const plans: string[] = [];

    await bestFirst(list, {
      sought: [wordsOf(signs)],
      after: undefined,
      limit: 10,
      async read(condition) {
        const plan = sql`explain (analyze, timing off) select * from ${products} where ${condition}`;
        const { rows } = Plan.parse(await db.execute(plan));
        plans.push(...rows.map((row) => row['QUERY PLAN']));
        return [];
      },
    });

    const loops = plans.flatMap((line) => [...line.matchAll(/loops=(\d+)/g)].map(([, times]) => times));
    expect(plans.filter((line) => /^ *InitPlan /.test(line))).toHaveLength(2);
    expect(new Set(loops)).toEqual(new Set(['1']));
  });
});
