import type { Day } from '@wardmote/domain/day';
import { xml } from './xml.ts';

export type AtomEntry = {
  /** Of the thing, and not of its page: it stays the same wherever the site is. */
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  readonly text: string;
  readonly url: string;
};
type AtomFeed = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly self: string;
  readonly entries: readonly AtomEntry[];
};

/** RFC 3339: noon, so that it is the same day everywhere in Europe. */
const instant = (on: Day): string => `${on}T12:00:00Z`;

const entryOf = ({ id, title, on, text, url }: AtomEntry): string =>
  [
    '<entry>',
    `<id>urn:wardmote:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instant(on)}</updated>`,
    `<link rel="alternate" href="${xml(url)}"/>`,
    `<summary>${xml(text)}</summary>`,
    '</entry>',
  ].join('\n');

/** A feed to follow without an address (RFC 4287): the latest first, and as new as its newest entry. */
export const atom = ({ id, title, url, self, entries }: AtomFeed): string => {
  const latestFirst = entries.toSorted((one, other) => other.on.localeCompare(one.on));
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:wardmote:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instant(latestFirst[0]?.on ?? '2000-01-01')}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
    `<link rel="alternate" href="${xml(url)}"/>`,
    `<link rel="self" href="${xml(self)}"/>`,
    ...latestFirst.map(entryOf),
    '</feed>',
  ].join('\n')}\n`;
};
