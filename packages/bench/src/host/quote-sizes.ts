import type { DraftOf } from './carts.ts';
import type { Connection } from './connection.ts';
import { submissionOf } from './load.ts';

/** Numbers of lines for which a quote and a placing are timed. */
export const quoteSizes = [10, 100, 1_000, 5_000, 20_000] as const;

/** Returns the milliseconds of quotes of one length, one after another. */
export const timeQuotes = (
  connection: Connection,
  draftOf: DraftOf,
  lines: number,
  count: number,
): Promise<number[]> =>
  oneAfterAnother(count, async () => {
    const quote = await connection.send('POST', '/v1/quotes', JSON.stringify(draftOf(lines)));
    return timeOf(quote, 200, `a quote of ${lines} lines`);
  });

/** Returns the milliseconds of placings of one length, one after another, each of a draft that was priced before. */
export const timePlacings = (
  connection: Connection,
  draftOf: DraftOf,
  lines: number,
  count: number,
): Promise<number[]> =>
  oneAfterAnother(count, async () => {
    const draft = draftOf(lines);
    const quote = await connection.send('POST', '/v1/quotes', JSON.stringify(draft));
    const body = submissionOf(draft, quote.text);
    const placed = await connection.send('POST', '/v1/orders', body, {
      'idempotency-key': crypto.randomUUID(),
    });
    return timeOf(placed, 201, `a placing of ${lines} lines`);
  });

async function oneAfterAnother(count: number, time: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  while (times.length < count) times.push(await time());
  return times;
}

function timeOf(
  { status, text, milliseconds }: Awaited<ReturnType<Connection['send']>>,
  expected: number,
  what: string,
): number {
  if (status !== expected) throw new Error(`${what}: ${status} ${text.slice(0, 500)}`);
  return milliseconds;
}
