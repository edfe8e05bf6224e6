// What a page without a bundler loads: the pad, in a few files of which the first is all that the first step needs, and the
// adapters, each in a file of its own.
//   node tools/bundle.ts      writes them to packages/elements/dist/cdn and packages/adapters/dist/cdn
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, normalizePath, type Rolldown } from 'vite';
import { main, root } from './setup.mjs';
import { smallTemplates } from './templates.ts';

/**
 * Lets a second copy of Lit on a page be evaluated. Lit makes its Trusted Types policy at import, and a name that is taken or not
 * allowed throws there: the copy takes `orderpad` then, or goes without a policy, so that the elements of the first copy go on.
 */
const policyForEachCopy = (): Rolldown.Plugin => ({
  name: 'policy-for-each-copy',
  transform(code, id) {
    if (!id.endsWith('lit-html.js')) return undefined;
    const made = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;
    if (!made.test(code)) throw new Error(`${id} makes its Trusted Types policy in another way`);
    return code.replace(
      made,
      '(()=>{for(const name of["lit-html","orderpad"])try{return $1.createPolicy(name,$2)}catch{}})()',
    );
  },
});

/** Ships the licence of the address data beside files that hold them. */
const licenceOfAddresses = (): Rolldown.Plugin => ({
  name: 'licence-of-addresses',
  generateBundle(_, files) {
    const chunks = Object.values(files).filter((file) => file.type === 'chunk');
    if (!chunks.some(({ moduleIds }) => moduleIds.some(isAddressData))) return;
    const source = readFileSync(join(root, 'packages/contracts/src/addresses/data/LICENSE.txt'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'countries.licenses.md', source });
  },
});

/** Tells a module with addresses of countries: it stays a file of its own, fetched where an address in one of them is typed. */
const isAddressData = (id: string): boolean => id.includes('/addresses/data/');

/** A module that is shipped with all that it needs. */
interface Bundle {
  /** The name of its first file, without `.js`, and of its licences: `<name>.licenses.md`. */
  readonly name: string;
  readonly source: string;
  readonly folder: string;
  /** Puts modules together into files that are imported later. */
  readonly groups?: readonly Rolldown.CodeSplittingGroup[];
  /** Leaves nothing to be imported later but the addresses of countries. */
  readonly isOneFile?: true;
}

const adapter = (name: string): Bundle => ({
  name,
  source: `packages/adapters/src/${name}/index.ts`,
  folder: 'packages/adapters/dist/cdn',
  isOneFile: true,
});

/** The adapters that a page without a bundler can import. */
export const adapterBundles: readonly Bundle[] = ['memory', 'http'].map(adapter);

/** Bundles a module; answers its scripts. */
export const bundleModule = async (bundle: Bundle): Promise<Rolldown.OutputChunk[]> =>
  (await bundleFiles(bundle)).filter((file) => file.type === 'chunk');

/** Bundles a module into `<name>.js`, what that imports later, and the licences of the packages in them; answers all files. */
export async function bundleFiles(
  { name, source, folder, groups = [], isOneFile }: Bundle,
  write = false,
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const entry = join(root, source);
  const results = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@orderpad/source', 'module', 'browser', 'production'] },
    plugins: [smallTemplates(), policyForEachCopy(), licenceOfAddresses()],
    build: {
      write,
      sourcemap: write,
      outDir: join(root, folder),
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: { [name]: entry }, formats: ['es'] },
      // In place of the comments in the code, which `comments: false` takes out.
      license: { fileName: `${name}.licenses.md` },
      rolldownOptions: {
        // The other files may take from the first one what they share with it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          // What marks a call as pure is for bundlers, and these files are the end of the way.
          comments: false,
          codeSplitting: {
            groups: [
              { name, test: (id) => (isOneFile ? !isAddressData(id) : id === normalizePath(entry)) },
              ...groups,
            ],
          },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name: module }) => `${module.replace(/^order-pad-|\.scene$/g, '')}.js`,
        },
      },
    },
  });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error('an unexpected kind of bundle');
  return result.output;
}

/**
 * Files of the pad that modules go to by their folders; the first group that fits decides. A group takes along what its modules
 * import. A module that no group takes stands in the file of whoever asks for it.
 */
const padGroups: readonly Rolldown.CodeSplittingGroup[] = [
  // What an order needs once it is begun, and what features on demand share of it.
  {
    name: 'core',
    test: /\/elements\/src\/pad\/open-order\.ts$|\/core\/src\/(?:order\/(?!until)|promotions\/(?!promotions\.finder)|(?:items|search|numbers|rules|machine)\/)|\/contracts\/src\/(?:item-of|clean-text)\.ts$/,
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
  {
    name: 'forms',
    test: /\/elements\/src\/ui\/|\/contracts\/src\/addresses\/(?!data\/|is-latin|address-lines|label-)/,
    includeDependenciesRecursively: false,
  },
  // The parser of CSV, and the words of headings in many languages: fetched together with the reader of tables.
  { name: 'papaparse', test: /\/node_modules\/papaparse\// },
  { name: 'heading-words', test: /\/core\/src\/tables\/heading-words\.ts$/ },
  // Saving an order for later, and going on with one: few orders do either.
  {
    name: 'drafts',
    test: /\/(?:core|elements)\/src\/drafts\//,
    includeDependenciesRecursively: false,
  },
  { name: 'consequences', test: /\/core\/src\/what-if\// },
  { name: 'what-if', test: /\/elements\/src\/what-if\// },
];

/** The pad as it is shipped. */
export const padBundle: Bundle = {
  name: 'order-pad',
  source: 'packages/elements/src/cdn.ts',
  folder: 'packages/elements/dist/cdn',
  groups: padGroups,
};

main(import.meta.url, async () => {
  const bundles = [padBundle, ...adapterBundles];
  for (const { folder } of bundles) await rm(join(root, folder), { recursive: true, force: true });
  for (const bundle of bundles) await bundleFiles(bundle, true);
});
