import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/unit/renderer/**/*.test.{ts,tsx}'],
          // Files share the modules that a worker has loaded: loading them took most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'application',
          include: ['tests/{unit,contract,migrations}/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/renderer/**'],
        },
      },
    ],
    setupFiles: ['tests/support/property-seed.ts'],
    // Without it, one core of a small machine stays idle.
    maxWorkers: '100%',
    // Real SQLite, real typesetting, property tests: many seconds on a machine that has other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
