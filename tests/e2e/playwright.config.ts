import { defineConfig } from '@playwright/test';
import { launchOptions } from '../runner/browser';

export default defineConfig({
  testDir: '.',
  outputDir: '../results/browser',
  globalSetup: './helpers/serve-built-site.ts',
  fullyParallel: true,
  workers: 2,
  // A test that needs a second try is a test, or a page, to mend.
  retries: 0,
  forbidOnly: true,
  // Patience with a busy machine, and no measure of speed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '../results/browser.json' }]],
  use: {
    browserName: 'chromium',
    // Tests share what the browser fetched and compiled, and nothing else: each begins without storage or pages.
    reuseContext: true,
    launchOptions: launchOptions(),
    baseURL: process.env.TESTED_SITE,
    // One would answer in place of what a test puts before the page; the tests of it allow it.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
  },
});
