import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { filters } from './filters.ts';

/** Where a template is looked for, in this order: our views, then the GOV.UK Frontend macros. */
export const viewRoots: readonly string[] = [
  join(import.meta.dirname, '../views'),
  join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), 'dist'),
];

/** How our views are read; the build precompiles with the same settings. */
export const viewSettings = { autoescape: true, trimBlocks: true, lstripBlocks: true } as const;

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([...viewRoots]), viewSettings);
for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);

/**
 * The page that `template` (a path below packages/pages/views, such as 'panel/home.njk') makes of `context`.
 * Reads the template files; the deployed bundle has engine-precompiled.ts in this file's place.
 * Throws when a template is missing.
 */
export const render = (template: string, context: object): string => environment.render(template, context);
