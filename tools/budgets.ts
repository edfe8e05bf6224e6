// What a page downloads, minified and gzipped, measured in a browser that takes an order. One kB is 1,000 bytes. The decision
// behind the figures is docs/decisions/0006-browser-budget.md.
//   node tools/browser.mjs exec node --conditions=@orderpad/source tools/budgets.ts [--files]
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { startPortal } from '../packages/scenarios/drivers/portal-process.ts';
import {
  fetchedForFirstStep,
  fetchedForPortalOrder,
  fetchedForShippedOrder,
  type FetchedFile,
} from '../packages/scenarios/downloads/fetched.ts';
import { shippedFiles } from '../packages/scenarios/drivers/shipped-pad.ts';
import { bundleForEmbedder, staticClosure } from './embedder-bundle.ts';
import { reportCounts } from './reporters/counts.mjs';
import { main } from './setup.mjs';
import { variable } from './variable.mjs';

interface Budget {
  readonly name: string;
  /** The files that count. */
  readonly files: readonly FetchedFile[];
  /** Bytes that all of them may weigh together; with `each`, that every one may weigh. */
  readonly goal: number;
  /** Bytes allowed until the goal is met: what was measured, rounded up. Lowered by whoever can. */
  readonly limit?: number;
  readonly maxFiles?: number;
  readonly each?: true;
}

/** The files every order needs; what comes later is fetched on demand. */
const always = ['order-pad.js', 'core.js', 'steps.js'];

/** Tells a file with the addresses of some countries. */
const isCountries = (fileName: string): boolean => /(?:^|\/)countries-/.test(fileName);

main(import.meta.url, async () => {
  const executablePath = variable('ORDERPAD_BROWSER');
  const portal = await startPortal();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const whole = await shippedFiles();
    const budgets: readonly Budget[] = [
      {
        name: 'first step',
        files: await inTime('first step', fetchedForFirstStep(browser)),
        goal: 30_000,
        maxFiles: 2,
      },
      {
        name: 'order by SKU',
        files: await inTime('order by SKU', fetchedForShippedOrder(browser, portal.url)),
        goal: 100_000,
        limit: 137_700,
      },
      {
        name: 'order by SKU in the example portal',
        files: await inTime('order by SKU in the example portal', fetchedForPortalOrder(browser, portal.url)),
        goal: 120_000,
        limit: 189_400,
        maxFiles: 15,
      },
      {
        name: 'one file on demand',
        files: whole.filter(({ fileName }) => !always.includes(fileName) && !isCountries(fileName)),
        goal: 15_000,
        each: true,
      },
      {
        name: 'addresses of one country',
        files: whole.filter(({ fileName }) => isCountries(fileName)),
        goal: 5_000,
        each: true,
      },
      // A page fetches the country of a typed address, as it fetches one language.
      {
        name: 'all files of the pad',
        files: whole.filter(({ fileName }) => !isCountries(fileName)),
        goal: 180_000,
        limit: 274_500,
      },
      ...(await embedded()),
    ];
    return report(budgets);
  } finally {
    await browser.close();
    await portal.stop();
  }
});

/** Rejects when a browser has not done its work after minutes: it may wait for what never comes, and a run has to end. */
async function inTime<Result>(name: string, work: Promise<Result>): Promise<Result> {
  const tooLate = async (): Promise<never> => {
    await setTimeout(180_000, undefined, { ref: false });
    throw new Error(`${name}: the browser did not come to an end`);
  };
  return Promise.race([work, tooLate()]);
}

/** Measures the packages without elements as an embedder's bundler makes them. */
async function embedded(): Promise<readonly Budget[]> {
  const contracts = /^@orderpad\/contracts$/;
  const adapter = (name: string, ...external: RegExp[]) =>
    bundleForEmbedder(`export * from '@orderpad/adapters/${name}';`, [contracts, ...external]);
  const vendure = await adapter('vendure', /^zod\/mini$/);
  return [
    {
      name: 'headless example',
      files: await bundleForEmbedder(`export { takeOrder } from './headless/take-order.ts';`),
      goal: 26_000,
      limit: 38_200,
    },
    // The memory host's demo shop is loaded only where none is given.
    { name: 'adapter memory', files: staticClosure(await adapter('memory')), goal: 3_000 },
    // Orders left to customers, and orders that customers ask for, are followed by streams.
    {
      name: 'adapter http',
      files: staticClosure(await adapter('http', /^ky$/)),
      goal: 3_000,
      limit: 3_800,
    },
    // It keeps a draft order beside the draft: docs/decisions, “the size of a stateful adapter”.
    // The names of regions, which Vendure keeps as text, are 3.5 kB of it.
    { name: 'adapter vendure, at first', files: staticClosure(vendure), goal: 3_000, limit: 12_500 },
    {
      name: 'adapter vendure, whole',
      files: vendure.filter(({ fileName }) => !isCountries(fileName)),
      goal: 3_000,
      limit: 24_000,
    },
  ];
}

/** Prints the budgets and returns the exit code: 0 when all are kept. */
function report(budgets: readonly Budget[]): number {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, files, goal, limit = goal, maxFiles = Infinity, each } of budgets) {
    const weighed = files.map(({ fileName, code }) => ({ fileName, size: gzip(code) }));
    const sizes = weighed.map(({ size }) => size);
    const size = each ? Math.max(...sizes) : sizes.reduce((sum, one) => sum + one, 0);
    const fits = size <= limit && files.length <= maxFiles;
    counts[fits ? 'passed' : 'failed']++;
    const most = maxFiles < Infinity ? ` of at most ${maxFiles}` : '';
    const until = limit > goal ? `, at most ${kB(limit)} until then` : '';
    console.log(
      `${fits ? '✓' : '✗'} ${name.padEnd(36)} ${kB(size).padStart(6)} of ${kB(goal)} kB gzip${until}, ` +
        `${files.length}${most} ${files.length === 1 ? 'file' : 'files'}`,
    );
    if (process.argv.includes('--files'))
      for (const file of weighed.toSorted((one, other) => other.size - one.size))
        console.log(`    ${file.fileName.padEnd(34)} ${kB(file.size).padStart(6)}`);
  }
  reportCounts(counts);
  return counts.failed === 0 ? 0 : 1;
}

function gzip(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
