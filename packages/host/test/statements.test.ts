import { NodePgPreparedQuery } from 'drizzle-orm/node-postgres/session';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { PglitePreparedQuery } from 'drizzle-orm/pglite/session';
import { afterEach, expect, it, vi } from 'vitest';
import { onEachDatabase } from './on-each-database.ts';
import { readOrder } from './user.ts';

/** Counts the statements that a piece of work sends to either database, but for the beginnings and ends of transactions. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = [NodePgPreparedQuery, PglitePreparedQuery].map((each) => vi.spyOn(each.prototype, 'execute'));
  await work();
  const texts = sent.flatMap(({ mock }) => mock.contexts.map(textOf));
  return texts.filter((text) => !/^(?:begin|commit)/.test(text)).length;
}

const textOf = (query: unknown): string => (query instanceof PgPreparedQuery ? query.getQuery().sql : '');

afterEach(() => {
  vi.restoreAllMocks();
});

onEachDatabase('the statements', (shop) => {
  it('of a quote are the caller, what it is priced with, and the quote: six, whatever its length', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('22632'), await mara.lineOf('85099B')];
    const many = Array.from({ length: 300 }, (_, at) =>
      lines.map((line) => ({ ...line, id: `${line.id}-${at}` })),
    );
    const [short, long] = [await mara.draftOf(lines.slice(0, 1)), await mara.draftOf(many.flat())];
    await mara.quote(short);

    expect(await statementsOf(() => mara.quote(short))).toBe(6);
    vi.restoreAllMocks();
    expect(await statementsOf(() => mara.quote(long))).toBe(6);
  });

  it('of a placing are the key, what it is priced with, its quote, and the order: nine with the caller, whatever its length', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');
    const short = await mara.accept(await mara.draftOf([line]));
    const lines = Array.from({ length: 300 }, (_, at) => ({ ...line, id: `l${at}` }));
    const long = await mara.accept(await mara.draftOf(lines));

    expect(await statementsOf(async () => readOrder(await mara.submit(short)))).toBe(9);
    vi.restoreAllMocks();
    expect(await statementsOf(async () => readOrder(await mara.submit(long)))).toBe(9);
  });
});
