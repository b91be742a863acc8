import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const engine = fileURLToPath(import.meta.resolve('@wardmote/pages/engine'));

/**
 * Lets a bundle render without template files: 'virtual:templates' resolves to the file `templates`, and the engine
 * that reads files is swapped for the one that uses it.
 */
export const viewsPlugin = (templates: string): Plugin => ({
  name: 'views',
  setup(build) {
    build.onResolve({ filter: /^virtual:templates$/ }, () => ({ path: templates }));
    build.onLoad({ filter: /engine\.ts$/ }, ({ path }) =>
      path === engine ? { contents: `export * from './engine-precompiled.ts';`, loader: 'ts' } : undefined,
    );
  },
});
