import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,migrations}/**/*.test.{ts,tsx}'],
    // Files share the modules that a worker has loaded: loading them took most of the time.
    isolate: false,
    setupFiles: ['tests/support/property-seed.ts'],
    // Without it, one core of a small machine stays idle.
    maxWorkers: '100%',
    // Real SQLite, real typesetting, property tests: many seconds on a machine that has other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
