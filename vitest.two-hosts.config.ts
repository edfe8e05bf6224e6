import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

/** Tests of two host processes behind one address, on PostgreSQL behind PgBouncer. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'two hosts',
    environment: 'node',
    include: ['packages/scenarios/test/two-hosts/*.live.ts'],
    globalSetup: ['packages/scenarios/test/two-hosts/servers.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
