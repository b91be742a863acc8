import type { CivilTime, Day } from '@wardmote/domain/day';
import { londonDay } from '@wardmote/domain/london';
import type { ClosedPriority, PriorityOutcome } from '@wardmote/domain/priority-result';
import { lastLookedOn } from '@wardmote/domain/priority-review';
import type { Rank } from '@wardmote/domain/team';
import type { CurrentPriorities, NeighbourhoodView, PlacedNeighbourhood } from '@wardmote/use-cases/view-neighbourhood';

/**
 * What data.police.uk tells of a neighbourhood, in its own shapes: names with hyphens, nulls where it has them, times without a zone,
 * texts as paragraphs of HTML, numbers as text. What we know beside it stands under `wardmote`, a name that it does not use.
 */

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

/** Midnight, as theirs are. */
const dayTime = (day: Day): string => `${day}T00:00:00`;
const withSeconds = (time: CivilTime): string => `${time}:00`;

type Panel = NonNullable<NeighbourhoodView['panel']>;
type Priority = Panel['priorities'][number];

/** What was done last: what a meeting heard of it, or an answer to what was asked under it, but for one that the panel does not take (U38). */
const lastDone = (
  { id, reviews = [] }: Priority,
  asked: CurrentPriorities['asked'],
): { readonly text: string; readonly on: Day } | undefined => {
  const heard = reviews.flatMap((review) => ('progress' in review ? [{ text: review.progress, on: review.on }] : []));
  const answered = asked
    .filter(({ priorityId }) => priorityId === id)
    .flatMap(({ answers, disputed }) => (disputed ? answers.slice(0, -1) : answers))
    .map(({ at, text }) => ({ text, on: londonDay(at) }));
  return [...heard, ...answered].toSorted((one, other) => one.on.localeCompare(other.on)).at(-1);
};

type LinkOf = (panelId: string, meetingId: string) => string;
type Done = { readonly text: string; readonly on: Day } | undefined;

/** A priority in their shape; beside it what theirs has no name for: which it is, how it stands, when it was looked at and who decided. */
const priorityShape = (
  {
    id,
    title,
    grounds,
    category,
    source,
    since,
    agreedOn,
    agreedAt,
    lead,
    supporters,
    citations = [],
    reviews,
  }: Priority,
  done: Done,
  status: 'current' | PriorityOutcome,
  decidedAt: (meetingId: string) => string,
) => ({
  issue: paragraphs(grounds ? `${title}\n\n${grounds}` : title),
  'issue-date': dayTime(agreedOn),
  action: done ? paragraphs(done.text) : null,
  'action-date': done ? dayTime(done.on) : null,
  wardmote: {
    id,
    status,
    'review-date': lastLookedOn({ reviews }) ?? null,
    'decided-at': { meeting: agreedAt, on: agreedOn, url: decidedAt(agreedAt) },
    title,
    category,
    source,
    since,
    lead: lead ?? null,
    supporters: supporters ?? [],
    citations,
  },
});

/** Those that the panel has now. One about persons is not among them (row 82). */
export const policeUkPriorities = ({ panel, asked }: CurrentPriorities, linkOf: LinkOf) =>
  (panel?.priorities ?? [])
    .filter(({ scope }) => scope !== 'persons')
    .map((priority) =>
      priorityShape(priority, lastDone(priority, asked), 'current', (meetingId) =>
        linkOf(panel?.panel.id ?? '', meetingId),
      ),
    );

const cameOfIt = ({ result: { words, figures, closedOn } }: ClosedPriority): Done => {
  const counted =
    figures && `${figures.measure}: ${figures.baseline} before, ${figures.after} after (${figures.source})`;
  const text = [words, counted].filter((one) => one !== undefined).join('\n\n');
  return text ? { text, on: closedOn } : undefined;
};

/**
 * Those that have ended, with what came of each. They are asked for by themselves: their shape has no word for an end, and a client of
 * theirs would take them for what the panel works on now.
 */
export const policeUkEnded = (
  { panel, ended }: NeighbourhoodView & { readonly ended: readonly ClosedPriority[] },
  linkOf: LinkOf,
) =>
  ended.map((priority) => {
    const at = (meetingId: string) => linkOf(panel?.panel.id ?? '', meetingId);
    const { wardmote, ...theirs } = priorityShape(priority, cameOfIt(priority), priority.result.outcome, at);
    const { closedAt: meeting, closedOn: on, effects = [] } = priority.result;
    return { ...theirs, wardmote: { ...wardmote, 'ended-at': { meeting, on, url: at(meeting) }, effects } };
  });

export const policeUkEvents = ({ panel, ahead }: NeighbourhoodView, linkOf: LinkOf) =>
  ahead.map(({ id, panelId, kind, start, end, place, how, theme }) => ({
    title: `Meeting of ${panel?.panel.name}`,
    description: theme ? paragraphs(theme) : null,
    address: place,
    type: 'meeting',
    start_date: withSeconds(start),
    end_date: withSeconds(end),
    contact_details: {},
    wardmote: { id, kind, how: how ?? 'in-person', url: linkOf(panelId, id) },
  }));

const shortRanks: Readonly<Record<Rank, string>> = { sergeant: 'Sgt', constable: 'PC', pcso: 'PCSO' };

/** Those officers alone who agreed to be public. */
export const policeUkPeople = ({ teams }: NeighbourhoodView) =>
  teams
    .flatMap(({ posts }) => posts)
    .flatMap(({ rank, name, about }) =>
      name ? [{ name, rank: shortRanks[rank], bio: about ? paragraphs(about) : null, contact_details: {} }] : [],
    );

export const policeUkNeighbourhood = (
  { ward, wardName, borough, panel, teams, centre, residents }: PlacedNeighbourhood,
  pageOf: (panelId: string) => string,
) => {
  const url = panel && pageOf(panel.panel.id);
  const email = teams.find((team) => team.email)?.email;
  return {
    id: ward,
    name: wardName,
    description: null,
    url_force: url ?? '',
    population: String(residents ?? 0),
    contact_details: { telephone: '101', ...(email && { email }) },
    links: panel && url ? [{ url, title: panel.panel.name, description: null }] : [],
    centre: { latitude: centre?.latitude ?? null, longitude: centre?.longitude ?? null },
    locations: [],
    wardmote: { borough, panelId: panel?.panel.id ?? null, stage: panel?.stage ?? 'none' },
  };
};

export const policeUkNeighbourhoods = (wards: readonly { readonly ward: string; readonly wardName: string }[]) =>
  wards.map(({ ward, wardName }) => ({ id: ward, name: wardName }));
