import { defineConfig } from '@playwright/test';

const executablePath = process.env['ORDERPAD_BROWSER'];

export default defineConfig({
  testDir: '.',
  globalSetup: './servers.ts',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    baseURL: process.env['ORDERPAD_VENDURE_PAGE'],
    launchOptions: executablePath ? { executablePath } : {},
    actionTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
  },
});
