import type { DraftOf } from './carts.ts';
import type { Connection } from './connection.ts';
import { submissionOf } from './load.ts';

/** Numbers of lines for which a quote and a placing are timed. */
export const quoteSizes = [10, 100, 1_000, 5_000, 20_000] as const;

/** Returns the milliseconds of quotes of one length, one after another. */
export async function timeQuotes(
  connection: Connection,
  draftOf: DraftOf,
  lines: number,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const body = JSON.stringify(draftOf(lines));
    const { status, text, milliseconds } = await connection.send('POST', '/v1/quotes', body);
    if (status !== 200) throw new Error(`a quote of ${lines} lines: ${status} ${text.slice(0, 500)}`);
    times.push(milliseconds);
  }
  return times;
}

/** Returns the milliseconds of placings of one length, one after another, each of a draft that was priced before. */
export async function timePlacings(
  connection: Connection,
  draftOf: DraftOf,
  lines: number,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const draft = draftOf(lines);
    const quote = await connection.send('POST', '/v1/quotes', JSON.stringify(draft));
    const body = submissionOf(draft, quote.text);
    const placed = await connection.send('POST', '/v1/orders', body, {
      'idempotency-key': crypto.randomUUID(),
    });
    const { status, text, milliseconds } = placed;
    if (status !== 201) throw new Error(`a placing of ${lines} lines: ${status} ${text.slice(0, 500)}`);
    times.push(milliseconds);
  }
  return times;
}
