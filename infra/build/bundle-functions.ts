import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { type FunctionName, functionNames } from '../function-names.ts';

/** What one bundle weighs: all its files, and those that Node reads before the first request. */
export type BundleSize = {
  readonly name: FunctionName;
  readonly files: number;
  readonly bytes: number;
  readonly gzippedBytes: number;
  readonly bytesAtStart: number;
};

// Some dependency always asks for a Node module by `require`, which an ES module does not have.
const banner = `import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);`;

const bytesAtStart = ({ outputs }: Metafile, entry: string): number => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next]) visit(next);
  };
  for (const path of Object.keys(outputs)) if (path.endsWith(entry)) visit(path);
  return [...seen].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
};

const bundle = async (
  name: FunctionName,
  entry: string,
  { outdir, plugins }: { outdir: string; plugins: Plugin[] },
): Promise<BundleSize> => {
  rmSync(join(outdir, name), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { index: entry },
    outdir: join(outdir, name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: banner },
    plugins,
  });
  const files = Object.keys(metafile.outputs);
  const gzippedBytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { name, files: files.length, bytes, gzippedBytes, bytesAtStart: bytesAtStart(metafile, `${name}/index.mjs`) };
};

/**
 * Bundles every deployed function whose handler exists, into `outdir`/<name>/index.mjs and its chunks. What a
 * handler imports only when it needs it (`await import(…)`) stays a chunk of its own, read at the first use.
 */
export const bundleFunctions = async (
  sources: string,
  made: { readonly outdir: string; readonly plugins: Plugin[] },
): Promise<readonly BundleSize[]> => {
  const sizes: BundleSize[] = [];
  for (const name of functionNames) {
    const entry = join(sources, name, 'handler.ts');
    if (existsSync(entry)) sizes.push(await bundle(name, entry, made));
  }
  return sizes;
};
