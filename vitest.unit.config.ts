import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'unit',
    environment: 'node',
    // Left alone it keeps one core for itself: half of a small machine.
    maxWorkers: '100%',
    // The files of a worker share what they load: none replaces a module, and each opens its own hosts and databases.
    isolate: false,
    // A busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['{packages,examples}/*/test/**/*.test.ts'],
    reporters: ['default', './tools/reporters/vitest.ts'],
  },
});
