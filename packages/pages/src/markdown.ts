import MarkdownIt from 'markdown-it';

/**
 * The little Markdown that minutes are written in: headings, lists, bold, links, tables. Everything else stays the text that it is; no
 * HTML passes (reliability.md 0.7, I1). `maxNesting` keeps a text of a thousand nested lists from taking long (J7).
 */
const parser = new MarkdownIt('zero', { html: false, linkify: false, breaks: true, maxNesting: 12 }).enable([
  'heading',
  'list',
  'table',
  'emphasis',
  'link',
  'escape',
  'newline',
]);

/** Nothing but pages on the web and mail addresses is led to (I11). */
parser.validateLink = (url) => /^(https:\/\/|mailto:)/i.test(url);

const classes: Readonly<Record<string, string>> = {
  paragraph_open: 'govuk-body',
  bullet_list_open: 'govuk-list govuk-list--bullet',
  ordered_list_open: 'govuk-list govuk-list--number',
  link_open: 'govuk-link',
  table_open: 'govuk-table',
  thead_open: 'govuk-table__head',
  tbody_open: 'govuk-table__body',
  tr_open: 'govuk-table__row',
  th_open: 'govuk-table__header',
  td_open: 'govuk-table__cell',
  heading_open: 'govuk-heading-s',
};

/** Where an item has a heading of its own that is an h2, those in its text follow it without a level left out, whatever their writer began with. */
const belowItem = 3;

type Token = ReturnType<typeof parser.parse>[number];

const levelsIn = (tokens: readonly Token[]): readonly string[] =>
  [...new Set(tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => tag))].toSorted();

const dressed = (token: Token, levels: readonly string[], firstLevel: number): void => {
  const name = classes[token.type];
  if (name) token.attrSet('class', name);
  if (token.type === 'th_open') token.attrSet('scope', 'col');
  if (token.type.startsWith('heading_')) token.tag = `h${Math.min(firstLevel + levels.indexOf(token.tag), 6)}`;
  for (const child of token.children ?? []) dressed(child, levels, firstLevel);
};

/** Longer than any section can be: read as plain text, so that nobody waits for it. */
const longest = 20_000;

/** Text that somebody typed, as HTML that is safe to put on a page: the one place where typed text becomes markup. Its first headings are of `firstLevel`. */
export const markdown = (text: string, firstLevel = belowItem): string => {
  if (text.length > longest) return `<p class="govuk-body wm-text">${parser.utils.escapeHtml(text)}</p>`;
  const tokens = parser.parse(text, {});
  const levels = levelsIn(tokens);
  for (const token of tokens) dressed(token, levels, firstLevel);
  return parser.renderer.render(tokens, parser.options, {});
};
