import { defineConfig } from '@playwright/test';

// Workers are told to use colours; told to use none as well, each of their processes complains.
delete process.env.NO_COLOR;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts an application of its own. A third of its time it waits, for the disk or for a
  // pause that the product makes: one test more than the two cores of a small machine fills it.
  workers: 3,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that stalls for seconds breaks a test of keys; what passes only then is counted aloud.
  retries: process.env.CI ? 2 : 0,
  reporter: process.env.MASTHEAD_TEST_REPORT
    ? [['list'], ['json', { outputFile: process.env.MASTHEAD_TEST_REPORT }]]
    : 'list',
});
