import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

/** Tests of nginx with TLS before two host processes, on PostgreSQL behind PgBouncer. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'deployment',
    environment: 'node',
    include: ['packages/scenarios/test/deployment/*.live.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
