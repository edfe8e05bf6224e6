import type { Answer, BackOffice } from './back-office.ts';
import type { Times } from './measure-search.ts';

/** Asks for one page of a list. */
export type Ask = (query: Record<string, string>) => Promise<Answer>;

/** One list to ask for, and the kind under which its time is kept. */
export interface WantedList {
  readonly kind: string;
  readonly query: Record<string, string>;
}

/** Returns what asks for pages of twenty under a path, what keeps the time of an answer, and the times kept so far. */
export function listAt(office: BackOffice, path: string) {
  const times: Times = new Map();
  const ask: Ask = (query) =>
    office.get(`${path}?${new URLSearchParams({ limit: '20', ...query }).toString()}`);
  const keep = (kind: string, { milliseconds }: Answer) =>
    times.set(kind, [...(times.get(kind) ?? []), milliseconds]);
  return { times, ask, keep };
}

/** Makes so many lists of each kind. */
export const eachOf = (
  kinds: Readonly<Record<string, () => Record<string, string>>>,
  each: number,
): WantedList[] =>
  Object.entries(kinds).flatMap(([kind, query]) =>
    Array.from({ length: each }, () => ({ kind, query: query() })),
  );

/** Goes through a list by pages of a hundred, so many at most, and returns the cursors of the last ones. */
export async function lastCursors(
  ask: Ask,
  query: Record<string, string>,
  { pages, count }: { readonly pages: number; readonly count: number },
): Promise<string[]> {
  const cursors: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const cursor = cursors.at(-1);
    const { next } = (await ask({ ...query, limit: '100', ...(cursor !== undefined && { cursor }) })).body;
    if (next === undefined) break;
    cursors.push(next);
  }
  return cursors.slice(-count);
}
