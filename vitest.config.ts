import { defineConfig } from 'vitest/config';

// Seen to read no numbers of mastheads after other tests in their thread: until it is known why, each
// has a thread of its own.
const inTheirOwn = ['tests/unit/electron/{importers,exporters}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'most',
          include: ['tests/{unit,contract,migrations}/**/*.test.{ts,tsx}'],
          exclude: inTheirOwn,
          // Files share the modules that a worker has loaded: loading them took most of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'formats', include: inTheirOwn } },
    ],
    setupFiles: ['tests/support/property-seed.ts'],
    // Without it, one core of a small machine stays idle.
    maxWorkers: '100%',
    // Real SQLite, real typesetting, property tests: many seconds on a machine that has other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
