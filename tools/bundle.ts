// The pad for a page without a bundler: a few files, of which the first is all that the first step needs.
//   node tools/bundle.ts                writes them to packages/elements/dist/cdn
import { basename, join } from 'node:path';
import { build, normalizePath, type Rolldown } from 'vite';
import { main, root } from './setup.mjs';
import { smallTemplates } from './templates.ts';

/** Bundles the pad as it is shipped; answers the files. */
export const bundlePad = ({ write }: { readonly write: boolean }): Promise<Rolldown.OutputChunk[]> =>
  bundleModule('order-pad', 'packages/elements/src/cdn.ts', write, padGroups);

/** Bundles a module with all that it needs into `<name>.js` and what that imports later, which `groups` put together. */
export async function bundleModule(
  name: string,
  source: string,
  write = false,
  groups: readonly Rolldown.CodeSplittingGroup[] = [],
): Promise<Rolldown.OutputChunk[]> {
  const entry = join(root, source);
  const results = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    plugins: [smallTemplates()],
    build: {
      write,
      sourcemap: write,
      outDir: join(root, 'packages/elements/dist/cdn'),
      target: 'es2022',
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        // The other files may take from the first one what they share with it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          // What marks a call as pure is for bundlers, and these files are the end of the way.
          comments: false,
          codeSplitting: { groups: [{ name, test: (id) => id === normalizePath(entry) }, ...groups] },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name: module }) => `${module.replace(/^order-pad-|\.scene$/g, '')}.js`,
        },
      },
    },
  });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return result.output.filter((file) => file.type === 'chunk');
}

/**
 * Files of the pad that modules go to by their folders; the first group that fits decides. A group takes along what its modules
 * import. A module that no group takes stands in the file of whoever asks for it.
 */
const padGroups: readonly Rolldown.CodeSplittingGroup[] = [
  // What an order needs once it is begun, and what features on demand share of it.
  {
    name: 'core',
    test: /\/elements\/src\/pad\/open-order\.ts$|\/core\/src\/(?:order|items|promotions|search|rules|machine)\/|\/contracts\/src\/item-of\.ts$/,
  },
  // A primitive that is asked for on demand is a file of its own: nothing else waits for it.
  {
    name: (id, context) => (context.getModuleInfo(id)?.dynamicImporters.length ? basename(id, '.ts') : null),
    test: /\/elements\/src\/ui\//,
    includeDependenciesRecursively: false,
  },
  {
    name: 'steps',
    test: /\/elements\/src\/(?:deferred\.ts$|styles\/|ui\/ask-first\.ts$)|\/node_modules\/lit/,
  },
  // What only forms and dialogs are made of: they are opened by few orders.
  { name: 'forms', test: /\/elements\/src\/ui\//, includeDependenciesRecursively: false },
  { name: 'consequences', test: /\/core\/src\/what-if\// },
  { name: 'what-if', test: /\/elements\/src\/what-if\// },
];

main(import.meta.url, async () => {
  await bundlePad({ write: true });
});
