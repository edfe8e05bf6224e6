// What a page downloads, minified and gzipped: the pad in the files that are shipped, the rest as an embedder's bundler makes
// them. One kB is 1,000 bytes. The decision behind the figures is docs/decisions/0006-browser-budget.md.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { bundlePad } from './bundle.ts';
import { reportCounts } from './reporters/counts.mjs';
import { root } from './setup.mjs';

interface Budget {
  readonly name: string;
  /** The files that count. */
  readonly files: () => Promise<readonly Rolldown.OutputChunk[]>;
  /** What it should weigh, in bytes. */
  readonly goal: number;
  /** What it may weigh until the goal is met: lowered by whoever can, raised only by a new slice, by what that slice weighs. */
  readonly limit?: number;
  readonly maxFiles?: number;
}

/** The pad as it is shipped: bundled once, weighed twice. */
let pad: Promise<Rolldown.OutputChunk[]> | undefined;
const shipped = () => (pad ??= bundlePad({ write: false }));

/**
 * Files beside the whole pad: each comes only where it is used, is waited for by nobody but who asked for it, and is missed by no
 * order without it.
 * Goals and limits as below, in bytes.
 */
const beside: readonly (Pick<Budget, 'goal' | 'limit'> & { readonly name: string; readonly file: string })[] =
  [
    // Where items are entered; those who add them one by one do without.
    { name: 'fast entry', file: 'fast-entry.js', goal: 8_000, limit: 12_400 },
    // With the items, where the host has promotions.
    { name: 'promotions', file: 'promotions.js', goal: 4_000 },
    // Where the host has rewards.
    { name: 'rewards', file: 'rewards.js', goal: 6_000 },
    // Where the host can be browsed and somebody does: the catalog and the cart.
    { name: 'shopping', file: 'shopping.js', goal: 8_000 },
    // When somebody first enters or corrects a contact.
    { name: 'contact forms', file: 'contact-forms.js', goal: 2_500 },
    // When an address is first typed: for a contact, for one order, in a flow that asks for it.
    { name: 'address form', file: 'address-form.js', goal: 2_500 },
    // When staff first name a price.
    { name: 'prices by staff', file: 'prices.js', goal: 5_000 },
    // Where the contact has a tier.
    { name: 'pricing tier', file: 'tier.js', goal: 3_000 },
    // In flows that ask where the order goes before anything else.
    { name: 'destination', file: 'destination.js', goal: 4_000 },
    // When the contact or the country of an order that has begun is changed.
    { name: 'what-if', file: 'what-if.js', goal: 6_000 },
    // Before a change that takes something away is asked about, by promotions, destination and what-if.
    { name: 'consequences', file: 'consequences.js', goal: 1_500 },
    // Where a page names a shipped flow other than that of the back office.
    { name: 'named flow', file: 'named-flow.js', goal: 1_000 },
    // When a line may go or become less on which something depends; it asks by way of the one before.
    { name: 'line question', file: 'line-question.js', goal: 3_000 },
    // What is said to customers, where they order in person.
    { name: 'in person', file: 'in-person.js', goal: 1_000 },
  ];

/** zod/mini comes with the contracts, whatever the adapter. */
const vendure = () =>
  bundle(`export * from '@orderpad/adapters/vendure';`, [/^@orderpad\/contracts$/, /^zod\/mini$/]);

const budgets: readonly Budget[] = [
  {
    name: 'headless core',
    files: () => bundle(`export * from '@orderpad/core';`),
    goal: 25_000,
  },
  {
    // Until it is painted and takes input: the core comes beside it and is not waited for.
    name: 'first step',
    files: async () => staticClosure(await shipped()),
    goal: 28_000,
    maxFiles: 2,
  },
  {
    name: 'whole pad',
    files: async () =>
      (await shipped()).filter(({ fileName }) => !beside.some(({ file }) => file === fileName)),
    goal: 50_000,
    limit: 84_500,
  },
  ...beside.map(
    ({ file, ...budget }): Budget => ({
      ...budget,
      files: async () => (await shipped()).filter(({ fileName }) => fileName === file),
      maxFiles: 1,
    }),
  ),
  ...['memory', 'http'].map(
    (adapter): Budget => ({
      name: `adapter ${adapter}`,
      // The memory host's demo shop is loaded only where none is given.
      files: async () =>
        staticClosure(
          await bundle(`export * from '@orderpad/adapters/${adapter}';`, [/^ky$/, /^@orderpad\/contracts$/]),
        ),
      goal: 3_000,
    }),
  ),
  // What it takes to keep a draft order beside the draft: docs/decisions/0050-vendure.md.
  {
    name: 'vendure, at first',
    files: async () => staticClosure(await vendure()),
    goal: 3_000,
    limit: 8_500,
  },
  { name: 'vendure, whole', files: vendure, goal: 3_000, limit: 19_600 },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, files: bundled, goal, limit = goal, maxFiles = Infinity } of budgets) {
  const files = await bundled().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
  });
  const size = files?.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  if (!files || size === undefined) {
    counts.failed++;
    console.log(`✗ ${name.padEnd(16)} does not bundle`);
    continue;
  }
  const fits = size <= limit && files.length <= maxFiles;
  counts[fits ? 'passed' : 'failed']++;
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  const until = limit > goal ? `, at most ${kB(limit).trim()} until then` : '';
  console.log(`${fits ? '✓' : '✗'} ${name.padEnd(16)} ${kB(size)} of ${kB(goal)} kB gzip${until}, ${count}`);
}
reportCounts(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Bundles one module as an embedder's bundler would. */
async function bundle(entry: string, external: RegExp[] = []): Promise<Rolldown.OutputChunk[]> {
  // The page stands where every package can be resolved from; it is never written to disk.
  const page = join(root, 'packages/scenarios/budget-page.js');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    plugins: [
      {
        name: 'budget-page',
        enforce: 'pre',
        resolveId: (id) => (id === page ? page : undefined),
        load: (id) => (id === page ? entry : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: page,
        external,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true },
      },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return result.output.filter((file) => file.type === 'chunk');
}

/** The entry and what it imports statically, however deep: what a browser fetches before it runs. */
function staticClosure(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const closure = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of closure)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) closure.add(chunk);
  return [...closure];
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(5);
}
