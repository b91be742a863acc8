const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no control characters but tab and line ends, no half of a pair, and neither of these two. */
const forbidden = /(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Typed text as the content of an element or an attribute. */
export const xml = (text: string): string =>
  text.replace(forbidden, '').replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
