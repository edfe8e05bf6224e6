import { defineConfig } from 'vitest/config';

// One file per project, so that the unit tests start without loading Storybook and a browser.
export default defineConfig({
  test: { projects: ['./vitest.unit.config.ts', './vitest.stories.config.ts'] },
});
