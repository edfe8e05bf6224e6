import type { Draft, Quote } from '@orderpad/contracts';
import { type DraftOf, cartSizes } from './carts.ts';
import { type Answer, Connection } from './connection.ts';

/** Milliseconds of all answers of some connections, and what went wrong. */
export interface Load {
  readonly seconds: number;
  readonly quotes: number[];
  readonly placings: number[];
  /** Statuses and texts of answers that were refused. */
  readonly errors: string[];
}

/** Lets connections price and place orders side by side, each with a key of its own, for some seconds. */
export async function placeOrders(
  url: string,
  token: string,
  draftOf: DraftOf,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Load> {
  const load: Load = { seconds, quotes: [], placings: [], errors: [] };
  let carts = 0;
  await together(url, token, connections, seconds, async (connection) => {
    const draft = draftOf(cartSizes[(carts += 1) % cartSizes.length] ?? 1);
    const priced = await connection.send('POST', '/v1/quotes', JSON.stringify(draft));
    if (!keep(load, load.quotes, priced, 200)) return;
    const body = submissionOf(draft, priced.text);
    const placed = await connection.send('POST', '/v1/orders', body, {
      'idempotency-key': crypto.randomUUID(),
    });
    keep(load, load.placings, placed, 201);
  });
  return load;
}

/** Accepts a quote with all its warnings. */
export function submissionOf(draft: Draft, text: string): string {
  const quote: Pick<Quote, 'id' | 'totals' | 'currency' | 'issues'> = JSON.parse(text);
  const { id: quoteId, totals, currency, issues } = quote;
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return JSON.stringify({
    draft,
    quoteId,
    acceptedTotal: { amount: totals.total, currency },
    acknowledged: warnings.map(({ code, path }) => ({ code, path })),
  });
}

/** Asks who is signed in on all connections; answers the milliseconds of each answer. */
export async function whoIsSignedIn(
  url: string,
  token: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number[]> {
  const load: Load = { seconds, quotes: [], placings: [], errors: [] };
  await together(url, token, connections, seconds, async (connection) => {
    keep(load, load.quotes, await connection.send('GET', '/v1/sign-in'), 200);
  });
  if (load.errors[0] !== undefined) throw new Error(load.errors[0]);
  return load.quotes;
}

async function together(
  url: string,
  token: string,
  connections: number,
  seconds: number,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const one = async () => {
    const connection = new Connection(url, token);
    while (performance.now() < end) await work(connection);
    connection.end();
  };
  await Promise.all(Array.from({ length: connections }, one));
}

function keep(load: Load, times: number[], { status, text, milliseconds }: Answer, wanted: number): boolean {
  if (status !== wanted) load.errors.push(`${status} ${text}`);
  else times.push(milliseconds);
  return status === wanted;
}
