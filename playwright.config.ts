import { defineConfig } from '@playwright/test';

const executablePath = process.env['ORDERPAD_BROWSER'];

export default defineConfig({
  testDir: 'packages/scenarios/scenarios',
  // The reference host with the example portal, once for the whole run.
  globalSetup: './packages/scenarios/drivers/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tools/reporters/playwright.ts']],
  use: {
    browserName: 'chromium',
    // Set by the global setup; a worker reads this file again after it.
    baseURL: process.env['ORDERPAD_URL'],
    launchOptions: executablePath ? { executablePath } : {},
    actionTimeout: 15_000,
    // A trace of every scenario, to keep that of a failed one, takes a third more time: `--trace retain-on-failure` where it is wanted.
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
});
