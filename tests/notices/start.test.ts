import { build, type Metafile } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

/** What Node reads before the first record: the static imports of a function's bundle, by the package that they come from. */
const packagesAtStart = ({ outputs }: Metafile, entry: string): readonly string[] => {
  const seen = new Set<string>();
  const inputs = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (!output || seen.has(path)) return;
    seen.add(path);
    for (const input of Object.keys(output.inputs)) inputs.add(input);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === entry) visit(path);
  return [...inputs].map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input);
};

describe('the start of a function', () => {
  it.each(['notices', 'deadlines', 'receipts'])(
    'loads the database’s SDK and nothing heavy beside it: %s',
    async (name) => {
      const entry = `functions/${name}/handler.ts`;
      const { metafile } = await build({
        absWorkingDir: `${import.meta.dirname}/../..`,
        entryPoints: { index: entry },
        outdir: 'dist/start',
        bundle: true,
        splitting: true,
        write: false,
        metafile: true,
        format: 'esm',
        platform: 'node',
        mainFields: ['module', 'main'],
        logLevel: 'error',
      });
      const packages = packagesAtStart(metafile, entry);
      expect(packages).toContain('@aws-sdk/lib-dynamodb');
      const heavy = ['zod', 'nodemailer', '@aws-sdk/client-sesv2', 'temporal-polyfill', 'nunjucks', 'hono'];
      expect(packages.filter((one) => heavy.includes(one))).toEqual([]);
      const lazily = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
      if (name !== 'receipts') expect(lazily.some((input) => input.includes('node_modules/nodemailer/'))).toBe(true);
    },
  );
});
