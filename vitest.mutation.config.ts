import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type Plugin } from 'vitest/config';
import { mutationScopes } from './tools/mutation-scopes.ts';
import { variable } from './tools/variable.mjs';
import unit from './vitest.unit.config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Resolves the packages to the sources beside this file: the links in `node_modules` lead out of Stryker's copy. */
function packagesOfThisCopy(): Plugin {
  return {
    name: 'packages-of-this-copy',
    enforce: 'pre',
    resolveId(id) {
      const [, name, path = ''] = /^@orderpad\/([^/]+)(\/.*)?$/.exec(id) ?? [];
      if (name === undefined) return undefined;
      const folder = join(root, 'packages', name);
      const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const source: unknown = exports[`.${path}`]?.['@orderpad/source'];
      return typeof source === 'string' ? join(folder, source) : undefined;
    },
  };
}

const scope = mutationScopes[variable('ORDERPAD_MUTATION_SCOPE') ?? ''];

/** The unit tests of a scope as `tools/mutation.ts` runs them. */
export default mergeConfig(
  { ...unit, test: { ...unit.test, include: scope?.tests } },
  defineConfig({
    plugins: [packagesOfThisCopy()],
    test: { reporters: [], testTimeout: 30_000, hookTimeout: 30_000 },
  }),
);
