import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contacts } from '../src/data/schema.ts';
import { logTo } from '../src/service/log.ts';
import { toldOf } from '../src/service/told-error.ts';
import { onEachDatabase } from './on-each-database.ts';

/** Returns what a log writes, line by line. */
function written(level: 'info' | 'error', write: (log: ReturnType<typeof logTo>) => void): unknown[] {
  const lines: string[] = [];
  write(logTo(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  it('holds a fault under its id, as one JSON object a line with its time', () => {
    const [line] = written('error', (log) => log.fault('f1', new TypeError('x is not a function')));

    expect(line).toMatchObject({
      level: 'error',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      id: 'f1',
      error: {
        name: 'TypeError',
        message: 'x is not a function',
        stack: expect.stringContaining('log.test.ts'),
      },
      msg: 'fault',
    });
  });

  it('holds requests where it is asked to', () => {
    const write = (log: ReturnType<typeof logTo>) =>
      log.request({ route: 'quote', status: 200, milliseconds: 7 });

    expect(written('error', write)).toEqual([]);
    expect(written('info', write)).toMatchObject([
      { level: 'info', route: 'quote', status: 200, milliseconds: 7, msg: 'request' },
    ]);
  });

  it('takes what is no error by its type', () => {
    expect(toldOf('Ada')).toEqual({ name: 'string' });
  });
});

onEachDatabase('an error of the database', (shop) => {
  it.each([
    ['a value that is none', sql`select ${'Ada Secret'}::bigint`],
    ['a text that is too long', sql`insert into ${contacts} (id) values (${'Ada Secret'})`],
    [
      'a key that is there',
      sql`insert into settings (key, value) values ('shop.name', 'Ada Secret'), ('shop.name', 'Ada Secret')`,
    ],
  ])('is told without what a statement was given: %s', async (_, statement) => {
    const error: unknown = await shop()
      .database.db.execute(statement)
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );

    const told = toldOf(error);

    expect(JSON.stringify(told)).not.toContain('Ada');
    expect(JSON.stringify(told)).toMatch(/"code":"\w{5}"/);
    expect(told.stack).toMatch(/^at /);
  });
});
