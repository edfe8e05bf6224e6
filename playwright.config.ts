import { defineConfig } from '@playwright/test';

const executablePath = process.env['ORDERPAD_BROWSER'];

export default defineConfig({
  testDir: 'packages/scenarios/scenarios',
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['./tools/reporters/playwright.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: executablePath ? { executablePath } : {},
    trace: 'retain-on-failure',
  },
  // What the scenarios talk to is started here: the reference host with the example portal.
  // webServer: { command: 'node --conditions=@orderpad/source packages/host/src/main.ts', url: '…', reuseExistingServer: false },
});
