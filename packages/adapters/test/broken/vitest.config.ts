import { defineConfig } from 'vitest/config';
import unit from '../../../../vitest.unit.config.ts';

export default defineConfig({
  ...unit,
  test: { ...unit.test, include: ['packages/adapters/test/broken/*.suite.ts'], reporters: ['json'] },
});
