import { type Figure, judge, spell } from './figure.ts';

const marks = { reached: '✓', undecided: '?', missed: '✗' };

/** Figures as lines of text: one row per figure name, one column per number of lines. */
export function table(title: string, figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ lines }) => lines))].toSorted((a, b) => a - b);
  const names = [...new Set(figures.map(({ what }) => what))];
  const rows = names.map((name) => [
    name,
    ...sizes.map((size) => cell(figures.find(({ what, lines }) => what === name && lines === size))),
  ]);
  return `\n${title}\n${aligned([['lines', ...sizes.map((size) => size.toLocaleString('en'))], ...rows])}`;
}

function cell(figure: Figure | undefined): string {
  if (!figure) return '';
  const verdict = judge(figure);
  return verdict ? `${spell(figure)} ${marks[verdict]} ≤ ${figure.limit}` : spell(figure);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
