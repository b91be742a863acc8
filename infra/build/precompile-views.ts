import { viewSettings } from '@wardmote/pages/engine';
import nunjucks from 'nunjucks';
import type { Templates } from './read-templates.ts';

const environment = new nunjucks.Environment(null, viewSettings);

/** The text of an ES module whose `templates` is what Nunjucks' PrecompiledLoader takes: name → compiled template. */
export const precompileViews = (templates: Templates): string => {
  const entries = [...templates].map(([name, source]) => {
    const compiled = nunjucks.precompileString(source, {
      name,
      env: environment,
      // The declared type says one template, but Nunjucks hands over a list of one.
      wrapper: (precompiled) =>
        [precompiled]
          .flat()
          .map(({ template }) => template)
          .join(''),
    });
    return `${JSON.stringify(name)}: (function () {${compiled}})()`;
  });
  return `export const templates = {\n${entries.join(',\n')}\n};\n`;
};
