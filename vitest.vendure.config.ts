import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

/** Tests against a real Vendure: minutes, and a server of their own. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'vendure',
    environment: 'node',
    include: ['packages/adapters/test/vendure/*.live.ts'],
    globalSetup: ['packages/adapters/test/vendure/servers.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
