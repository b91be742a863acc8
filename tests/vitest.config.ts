import { defineConfig } from 'vitest/config';

/** Everything but the browser journeys. Two workers: the machines that run it have two cores. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/support/global-database.ts'],
    maxWorkers: 2,
    // A machine that does other work beside is slow, and not wrong; what hangs still fails.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
