import { defineConfig } from 'vitest/config';

const conditions = ['@orderpad/source', 'module', 'node', 'development|production'];

/** Tests of a host behind nginx with TLS. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['@orderpad/source', 'module', 'node'] } },
  test: {
    name: 'nginx',
    environment: 'node',
    include: ['packages/scenarios/test/behind-nginx/*.live.ts'],
    globalSetup: ['packages/scenarios/test/behind-nginx/servers.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
