import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { viewRoots, viewSettings } from '@wardmote/pages/engine';
import { build } from 'esbuild';
import nunjucks from 'nunjucks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompileViews } from '../../infra/build/precompile-views.ts';
import { readTemplates, unknownAssets } from '../../infra/build/read-templates.ts';
import { viewsPlugin } from '../../infra/build/views-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardmote-views-'));
const govuk = viewRoots[1] ?? '';
const roots = [join(folder, 'views'), govuk];
const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const components = globSync('govuk/components/*/fixtures.json', { cwd: govuk }).map((path) => basename(dirname(path)));
const macroOf = (component: string): string =>
  `govuk${component.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

type Engine = (template: string, context: object) => string;
let onFiles: Engine;
let precompiled: Engine;

beforeAll(async () => {
  for (const component of components)
    put(
      `views/${component}.njk`,
      `{% from "govuk/components/${component}/macro.njk" import ${macroOf(component)} %}\n{{ ${macroOf(component)}(params) }}`,
    );
  put(
    'views/page.njk',
    `{% extends "govuk/template.njk" %}\n{% block head %}\n  {% if style %}\n    {{ style }}\n  {% endif %}\n{% endblock %}`,
  );
  put('templates.mjs', precompileViews(readTemplates(roots)));
  await build({
    stdin: { contents: `export { render } from '@wardmote/pages/engine';`, resolveDir: import.meta.dirname },
    outfile: join(folder, 'engine.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [viewsPlugin(join(folder, 'templates.mjs'))],
  });
  precompiled = (await import(join(folder, 'engine.mjs'))).render;
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(roots), viewSettings);
  onFiles = (template, context) => environment.render(template, context);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page made from precompiled views', () => {
  it.each(components)('is the same, letter for letter, as one made from files: %s', (component) => {
    const { fixtures } = JSON.parse(readFileSync(join(govuk, 'govuk/components', component, 'fixtures.json'), 'utf8'));
    for (const { options } of fixtures)
      expect(precompiled(`${component}.njk`, { params: options })).toBe(
        onFiles(`${component}.njk`, { params: options }),
      );
  });

  it('extends the page template, and leaves the same space around a block', () => {
    const context = { style: '<wardmote.css>' };
    expect(precompiled('page.njk', context)).toBe(onFiles('page.njk', context));
    expect(precompiled('page.njk', context)).toContain('\n    &lt;wardmote.css&gt;\n');
  });
});

describe('the build', () => {
  it('stops at a view that includes what is not there', () => {
    put('broken/page.njk', `{% include "lost.njk" %}`);
    expect(() => readTemplates([join(folder, 'broken'), govuk])).toThrow('No template is called lost.njk');
  });

  it('names the views that ask for an asset that does not exist', () => {
    const templates = new Map([['home.njk', `{{ assets['lost.css'] }} {{ assets["there.css"] }}`]]);
    expect(unknownAssets(templates, new Set(['there.css']))).toEqual(['home.njk: lost.css']);
  });
});
