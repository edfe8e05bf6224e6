import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.unit.config.ts';

// Tests in Node that drive a browser, whose program ORDERPAD_BROWSER names.
export default mergeConfig(
  { ...unit, test: { ...unit.test, include: undefined } },
  defineConfig({ test: { name: 'browser', include: ['packages/*/test/**/*.browser.ts'] } }),
);
