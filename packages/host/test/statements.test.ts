import type { Line } from '@orderpad/contracts';
import { NodePgPreparedQuery } from 'drizzle-orm/node-postgres/session';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { PglitePreparedQuery } from 'drizzle-orm/pglite/session';
import { expect, it, vi } from 'vitest';
import { onEachDatabase } from './on-each-database.ts';
import { readOrder } from './user.ts';

/**
 * Counts the statements that each of several like pieces of work sends to either database, but for the beginnings and ends of
 * transactions. Returns the least: what the host does at intervals may fall into one of them.
 */
async function statementsOf(works: readonly (() => Promise<unknown>)[]): Promise<number> {
  const counts: number[] = [];
  for (const work of works) counts.push(await countedIn(work));
  return Math.min(...counts);
}

async function countedIn(work: () => Promise<unknown>): Promise<number> {
  const sent = [NodePgPreparedQuery, PglitePreparedQuery].map((each) => vi.spyOn(each.prototype, 'execute'));
  await work();
  const texts = sent.flatMap(({ mock }) => mock.contexts.map(textOf));
  vi.restoreAllMocks();
  return texts.filter((text) => !/^(?:begin|commit)/.test(text)).length;
}

const textOf = (query: unknown): string => (query instanceof PgPreparedQuery ? query.getQuery().sql : '');

onEachDatabase('the statements', (shop) => {
  it('of a quote are the caller, what it is priced with, and the quote: six, whatever its length', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('22632'), await mara.lineOf('85099B')];
    const many = Array.from({ length: 300 }, (_, at) =>
      lines.map((line) => ({ ...line, id: `${line.id}-${at}` })),
    );
    const [short, long] = [await mara.draftOf(lines.slice(0, 1)), await mara.draftOf(many.flat())];
    await mara.quote(short);

    const thrice = (work: () => Promise<unknown>) => statementsOf([work, work, work]);
    expect(await thrice(() => mara.quote(short))).toBe(6);
    expect(await thrice(() => mara.quote(long))).toBe(6);
  });

  it('of a placing are the key, what it is priced with, its quote, and the order: nine with the caller, whatever its length', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');
    const lines = Array.from({ length: 100 }, (_, at) => ({ ...line, id: `l${at}` }));
    const three = async (all: Line[]) => {
      const accepted = await Promise.all(
        Array.from({ length: 3 }, async () => mara.accept(await mara.draftOf(all))),
      );
      return accepted.map((each) => async () => readOrder(await mara.submit(each)));
    };

    expect(await statementsOf(await three([line]))).toBe(9);
    expect(await statementsOf(await three(lines))).toBe(9);
  });
});
