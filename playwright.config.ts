import { registerHooks } from 'node:module';
import { defineConfig } from '@playwright/test';
import { variable } from './tools/variable.mjs';

// The drivers read the packages from their source, so that the scenarios need no build and meet no old one.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, '@orderpad/source'] }),
});

const executablePath = variable('ORDERPAD_BROWSER');

export default defineConfig({
  testDir: 'packages/scenarios/scenarios',
  // The reference host with the example portal, once for the whole run.
  globalSetup: './packages/scenarios/drivers/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine is no failure.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['./tools/reporters/playwright.ts'], ['./tools/reporters/scenarios.ts']],
  use: {
    browserName: 'chromium',
    // Set by the global setup; a worker reads this file again after it.
    baseURL: variable('ORDERPAD_URL'),
    launchOptions: executablePath ? { executablePath } : {},
    actionTimeout: 45_000,
    // A trace of every scenario, to keep that of a failed one, takes a third more time: `--trace retain-on-failure` where it is wanted.
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    // All scenarios of a worker in one window, without the cookies, storage and routes of the one before. A window for each takes half as
    // much time again.
    reuseContext: true,
  },
});
