import { median } from '../median.ts';
import { quantile } from '../search/quantile.ts';
import type { Figures } from './metrics.ts';
import type { Times } from './taking-orders.ts';

/** Parts of the run, over which figures are summed up. */
export const windowCount = 12;

/** Figures of one window. */
export interface Window {
  readonly times: Times;
  readonly figures: readonly Figures[];
  /** Bytes of the heap in use at its end, after a collection of garbage. */
  readonly heap: number;
  /** Connections of the host to the database at its end. */
  readonly connections: number;
}

const head = [
  'minutes',
  'placed',
  'quote p50',
  'p99',
  'placing p50',
  'p99',
  'lag p99',
  'RSS',
  'heap',
  'handles',
  'conn.',
];
const widths = [9, 8, 11, 7, 13, 7, 9, 7, 7, 9, 7];

/** Names the columns of the windows: milliseconds, and megabytes for memory. */
export const heading = (): string => inColumns(head);

/** Returns the line of a window that ends after so many minutes. */
export function lineOf({ times, figures, heap, connections }: Window, minutes: number): string {
  const ms = (all: readonly number[], share: number) =>
    all.length > 0 ? quantile(all, share).toFixed(0) : '-';
  return inColumns([
    minutes.toFixed(1),
    String(times.placings.length),
    ms(times.quotes, 0.5),
    ms(times.quotes, 0.99),
    ms(times.placings, 0.5),
    ms(times.placings, 0.99),
    Math.max(...figures.map(({ lag }) => lag)).toFixed(0),
    megabytes(residentOf([{ figures }])),
    megabytes(heap),
    String(Math.max(...figures.map(({ handles }) => handles))),
    String(connections),
  ]);
}

/** The median of the memory of the process over some windows. */
export const residentOf = (windows: readonly Pick<Window, 'figures'>[]): number =>
  median(windows.flatMap(({ figures }) => figures.map(({ resident }) => resident)));

/** Compares a figure of the last quarter of all windows with the second one: 0.1 is a tenth more. */
export function drift(windows: readonly Window[], figure: (quarter: readonly Window[]) => number): number {
  const quarter = windows.length / 4;
  return figure(windows.slice(-quarter)) / figure(windows.slice(quarter, 2 * quarter)) - 1;
}

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

const inColumns = (texts: readonly string[]): string =>
  texts.map((text, column) => text.padStart(widths[column] ?? 8)).join('');
