import type { OpenPage } from './open-page.ts';
import { turns } from './turns.ts';

/** Milliseconds per subject: the samples of each round. */
export type Samples<Name extends string> = Record<Name, number[][]>;

export interface Turns {
  readonly rounds: number;
  /** Rounds thrown away first, while code and caches are warming. */
  readonly warmUp: number;
}

/** Change the quantity on every page in turn, there and back, and see what it costs the main thread. */
export async function takeTurns<Name extends string>(
  pages: Record<Name, OpenPage>,
  { rounds, warmUp }: Turns,
): Promise<Samples<Name>> {
  // `Object.keys` widens the names of a record to strings.
  const names = Object.keys(pages) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Samples<Name>;
  let quantity = 1;
  for (let round = -warmUp; round < rounds; round++) {
    if (round >= 0) for (const name of names) samples[name].push([]);
    for (const name of turns(names)) {
      quantity = (quantity % 89) + 10;
      const cost = await pages[name].cost(`bench.change(${quantity})`);
      samples[name].at(-1)?.push(cost);
      await check(name, pages[name], quantity);
      await pages[name].ask('bench.settle()');
    }
  }
  return samples;
}

const fifthPrice = 295 + 4 * 37;

/** A change that did not reach the row would be cheap, and no change at all. */
async function check(name: string, page: OpenPage, quantity: number): Promise<void> {
  const shown = await page.ask<number | undefined>('bench.shown()');
  if (shown !== undefined && shown !== fifthPrice * quantity)
    throw new Error(`${name} shows ${shown} for ${quantity}, not ${fifthPrice * quantity}.`);
}
