// The pad for a page without a bundler: a few files, of which the first is all that the first step needs.
//   node tools/bundle.ts                writes them to packages/elements/dist/cdn
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { main, root } from './setup.mjs';
import { smallTemplates } from './templates.ts';

/** Bundles the pad as it is shipped; answers the files. */
export async function bundlePad({ write }: { readonly write: boolean }): Promise<Rolldown.OutputChunk[]> {
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
      outDir: join(root, 'packages/elements/dist/cdn'),
      target: 'es2022',
      lib: { entry: { 'order-pad': join(root, 'packages/elements/src/cdn.ts') }, formats: ['es'] },
      rolldownOptions: {
        // The other files may take from the first one what they share with it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          codeSplitting: { groups: [{ name: 'order-pad', test: /elements\/src\/cdn\.ts$/ }] },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name }) => `${names.get(name) ?? name}.js`,
        },
      },
    },
  });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return result.output.filter((file) => file.type === 'chunk');
}

/** What the files are called that begin with a module of that name. */
const names = new Map([
  ['open-order', 'core'],
  ['later', 'steps'],
  ['kept-draft', 'drafts'],
]);

main(import.meta.url, async () => {
  await bundlePad({ write: true });
});
