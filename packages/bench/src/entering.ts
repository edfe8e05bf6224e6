import type { Figure } from './figure.ts';
import type { Bench } from './open-pages.ts';
import { openPage } from './open-page.ts';
import { ratio } from './ratio.ts';
import { turns } from './turns.ts';

/** Rows pasted at once beside the same rows entered one by one, each time in a new process. */
export async function entering(bench: Bench, rows: number, rounds: number): Promise<Figure[]> {
  const samples = { paste: rowsOf(rounds), addOneByOne: rowsOf(rounds) };
  for (let round = 0; round < rounds; round++)
    for (const way of turns(['paste', 'addOneByOne'] as const, round))
      samples[way][round]?.push(await enterOnce(bench, way, rows));
  return [
    {
      what: 'rows pasted / added one by one',
      lines: rows,
      ratio: ratio(samples.paste, samples.addOneByOne),
      // Seconds against a fraction of one: no noise decides between them.
      quiet: true,
      limit: 0.1,
    },
  ];
}

const rowsOf = (rounds: number): number[][] => Array.from({ length: rounds }, () => []);

async function enterOnce(
  { browser, url }: Bench,
  way: 'paste' | 'addOneByOne',
  rows: number,
): Promise<number> {
  const page = await openPage(browser, url, 'entry');
  try {
    await page.ask('bench.open()');
    return await page.cost(`bench.${way}(${rows})`);
  } finally {
    await page.close();
  }
}
