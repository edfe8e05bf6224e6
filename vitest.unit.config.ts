import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

/** Files that take half a minute and more, the longest first. One that begins last runs alone. */
const longest = ['charging-kills.test.ts', 'fault-table.test.ts', 'interrupted.test.ts'];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place < 0 ? longest.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- This is the method of the sequencer.
    const ordinary = await super.sort(files);
    return ordinary.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'unit',
    environment: 'node',
    // Left alone it keeps one core for itself, and files that wait for other processes leave another idle.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // The files of a worker share what they load: none replaces a module, and each opens its own hosts and databases.
    isolate: false,
    // A busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['{packages,examples}/*/test/**/*.test.ts'],
    reporters: ['default', './tools/reporters/vitest.ts'],
  },
});
