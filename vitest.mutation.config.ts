import { readFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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

/** Runs the tests in the order in which the scope lists them: a run ends at the first one that notices a change. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) =>
      scope?.tests.findIndex((tests) => matchesGlob(relative(root, moduleId), tests)) ?? 0;
    return files.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** The unit tests of a scope as `tools/mutation.ts` runs them. */
export default mergeConfig(
  { ...unit, test: { ...unit.test, include: scope?.tests } },
  defineConfig({
    plugins: [packagesOfThisCopy()],
    // A change is met by modules that remember nothing of the last one.
    test: {
      isolate: true,
      reporters: [],
      sequence: { sequencer: AsListed },
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  }),
);
