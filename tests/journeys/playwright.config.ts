import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

/** Another one where two copies are tested side by side. */
export const port = Number(process.env.JOURNEYS_PORT ?? 4760);

/**
 * The journeys in a real browser, over a Wardmote of their own with the demo borough: they tell one story, one after the other. The walk
 * of every page has a site of its own, and goes on beside them.
 */
export default defineConfig({
  testDir: '.',
  workers: 2,
  projects: [
    { name: 'story', testMatch: '*.spec.ts', testIgnore: 'every-page.spec.ts', workers: 1 },
    { name: 'walk', testMatch: 'every-page.spec.ts', workers: 1, timeout: 480_000 },
  ],
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: '../../node_modules/.cache/journeys',
  use: { actionTimeout: 30_000, baseURL: `http://localhost:${port}`, launchOptions: await findBrowser() },
  webServer: {
    command: `node packages/local/src/start.ts --port ${port}`,
    cwd: `${import.meta.dirname}/../..`,
    url: `http://localhost:${port}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
