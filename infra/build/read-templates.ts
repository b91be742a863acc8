import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { viewRoots } from '@wardmote/pages/engine';

/** Template name → its source, for every template that a page can need. */
export type Templates = ReadonlyMap<string, string>;

const reference = /\{%-?\s*(?:extends|include|import|from)\s+(["'])([^"']+)\1/g;

const sourceOf = (name: string, roots: readonly string[]): string => {
  const file = roots.map((root) => join(root, name)).find((path) => existsSync(path));
  if (!file) throw new Error(`No template is called ${name}; looked in ${roots.join(' and ')}`);
  return readFileSync(file, 'utf8');
};

/**
 * All views below the first root, and every template that they extend, include or import, however far away.
 * Only names written out in the tag are followed: a name worked out at run time throws when that page is rendered.
 * Throws when a view names a template that does not exist.
 */
export const readTemplates = (roots: readonly string[] = viewRoots): Templates => {
  const found = new Map<string, string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const source = sourceOf(name, roots);
    found.set(name, source);
    for (const [, , target = ''] of source.matchAll(reference))
      visit(target.startsWith('.') ? posix.join(posix.dirname(name), target) : target);
  };
  for (const view of globSync('**/*.njk', { cwd: roots[0] ?? '.' }).toSorted()) visit(view);
  return found;
};

/** The mentions of `assets['…']` that name no asset, as 'view: name'; a page with one would come without its style. */
export const unknownAssets = (templates: Templates, known: ReadonlySet<string>): readonly string[] =>
  [...templates].flatMap(([view, source]) =>
    [...source.matchAll(/\bassets\[\s*(["'])([^"']+)\1/g)]
      .filter(([, , name = '']) => !known.has(name))
      .map(([, , name]) => `${view}: ${name}`),
  );
