import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { type FunctionName, functionNames } from '../../infra/function-names.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/functions');
const measured = join(root, 'dist/bench');

const entryOf = (folder: string): string => join(folder, 'index.mjs');

type Bundle = { readonly name: FunctionName; readonly entry: string; readonly bytes: number };

export type Bundles = {
  readonly functions: readonly Bundle[];
  /** The bundle that only loads the SDK, and the page without anything of ours; both made as ours are. */
  readonly sdkAlone: string;
  readonly barePage: string;
};

const bytesIn = (folder: string): number =>
  globSync('**/*.mjs', { cwd: folder }).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** Builds what is deployed, and the references beside it. A function without a handler is not among the bundles. */
export const buildBundles = async (): Promise<Bundles> => {
  await promisify(execFile)(process.execPath, [join(root, 'infra/build.ts')], { cwd: root });
  const [ours, references] = [join(measured, 'functions'), join(measured, 'reference')];
  rmSync(measured, { recursive: true, force: true });
  // A copy, so that another build meanwhile does not pull the files away from under a measurement.
  cpSync(built, ours, { recursive: true });
  await bundleFunctions(join(import.meta.dirname, 'reference'), { outdir: references, plugins: [] });
  const functions = functionNames
    .map((name) => ({ name, folder: join(ours, name) }))
    .filter(({ folder }) => existsSync(entryOf(folder)))
    .map(({ name, folder }) => ({ name, entry: entryOf(folder), bytes: bytesIn(folder) }));
  return { functions, sdkAlone: entryOf(join(references, 'digest')), barePage: entryOf(join(references, 'web')) };
};
