import type { Figure } from './figure.ts';
import { isQuiet } from './noise.ts';
import type { Bench } from './open-pages.ts';
import { openPage } from './open-page.ts';
import { ratio } from './ratio.ts';
import { turns } from './turns.ts';

/** Measures the first rendering of a number of lines, each time in a new process. */
export async function mounting(bench: Bench, lines: number, rounds: number): Promise<Figure[]> {
  const samples = { empty: rowsOf(rounds), twin: rowsOf(rounds), pad: rowsOf(rounds), form: rowsOf(rounds) };
  for (let round = 0; round < rounds; round++) {
    for (const name of turns(['empty', 'twin', 'pad', 'form'] as const, round))
      samples[name][round]?.push(await mountOnce(bench, name === 'twin' ? 'empty' : name, lines));
  }
  const { empty, twin, pad, form } = samples;
  const quiet = isQuiet(ratio(twin, empty));
  return [
    { what: 'pad / empty page', lines, quiet, ratio: ratio(pad, empty) },
    // A form of so many rows takes seconds: what is noise to a page of one row is nothing beside it.
    { what: 'pad / React form', lines, quiet: true, ratio: ratio(pad, form) },
  ];
}

const rowsOf = (rounds: number): number[][] => Array.from({ length: rounds }, () => []);

async function mountOnce({ browser, url }: Bench, subject: 'empty' | 'pad' | 'form', lines: number) {
  const page = await openPage(browser, url, subject);
  try {
    await page.ask(`bench.prepare(${lines})`);
    return await page.cost(`bench.mount(${lines})`);
  } finally {
    await page.close();
  }
}
