import { defineConfig } from 'vitest/config';

/** Everything but the browser journeys. Two workers: the machines that run it have two cores. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/support/global-database.ts'],
    maxWorkers: 2,
  },
});
