import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { adapterBundles, bundleFiles, padBundle } from '../../../tools/bundle.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

type Files = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

async function portalFiles(): Promise<Files> {
  const folder = join(root, 'examples/back-office');
  const built = await build({ root: folder, logLevel: 'error', build: { write: false } });
  return Array.isArray(built) || !('output' in built) ? [] : built.output;
}

/** Scripts that are shipped, with the file that has their licences. */
const shipped: readonly { what: string; file: string; files: () => Promise<Files> }[] = [
  ...[padBundle, ...adapterBundles].map((bundle) => ({
    what: `${bundle.folder}/${bundle.name}.js`,
    file: `${bundle.name}.licenses.md`,
    files: () => bundleFiles(bundle),
  })),
  { what: 'the example portal', file: 'licenses.md', files: portalFiles },
];

/** Returns the folder of the package that a module belongs to, or nothing for our own sources. */
function packageOf(moduleId: string): string | undefined {
  if (moduleId.startsWith('\0') || !moduleId.includes('/node_modules/')) return undefined;
  let folder = dirname(moduleId);
  // Some packages have manifests without a name in the folders of their builds.
  while (!/"name":/.test(manifestIn(folder))) folder = dirname(folder);
  return folder;
}

const manifestIn = (folder: string): string => {
  const file = join(folder, 'package.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const licenseIn = (folder: string): string => {
  const [file] = ['LICENSE', 'license', 'LICENSE.md'].filter((name) => existsSync(join(folder, name)));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `${folder} has no licence`;
};

describe('the licences beside', () => {
  it.each(shipped)('$what are those of every package in it', async ({ file, files }) => {
    const output = await files();

    const [notices] = output.filter(({ fileName }) => fileName === file);
    const modules = output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
    const bundled = new Set(modules.flatMap((id) => packageOf(id.replaceAll('\\', '/')) ?? []));
    expect(bundled.size).toBeGreaterThan(0);
    const text = notices?.type === 'asset' ? String(notices.source) : '';
    for (const folder of bundled) expect(text).toContain(licenseIn(folder));
  });
});
