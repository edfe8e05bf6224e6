import type { OpenPage } from './open-page.ts';
import { turns } from './turns.ts';

/** Milliseconds per subject: the samples of each round. */
export type Samples<Name extends string> = Record<Name, number[][]>;

export interface Turns {
  readonly rounds: number;
  /** Rounds thrown away first, while code and caches are warming. */
  readonly warmUp: number;
}

/** An operation on a page, and a check that it was done. */
export interface Operation {
  /** Expression evaluated first, and not counted. */
  readonly before?: (turn: number) => string;
  /** The expression for one turn; `turn` is never the same twice running. */
  readonly expression: (turn: number) => string;
  /** Amount that the changed row must show afterwards, in pence. */
  readonly shows?: ((turn: number) => number) | undefined;
}

/** Do the same on every page in turn, there and back, and see what it costs the main thread. */
export async function takeTurns<Name extends string>(
  pages: Record<Name, OpenPage>,
  { before, expression, shows }: Operation,
  { rounds, warmUp }: Turns,
): Promise<Samples<Name>> {
  // `Object.keys` widens the names of a record to strings.
  const names = Object.keys(pages) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Samples<Name>;
  let turn = 0;
  for (let round = -warmUp; round < rounds; round++) {
    if (round >= 0) for (const name of names) samples[name].push([]);
    for (const name of turns(names, round + warmUp)) {
      turn += 1;
      if (before) await pages[name].ask(before(turn));
      const cost = await pages[name].cost(expression(turn));
      samples[name].at(-1)?.push(cost);
      if (shows) await check(name, pages[name], shows(turn));
      await pages[name].ask('bench.settle()');
    }
  }
  return samples;
}

/** A change that did not reach the row would be cheap, and no change at all. Pages without rows are believed. */
async function check(name: string, page: OpenPage, expected: number): Promise<void> {
  const shown = await page.ask<number | undefined>('bench.shown()');
  if (shown !== undefined && shown !== expected)
    throw new Error(`${name} shows ${shown} where ${expected} was asked for.`);
}
