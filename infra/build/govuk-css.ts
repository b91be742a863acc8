import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ClassWords, pruneCss } from './prune-css.ts';

const source = fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'));

/**
 * GOV.UK Frontend's stylesheet as a host that is not gov.uk may use it: without the GDS Transport font (licensed to
 * gov.uk alone; what is left is arial, sans-serif), without the crest, and without components that no page has.
 */
export const govukCss = (used: ClassWords): string => {
  const plain = readFileSync(source, 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,', '')
    .replace(/[^{}]*govuk-footer__copyright-logo:before\{[^}]*\}/g, '')
    .trim();
  return pruneCss(plain, used);
};
