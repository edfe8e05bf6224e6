import { defineConfig } from 'vitest/config';
import unit from '../../../../vitest.unit.config.ts';

export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['packages/adapters/test/broken/*.suite.ts'],
    reporters: ['json'],
    // Some of these hosts never answer, which fails the test. A test that fails on a busy machine alone does no harm here.
    testTimeout: 10_000,
  },
});
