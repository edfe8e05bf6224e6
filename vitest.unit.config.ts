import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'unit',
    environment: 'node',
    include: ['packages/*/test/**/*.test.ts'],
    reporters: ['default', './tools/reporters/vitest.ts'],
  },
});
