import type { Figure } from './figure.ts';
import { isQuiet } from './noise.ts';
import { type Bench, openPages } from './open-pages.ts';
import { ratio } from './ratio.ts';
import { type Operation, takeTurns } from './take-turns.ts';

/** The pad beside the pad with the fewest lines; the goal is for the most. */
export async function growth(
  bench: Bench,
  operation: Operation,
  sizes: readonly number[],
  goal?: number,
): Promise<Figure[]> {
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  await using open = await openPages(bench, {
    empty: ['empty', 1],
    twin: ['empty', 1],
    idle: ['idle', 1],
    ...Object.fromEntries(sizes.map((lines) => [padOf(lines), ['pad', lines] as const])),
  });
  const samples = await takeTurns(open.pages, operation, bench.turns);
  const of = (name: string) => new Map(Object.entries(samples)).get(name) ?? [];
  const quiet = isQuiet(ratio(samples.twin, samples.empty));
  return sizes.map((lines) => ({
    what: `pad / pad with ${least} lines, less an idle frame`,
    lines,
    quiet,
    ratio: ratio(of(padOf(lines)), of(padOf(least)), samples.idle),
    ...(goal !== undefined && lines === most && { limit: goal }),
  }));
}

const padOf = (lines: number): string => `pad ${lines}`;
