import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine } from '../clean.ts';
import type { Digested } from '../notice.ts';
import type { Words } from '../wording.ts';

/** The panels of a digest in the order in which they first come, each with its own. */
const byPanel = (notices: readonly Digested[]): readonly (readonly [string, readonly Digested[]])[] => {
  const groups = new Map<string, Digested[]>();
  for (const notice of notices) groups.set(notice.panelId, [...(groups.get(notice.panelId) ?? []), notice]);
  return [...groups.values()].map((group) => [oneLine(group[0]?.panelName ?? ''), group]);
};

const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);

/** Of several things under one title the title stands once (U67); the panel's name stands above them. */
const titled = (subject: string, panelName: string): string => {
  const title = subject.startsWith(`${panelName}: `) ? subject.slice(panelName.length + 2) : subject;
  return `* ${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
};

export const dailyDigest: Words<'daily-digest'> = ({ panelName, facts }, _link, inside) => {
  const panels = byPanel(facts.notices);
  const of = panels.length === 1 ? '' : ` of ${panels.length} panels`;
  return {
    subject: `${panelName}: ${things(facts.notices.length)} to know${of}, ${longDay(facts.on)}`,
    paragraphs: panels.flatMap(([name, notices]) => {
      const said = notices.map((notice) => inside(notice));
      const titles = new Set<string>();
      return [
        ...(panels.length > 1 ? [`${name}\n${'='.repeat(Math.min(name.length, 70))}`] : []),
        ...said.flatMap(({ subject, paragraphs }) => {
          const known = titles.has(subject);
          titles.add(subject);
          return known ? paragraphs : [titled(subject, name), ...paragraphs];
        }),
      ];
    }),
    why: 'you have chosen to hear of this once a day.',
  };
};
