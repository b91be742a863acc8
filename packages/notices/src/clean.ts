/** Control characters, the marks that turn the direction of writing, and the line separators of Unicode. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** What somebody typed, as text of one line. */
export const oneLine = (text: string): string => text.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim();

/** What somebody typed, with its lines. */
const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map(oneLine);

/** Set in from the margin, so that what somebody typed cannot pass for words of ours. */
export const setIn = (text: string, margin = '    '): string =>
  lines(text)
    .map((line) => (line === '' ? '' : `${margin}${line}`))
    .join('\n')
    .trimEnd();
