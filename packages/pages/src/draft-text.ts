/** A text of several lines as a line of a list. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same, where the sentence goes on or gets its own stop. */
export const withoutStop = (text: string): string => oneLine(text).replace(/\.$/, '');

/** A heading and a list in the little Markdown of the minutes, or what is said where the list is empty. */
export const section = (heading: string, lines: readonly string[], none = ''): string =>
  [`## ${heading}`, '', ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : [none])].join('\n');
