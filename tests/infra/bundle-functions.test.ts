import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';

// Inside the project, so that a bundle finds node_modules; dist/ is not kept.
const dist = join(import.meta.dirname, '../../dist');
mkdirSync(dist, { recursive: true });
const folder = mkdtempSync(join(dist, 'bundle-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('bundles the functions that exist, and leaves aside what is imported only when it is needed', {
  timeout: 30_000,
}, async () => {
  mkdirSync(join(folder, 'functions/web'), { recursive: true });
  writeFileSync(
    join(folder, 'functions/web/handler.ts'),
    `export const handler = async (text: string) => {
      const { string } = await import('zod');
      return string().min(3).safeParse(text).success;
    };`,
  );
  const outdir = join(folder, 'out');
  const sizes = await bundleFunctions(join(folder, 'functions'), { outdir, plugins: [] });

  expect(sizes.map(({ name }) => name)).toEqual(['web']);
  expect(sizes[0]?.bytesAtStart).toBeLessThan(5_000);
  expect(sizes[0]?.bytes).toBeGreaterThan(50_000);
  expect(readdirSync(join(outdir, 'web'))).toContain('index.mjs');
  const { handler } = await import(join(outdir, 'web/index.mjs'));
  expect([await handler('agreed'), await handler('no')]).toEqual([true, false]);
});
