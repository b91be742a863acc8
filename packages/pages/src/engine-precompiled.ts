import { templates } from 'virtual:templates';
import { Environment, PrecompiledLoader } from 'nunjucks/browser/nunjucks-slim.js';
import { filters } from './filters.ts';

const loader = new PrecompiledLoader(templates);
// The slim engine has no `path`, and the macros include one another by './template.njk'.
// Each name is worked out once: a page asks for its macros again and again.
const resolved = new Map<string, string>();
loader.resolve = (from, to) => {
  const key = `${from} ${to}`;
  const known = resolved.get(key) ?? new URL(to, `file:///${from}`).pathname.slice(1);
  resolved.set(key, known);
  return known;
};

const environment = new Environment(loader, { autoescape: true });
for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);

/** As in engine.ts, over templates that were compiled into the bundle; infra/build/views-plugin.ts swaps it in. */
export const render = (template: string, context: object): string => environment.render(template, context);
