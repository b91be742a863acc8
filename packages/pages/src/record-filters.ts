import type { RoleName } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import { longDay } from '@wardmote/domain/day-in-words';
import { recordLines } from '@wardmote/domain/item-record';
import type { Invitation, Meeting, MeetingSummary } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import type { Section } from '@wardmote/domain/minutes';
import type { NextDue } from '@wardmote/domain/next-due';
import type { Office, OfficeTerm } from '@wardmote/domain/office';
import type { PanelBreak } from '@wardmote/domain/panel-break';
import { labels } from './labels.ts';

const meetingWith = (meetings: readonly MeetingSummary[], id: string | undefined): MeetingSummary | undefined =>
  meetings.find((meeting) => meeting.id === id);

const holding = (offices: readonly OfficeTerm[], office: Office): OfficeTerm | undefined =>
  offices.find((term) => term.office === office);

const nameOf = (members: readonly Membership[], personId: string): string =>
  members.find((member) => member.personId === personId)?.name ?? 'somebody who has left the panel';

const textOfItem = (sections: readonly Section[], itemId: string): string =>
  sections.find((section) => section.itemId === itemId)?.text ?? '';

const headingOf = (agenda: Meeting['agenda'], itemId: string): string =>
  agenda.find(({ id }) => id === itemId)?.heading ?? 'an item that is not on the agenda any more';

const decisionOn = (decisions: Meeting['decisions'], itemId: string) =>
  decisions.find((decision) => decision.itemId === itemId) ?? {};

/** How an item was decided, as far as its text does not say it already: the first draft does, and somebody may have reworded it. */
export const howDecided = (decision: Parameters<typeof recordLines>[0], text: string): readonly string[] =>
  recordLines(decision).filter((line) => !text.includes(line));

const sides = { community: 'the community', police: 'the police', partner: 'the council or another partner' } as const;

/** Which side of the table sent nobody (row 118): shown, because two sides alone hold nobody to account. */
const missingSides = (presentBy: Meeting['presentBy'] = {}): string =>
  Object.entries(sides)
    .flatMap(([party, words]) => (presentBy[party as keyof typeof sides] ? [] : [words]))
    .join(' or ');

/** Lines of a list of who came that say the same of people whom nobody named are one line, with their number. */
export const countedTogether = (attendance: Meeting['attendance']) => {
  const lines = new Map<string, { readonly person: Meeting['attendance'][number]; readonly count: number }>();
  for (const person of attendance) {
    const key = JSON.stringify(person);
    lines.set(key, { person, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
};

/** Late, from the item at which they came; and left, after the item at which they still were. */
const momentInWords = ({ fromItem, untilItem }: Meeting['attendance'][number], agenda: Meeting['agenda']): string => {
  const item = (id: string | undefined) => agenda.findIndex((one) => one.id === id) + 1;
  return [
    ...(fromItem ? [`from item ${item(fromItem)}`] : []),
    ...(untilItem ? [`until item ${item(untilItem)}`] : []),
  ].join(' ');
};

const are = (count: number, one: string, several: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];

/** `7 are coming, 2 are not, 1 sends somebody else, 3 have not replied.` */
const repliesInWords = (invitations: readonly Invitation[]): string => {
  const of = (answer: string | undefined) => invitations.filter(({ reply }) => reply?.answer === answer).length;
  const [yes, no, substitute, silent] = [of('yes'), of('no'), of('substitute'), of(undefined)];
  if (silent === invitations.length) return 'Nobody has replied yet.';
  const parts = [
    ...are(yes, 'is coming', 'are coming'),
    ...are(no, 'is not coming', 'are not coming'),
    ...are(substitute, 'sends somebody else', 'send somebody else'),
    ...are(silent, 'has not replied', 'have not replied'),
  ];
  return `${parts.join(', ')}.`;
};

/** `the chair`, `a member`: an office says more than that its holder is a member. */
const partsInWords = (roles: readonly RoleName[]): string => {
  const offices = roles.filter((role) => role in labels.office);
  const told =
    offices.length > 0
      ? offices.map((role) => `the ${lower(role)}`)
      : roles.map((role) => `${article(role)} ${lower(role)}`);
  return told.join(' and ');
};

const lower = (role: RoleName): string => labels.role[role].toLowerCase();
const article = (role: RoleName): string => (/^[aeiou]/.test(role) ? 'an' : 'a');

/** The breaks that are not over yet. */
const endingFrom = (breaks: readonly PanelBreak[] | undefined, today: Day): readonly PanelBreak[] =>
  (breaks ?? []).filter(({ to }) => to >= today);

/** How the meeting that is called fits the panel's own rules, or when the next one is due. */
const dueInWords = ({ from, by, gap }: NextDue): string => {
  if (gap === 'too-soon') return `This is sooner than the panel’s rules ask for, which is from ${longDay(from)} on.`;
  if (gap === 'too-late') return `This is later than the panel’s rules ask for, which is by ${longDay(by)}.`;
  const window = `from ${longDay(from)} and by ${longDay(by)}`;
  return gap ? `By the panel’s rules, it is due ${window}.` : `The next meeting is due ${window}.`;
};

/** Finding one thing in a list of the record. */
export const recordFilters = {
  countedTogether,
  missingSides,
  momentInWords,
  howDecided,
  decisionOn,
  dueInWords,
  endingFrom,
  headingOf,
  holding,
  meetingWith,
  nameOf,
  partsInWords,
  repliesInWords,
  textOfItem,
} as const;
