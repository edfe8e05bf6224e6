import { type Bench, openPages } from './open-pages.ts';

/** Something that can be counted, and so must not exceed its limit by one. */
export interface Count {
  readonly what: string;
  readonly lines: number;
  readonly count: number;
  readonly limit: number;
}

/** Counts the elements that the pad keeps in the page, and its requests: figures that need no clock. */
export async function counts(bench: Bench, lines: number): Promise<Count[]> {
  await using open = await openPages(bench, { pad: ['pad', lines] });
  const { pad } = open.pages;
  const nodes = await pad.ask<number>('bench.nodes()');
  const sent = pad.requests();
  const asked = await pad.ask<number>('bench.quotes()');
  for (let turn = 1; turn <= 20; turn++) await pad.ask(`bench.change(${turn + 1})`);
  await pad.ask('bench.settle()');
  const quotes = (await pad.ask<number>('bench.quotes()')) - asked;
  return [
    { what: 'nodes in the page', lines, count: nodes, limit: 2000 },
    { what: 'prices asked for 20 edits in a row', lines, count: quotes, limit: 3 },
    { what: 'requests meanwhile', lines, count: pad.requests() - sent, limit: 0 },
  ];
}

export const exceeds = ({ count, limit }: Count): boolean => count > limit;

export const spellCounts = (all: readonly Count[]): string =>
  all
    .map(
      (one) =>
        `  ${one.what}, ${one.lines.toLocaleString('en')} lines: ${one.count} ${exceeds(one) ? '✗' : '✓'} ≤ ${one.limit}`,
    )
    .join('\n');
