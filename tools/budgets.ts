// What a page downloads, bundled and minified as an embedder's bundler would, gzipped. One kB is 1,000 bytes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { reportCounts } from './reporters/counts.mjs';
import { root } from './setup.mjs';

interface Budget {
  readonly name: string;
  /** The module of a page that uses just this. */
  readonly entry: string;
  readonly external?: readonly RegExp[];
  readonly limit: number;
  /** Which files count: all of them, or only those needed before the first paint. */
  readonly files: 'all' | 'first';
  readonly maxFiles?: number;
  /** The sources this measures; a budget waits until they are there. */
  readonly sources: readonly string[];
}

const pad = ['packages/core/src/index.ts', 'packages/elements/src/define.ts'];

const budgets: readonly Budget[] = [
  {
    name: 'headless core',
    entry: `export * from '@orderpad/core';`,
    limit: 25_000,
    files: 'all',
    sources: ['packages/core/src/index.ts'],
  },
  {
    name: 'first step',
    entry: `import '@orderpad/elements/define.js';`,
    limit: 28_000,
    files: 'first',
    maxFiles: 2,
    sources: pad,
  },
  {
    name: 'whole pad',
    entry: `import '@orderpad/elements/define.js';`,
    limit: 50_000,
    files: 'all',
    sources: pad,
  },
  ...['memory', 'http'].map(
    (adapter): Budget => ({
      name: `adapter ${adapter}`,
      entry: `export * from '@orderpad/adapters/${adapter}';`,
      external: [/^ky$/, /^@orderpad\/contracts$/],
      limit: 3_000,
      // The memory host's demo shop is loaded only where none is given.
      files: 'first',
      sources: [`packages/adapters/src/${adapter}/index.ts`],
    }),
  ),
];

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const budget of budgets) {
  if (!budget.sources.every(isWritten)) {
    counts.skipped++;
    console.log(`– ${budget.name.padEnd(16)} nothing to measure yet`);
    continue;
  }
  const files = await bundle(budget).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
  });
  if (!files) {
    counts.failed++;
    console.log(`✗ ${budget.name.padEnd(16)} does not bundle`);
    continue;
  }
  const size = files.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  const fits = size <= budget.limit && files.length <= (budget.maxFiles ?? Infinity);
  counts[fits ? 'passed' : 'failed']++;
  console.log(
    `${fits ? '✓' : '✗'} ${budget.name.padEnd(16)} ${kB(size)} of ${kB(budget.limit)} kB gzip  ${files.length} ${files.length === 1 ? 'file' : 'files'}${
      budget.maxFiles ? ` of ${budget.maxFiles}` : ''
    }`,
  );
}
reportCounts(counts);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function bundle({ name, entry, external = [], files }: Budget): Promise<Rolldown.OutputChunk[]> {
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
        external: [...external],
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true },
      },
    },
  });
  if (Array.isArray(result) || !('output' in result))
    throw new Error(`${name}: an unexpected kind of bundle`);
  const chunks = result.output.filter((file) => file.type === 'chunk');
  return files === 'all' ? chunks : staticClosure(chunks);
}

/** The entry and what it imports statically, however deep: what a browser fetches before it runs. */
function staticClosure(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const closure = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of closure)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) closure.add(chunk);
  return [...closure];
}

function isWritten(source: string): boolean {
  const file = join(root, source);
  return existsSync(file) && readFileSync(file, 'utf8').trim() !== 'export {};';
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(5);
}
