import { setTimeout as pause } from 'node:timers/promises';
import type { Asking } from './asking.ts';
import { type Figures, readFigures } from './metrics.ts';
import { atRate } from './pace.ts';
import type { SoakHost } from './soak-host.ts';
import type { TakingOrders } from './taking-orders.ts';
import { heading, lineOf, type Window, windowCount } from './windows.ts';

export interface Hour {
  readonly host: SoakHost;
  readonly url: string;
  readonly rate: number;
  readonly minutes: number;
  readonly asking: Asking;
  readonly orders: TakingOrders;
  /** Counts the connections of the host to the database. */
  readonly connections: () => Promise<number>;
  /** Other work, each piece so many times a second. */
  readonly beside: readonly { readonly perSecond: number; readonly work: () => Promise<void> }[];
}

/** Takes orders at a rate, with other work beside, and prints the figures of each window. */
export async function soak(hour: Hour): Promise<{ readonly windows: Window[]; readonly faults: number }> {
  const { rate, minutes, orders, beside } = hour;
  const seconds = minutes * 60;
  const watching = watch(hour);
  await Promise.all([
    atRate({ perSecond: rate, seconds }, (due) => orders.take(due)),
    ...beside.map(({ perSecond, work }) => atRate({ perSecond, seconds }, work)),
  ]);
  return watching;
}

/** Milliseconds between two looks at the figures of the host. */
const glance = 5000;

async function watch({ host, url, minutes, orders, asking, connections }: Hour) {
  const windows: Window[] = [];
  const length = (minutes * 60_000) / windowCount;
  const started = performance.now();
  let faults = 0;
  let errors = 0;
  console.log(`\n${heading()}`);
  while (windows.length < windowCount) {
    const end = started + length * (windows.length + 1);
    const figures: Figures[] = [];
    do {
      await pause(Math.min(glance, Math.max(0, end - performance.now())));
      figures.push(await readFigures(url));
    } while (performance.now() < end);
    faults = figures.at(-1)?.faults ?? faults;
    const { times } = orders;
    orders.times = { quotes: [], placings: [] };
    windows.push({ times, figures, heap: await host.heapInUse(), connections: await connections() });
    const window = windows.at(-1);
    if (window) console.log(lineOf(window, (minutes * windows.length) / windowCount));
    for (const error of asking.errors.slice(errors, errors + 3)) console.log(`  ${error}`);
    errors = asking.errors.length;
  }
  return { windows, faults };
}
