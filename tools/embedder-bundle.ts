// Bundles a module as an embedder's bundler would, to weigh what an embedder downloads.
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './setup.mjs';

/**
 * Returns the files of a module given as text. Its imports are resolved from `at`, a path that no file needs; by default in
 * packages/scenarios, which depends on every package.
 */
export async function bundleForEmbedder(
  entry: string,
  external: readonly RegExp[] = [],
  at = 'packages/scenarios/budget-page.js',
): Promise<Rolldown.OutputChunk[]> {
  const page = join(root, at);
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
  if (Array.isArray(result) || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return result.output.filter((file) => file.type === 'chunk');
}

/** Returns the entry and what it imports statically, however deep: what a browser fetches before it runs. */
export function staticClosure(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const closure = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of closure)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) closure.add(chunk);
  return [...closure];
}
