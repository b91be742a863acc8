/** Words in views and code that may be, or begin, the name of a GOV.UK Frontend class. */
export type ClassWords = ReadonlySet<string>;

const words = /govuk-[a-z0-9!_-]*/gi;
const classes = /\.(govuk-(?:[a-z0-9_-]|\\!)+)/gi;

/** Every word in `texts` that looks like a GOV.UK Frontend class; 'govuk-tag--' before a placeholder counts as 'govuk-tag'. */
export const classWordsIn = (texts: Iterable<string>): ClassWords => {
  const found = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(words)) found.add(word);
  return found;
};

const blockOf = (name: string): string => name.split(/__|--/)[0] ?? name;

const isUsed = (used: ClassWords): ((selector: string) => boolean) => {
  const blocks = new Set([...used].map(blockOf));
  const beginnings = [...used].filter((word) => /[^-_][-]$/.test(word));
  return (selector) =>
    [...selector.matchAll(classes)].every(([, escaped = '']) => {
      const block = blockOf(escaped.replaceAll('\\', ''));
      return blocks.has(block) || beginnings.some((beginning) => block.startsWith(beginning));
    });
};

/** Where the text ends that began at `start` and stops at one of `stops` outside brackets. */
const endOf = (css: string, start: number, stops: string): number => {
  let depth = 0;
  for (let at = start; at < css.length; at++) {
    const character = css[at] ?? '';
    if (depth === 0 && stops.includes(character)) return at;
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
  }
  return css.length;
};

const selectorsOf = (list: string): string[] => {
  const selectors: string[] = [];
  for (let at = 0; at < list.length; ) {
    const end = endOf(list, at, ',');
    selectors.push(list.slice(at, end));
    at = end + 1;
  }
  return selectors;
};

/**
 * Leaves out every rule whose selectors all name a component that `used` does not mention; a component is kept whole.
 * Expects minified css without comments. Sass's own output is the source, so braces inside strings do not occur.
 */
export const pruneCss = (css: string, used: ClassWords): string => {
  const keep = isUsed(used);
  let kept = '';
  for (let at = 0; at < css.length; ) {
    const open = endOf(css, at, '{;');
    const prelude = css.slice(at, open).trimStart();
    if (css[open] !== '{') {
      kept += css.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    const close = endOf(css, open + 1, '}');
    const body = css.slice(open + 1, close);
    at = close + 1;
    if (/^@(?:media|supports|-moz-document)/.test(prelude)) {
      const inner = pruneCss(body, used);
      if (inner) kept += `${prelude}{${inner}}`;
      continue;
    }
    const selectors = prelude.startsWith('@') ? [prelude] : selectorsOf(prelude).filter(keep);
    if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
  }
  return kept;
};
