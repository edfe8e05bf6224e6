import { beside, twins } from './beside.ts';
import { type Count, counts, exceeds, spellCounts } from './counts.ts';
import { entering } from './entering.ts';
import { type Figure, judge, spell } from './figure.ts';
import { growth } from './growth.ts';
import { isQuiet } from './noise.ts';
import { machineCosts } from './machine.ts';
import { mounting } from './mounting.ts';
import type { Bench } from './open-pages.ts';
import { appendLine, changeQuantity, receiveQuote } from './operations.ts';
import type { Ratio } from './ratio.ts';
import { table } from './table.ts';

export interface Results {
  /** The empty page beside its twin. */
  readonly noise: Ratio;
  readonly figures: readonly Figure[];
  readonly counts: readonly Count[];
  /** True when a goal was missed or a count exceeded. A noisy machine fails nothing. */
  readonly failed: boolean;
}

/** Print and answer everything, page by page. */
export async function measure(bench: Bench, sizes: readonly number[]): Promise<Results> {
  const figures: Figure[] = [];
  const tell = (title: string, told: readonly Figure[]) => {
    figures.push(...told);
    console.log(table(title, told));
  };

  const counted: Count[] = [];
  for (const lines of sizes) counted.push(...(await counts(bench, lines)));
  console.log(`\nCounts\n${spellCounts(counted)}`);

  tell('One event in the machine, in Node', await machineCosts(sizes, bench.turns.rounds));

  const noise = await twins(bench);
  console.log(`\nThe empty page beside its twin: ${spell({ ratio: noise, quiet: true })}`);
  if (isQuiet(noise)) {
    tell('Changing the quantity of one line: event to painted row', await changing(bench, sizes));
    tell('The same, as the order grows', await growth(bench, changeQuantity, sizes, 2));
    tell('Taking in the host’s price for it', await growth(bench, receiveQuote, sizes));
    tell('Appending a line', await appending(bench, sizes));
    tell('The same, as the order grows', await growth(bench, appendLine, sizes, 2));
    tell('Entering rows: resolved, priced and painted', await entering(bench, 500, 3));
    tell('Showing a page with its lines for the first time', await showing(bench, sizes));
  } else console.log('Too noisy: outside 0.9–1.1, so this run tells no times.');

  const failed = counted.some(exceeds) || figures.some((figure) => judge(figure) === 'missed');
  return { noise, figures, counts: counted, failed };
}

async function changing(bench: Bench, sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lines of sizes) {
    const goals = lines === 1000 ? { overEmpty: 2.5, overForm: 0.2 } : {};
    figures.push(...(await beside(bench, changeQuantity, lines, goals)));
  }
  return figures;
}

/** Few rounds: with ten thousand lines the form takes seconds for each. */
async function appending(bench: Bench, sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lines of sizes.filter((size) => size <= 1000)) {
    const goals = lines === 1000 ? { overFormLessFrame: 0.03 } : {};
    const patient = { ...bench, turns: { ...bench.turns, rounds: Math.min(24, bench.turns.rounds) } };
    figures.push(...(await beside(patient, appendLine, lines, goals)));
  }
  return figures;
}

async function showing(bench: Bench, sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lines of sizes.filter((size) => size >= 1000))
    figures.push(...(await mounting(bench, lines, lines > 1000 ? 3 : 6)));
  return figures;
}
