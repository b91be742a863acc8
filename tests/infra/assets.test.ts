import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../infra/build/collect-assets.ts';
import { govukCss } from '../../infra/build/govuk-css.ts';
import { classWordsIn, pruneCss } from '../../infra/build/prune-css.ts';

const whole = readFileSync(
  fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')),
  'utf8',
);
const everything = classWordsIn([whole.replaceAll('\\', '')]);

describe('GOV.UK Frontend’s stylesheet, as we serve it', () => {
  it('has neither the font nor the crest that belong to gov.uk', () => {
    expect(govukCss(everything)).not.toMatch(/GDS Transport|@font-face|crest|\/assets\//);
  });

  it('loses nothing when every component is used', () => {
    const plain = whole.replace(/\/\*.*?\*\//gs, '').replaceAll('\n', '');
    expect(pruneCss(plain, everything) === plain).toBe(true);
  });

  it('keeps a component whole when one of its classes is named, and drops the others', () => {
    const css = govukCss(classWordsIn(['<a class="govuk-button">']));
    expect(css).toContain('.govuk-button--warning{');
    expect(css).toContain('.govuk-button[disabled]:hover{');
    expect(css.match(/\.govuk-(?!button)\w+/g)).toBeNull();
    expect(css).toMatch(/^@charset "UTF-8";:root\{/);
  });

  it('keeps what a view puts together from a beginning and a value', () => {
    const css = govukCss(classWordsIn(['<h1 class="govuk-heading-{{ size }}"> <p class="govuk-!-margin-bottom-6">']));
    expect(css).toContain('.govuk-heading-xl{');
    expect(css).toContain('.govuk-\\!-margin-bottom-6{');
    expect(css).not.toContain('.govuk-\\!-margin-bottom-7{');
  });

  it('drops a rule inside a media query, and the query with its last rule', () => {
    const css = '@media print{.govuk-tabs{a:b}.govuk-tag,.govuk-tabs{c:d}}@media screen{.govuk-tabs{a:b}}p{e:f}';
    expect(pruneCss(css, classWordsIn(['govuk-tag']))).toBe('@media print{.govuk-tag{c:d}}p{e:f}');
  });
});

describe('the assets', async () => {
  const assets = await readAssets();

  it('have names that change with what is in them', () => {
    for (const { name, hashedName } of assets)
      expect(hashedName).toMatch(new RegExp(`^${name.replace(/\.(\w+)$/, '\\.[0-9a-f]{10}\\.$1')}$`));
  });

  it('leave room in the 45 KB of a first visit: all styles together are 18 KB at most', () => {
    const styles = assets.filter(({ name }) => name.endsWith('.css'));
    const weight = styles.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(weight).toBeLessThanOrEqual(18 * 1024);
  });
});
