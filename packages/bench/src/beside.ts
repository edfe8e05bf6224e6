import type { Figure } from './figure.ts';
import { isQuiet } from './noise.ts';
import { type Bench, openPages } from './open-pages.ts';
import { changeQuantity } from './operations.ts';
import { ratio, type Ratio } from './ratio.ts';
import { type Operation, takeTurns } from './take-turns.ts';

/** A page compared with its own twin: what comes out is the machine's noise. */
export async function twins(bench: Bench): Promise<Ratio> {
  await using open = await openPages(bench, { empty: ['empty', 1], twin: ['empty', 1] });
  const samples = await takeTurns(open.pages, changeQuantity, bench.turns);
  return ratio(samples.twin, samples.empty);
}

/** Limits of the ratios that have a goal. */
export interface Goals {
  readonly overEmpty?: number;
  readonly overForm?: number;
  /** Limit of the ratio without the idle frame. */
  readonly overFormLessFrame?: number;
}

/**
 * The pad beside the empty page and the form, at one size. A goal is held against the harder of the two ways to count: the
 * fixed price of a frame, left in, flatters the pad beside the empty page, and taken off, flatters it beside the form.
 */
export async function beside(
  bench: Bench,
  operation: Operation,
  lines: number,
  { overEmpty, overForm, overFormLessFrame }: Goals = {},
): Promise<Figure[]> {
  await using open = await openPages(bench, {
    empty: ['empty', lines],
    twin: ['empty', lines],
    idle: ['idle', lines],
    pad: ['pad', lines],
    form: ['form', lines],
  });
  const { empty, twin, idle, pad, form } = await takeTurns(open.pages, operation, bench.turns);
  const quiet = isQuiet(ratio(twin, empty));
  return [
    { what: 'pad / empty page', ratio: ratio(pad, empty) },
    { what: 'pad / empty page, less an idle frame', ratio: ratio(pad, empty, idle), ...limit(overEmpty) },
    { what: 'pad / React form', ratio: ratio(pad, form), ...limit(overForm) },
    {
      what: 'pad / React form, less an idle frame',
      ratio: ratio(pad, form, idle),
      ...limit(overFormLessFrame),
    },
    { what: 'React form / empty page, less an idle frame', ratio: ratio(form, empty, idle) },
  ].map((figure) => ({ ...figure, lines, quiet }));
}

const limit = (most: number | undefined) => most !== undefined && { limit: most };
