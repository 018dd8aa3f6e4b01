import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts an application of its own; more at once than the machine has cores only waits.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that stalls for seconds breaks a test of keys; what passes only then is counted aloud.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.MASTHEAD_TEST_REPORT
    ? [['list'], ['json', { outputFile: process.env.MASTHEAD_TEST_REPORT }]]
    : 'list',
});
