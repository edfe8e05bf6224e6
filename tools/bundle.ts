// The pad for a page without a bundler: a few files, of which the first is all that the first step needs.
//   node tools/bundle.ts                writes them to packages/elements/dist/cdn
import { join } from 'node:path';
import { build, normalizePath, type Rolldown } from 'vite';
import { likeBesideLike } from './like-beside-like.ts';
import { main, root } from './setup.mjs';
import { smallTemplates } from './templates.ts';

/** Bundles the pad as it is shipped; answers the files. */
export const bundlePad = ({ write }: { readonly write: boolean }): Promise<Rolldown.OutputChunk[]> =>
  bundleModule('order-pad', 'packages/elements/src/cdn.ts', write);

/** Bundles a module with all that it needs into `<name>.js` and what that imports later. */
export async function bundleModule(
  name: string,
  source: string,
  write = false,
): Promise<Rolldown.OutputChunk[]> {
  const entry = join(root, source);
  const results = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    plugins: [smallTemplates(), likeBesideLike()],
    build: {
      write,
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
          codeSplitting: {
            groups: [
              { name, test: (id) => normalizePath(entry) === id },
              // What the fast entry takes from the core stays there, or everybody would fetch one file more.
              {
                name: 'core',
                test: /\/pad\/open-order\.ts$|\/core\/src\/(?:context|issues|items\.view|keep-same|once-per|refusal|shown)\.ts$/,
              },
              // What two of the later files share stands with the steps, which are there before them.
              {
                name: 'steps',
                test: /\/elements\/src\/deferred\.ts$|\/(?:repeat|directive(?:-helpers)?)\.js$|\/(?:pictures?|select-field)\.ts$/,
              },
              // What a change would take away: asked by files that come where it is.
              {
                name: 'consequences',
                test: /\/core\/src\/(?:consequences\.rules|promotions\.deeds|rewards\.losses|preview)\.ts$/,
              },
              // What is asked before a contact or a country is changed, by whichever of the two steps asks it. What is asked
              // before a line goes takes from it.
              {
                name: 'what-if',
                test: /\/what-if\/(?!(?:order-pad-)?line-question|fall)|\/core\/src\/what-if|\/ask-first\.ts$|\/contact\/contact-change\.ts$/,
              },
            ],
          },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name: module }) => `${names.get(module) ?? module.replace('order-pad-', '')}.js`,
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
  ['deferred', 'steps'],
  ['saved-draft', 'drafts'],
  ['in-person.messages', 'in-person'],
]);

main(import.meta.url, async () => {
  await bundlePad({ write: true });
});
