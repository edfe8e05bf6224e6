import type { Browser } from 'playwright-core';
import type { Figure } from './figure.ts';
import { isQuiet } from './noise.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { ratio, type Ratio } from './ratio.ts';
import { type Samples, takeTurns, type Turns } from './take-turns.ts';

/** Where the pages are, and how patiently to look. */
export interface Bench {
  readonly browser: Browser;
  readonly url: string;
  readonly turns: Turns;
}

/** A page compared with its own twin: what comes out is the machine's noise. */
export async function aa(bench: Bench): Promise<Ratio> {
  await using pages = await open(bench, { empty: ['empty', 1], twin: ['empty', 1] });
  const samples = await takeTurns(pages.open, bench.turns);
  return ratio(samples.twin, samples.empty);
}

/** The pad beside the empty page and the form, at one size. */
export async function beside(bench: Bench, lines: number): Promise<Figure[]> {
  await using pages = await open(bench, {
    empty: ['empty', lines],
    twin: ['empty', lines],
    idle: ['idle', lines],
    pad: ['pad', lines],
    form: ['form', lines],
  });
  const { empty, idle, pad, form, twin } = await takeTurns(pages.open, bench.turns);
  const quiet = isQuiet(ratio(twin, empty));
  const judged = lines === 1000;
  return [
    { what: 'pad / empty page, whole frame', ratio: ratio(pad, empty) },
    {
      what: 'pad / empty page, less an idle frame',
      ratio: ratio(pad, empty, idle),
      ...(judged && { limit: 2.5 }),
    },
    { what: 'pad / React form, whole frame', ratio: ratio(pad, form), ...(judged && { limit: 0.2 }) },
    { what: 'pad / React form, less an idle frame', ratio: ratio(pad, form, idle) },
    { what: 'React form / empty page, less an idle frame', ratio: ratio(form, empty, idle) },
  ].map((figure) => ({ ...figure, lines, quiet }));
}

/** The pad beside itself with more lines. */
export async function growth(bench: Bench, sizes: readonly number[]): Promise<Figure[]> {
  const [least = 10] = sizes;
  const pads = Object.fromEntries(sizes.map((lines) => [`pad ${lines}`, ['pad', lines] as const]));
  await using pages = await open(bench, {
    ...pads,
    empty: ['empty', 1],
    twin: ['empty', 1],
    idle: ['idle', 1],
  });
  const samples: Samples<string> = await takeTurns(pages.open, bench.turns);
  const of = (name: string) => samples[name] ?? [];
  const quiet = isQuiet(ratio(of('twin'), of('empty')));
  return sizes.flatMap((lines) => [
    {
      what: `pad / pad with ${least} lines, less an idle frame`,
      lines,
      quiet,
      ratio: ratio(of(`pad ${lines}`), of(`pad ${least}`), of('idle')),
      ...(lines === 10_000 && { limit: 2 }),
    },
  ]);
}

interface Pages<Name extends string> extends AsyncDisposable {
  readonly open: Record<Name, OpenPage>;
}

async function open<Name extends string>(
  { browser, url }: Bench,
  wanted: Record<Name, readonly [Parameters<typeof openPage>[2], number]>,
): Promise<Pages<Name>> {
  const opened: Partial<Record<Name, OpenPage>> = {};
  for (const name in wanted) {
    const [subject, lines] = wanted[name];
    const page = await openPage(browser, url, subject);
    await page.ask(`bench.mount(${lines})`);
    await page.ask('bench.settle()');
    opened[name] = page;
  }
  // Every name wanted has been opened by the loop above.
  const pages = opened as Record<Name, OpenPage>;
  return {
    open: pages,
    [Symbol.asyncDispose]: async () => {
      for (const name in pages) await pages[name].close();
    },
  };
}
