import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { sourceConditions } from './.storybook/conditions.ts';
import { variable } from './tools/variable.mjs';

const executablePath = variable('ORDERPAD_BROWSER');

// Every story is a test: it renders, its play function holds, and axe finds nothing (.storybook/preview.ts).
export default defineConfig({
  resolve: { conditions: sourceConditions },
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
  test: {
    name: 'storybook',
    reporters: ['default', './tools/reporters/vitest.ts'],
    // All in one page, as in the Storybook that people look at.
    isolate: false,
    // One page leaves a core idle.
    maxWorkers: 2,
    // A busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      ui: false,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: executablePath ? { executablePath } : {},
        // axe measures colours as they stay, not on their way.
        contextOptions: { reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
