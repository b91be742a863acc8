import type { Attendance } from '@wardmote/domain/attendance';
import { addMonths, type Day } from '@wardmote/domain/day';
import type { PrioritiesDecision, PriorityAsked } from '@wardmote/use-cases/decide-priorities';
import type { Evening } from './brixton-hill-evenings.ts';
import { heard } from './brixton-hill-heard.ts';
import { type Appointment, type Outcome, reviewsOf } from './meeting-story.ts';
import type { PanelStory } from './panel-story.ts';
import { type PriorityName, priorities } from './priorities.ts';

export const library = 'Brixton Hill library, upstairs room';
export const church = 'Church hall, Brixton Hill';

/** When and where: by day now and then, mostly in the library. */
export const appointmentFor = (evening: Evening, on: Day, number: number): Appointment => ({
  on,
  ...(evening.byDay ? { from: '14:00', to: '15:45' } : { from: '19:00', to: '20:45' }),
  place: number === 4 || number === 8 ? church : library,
  kind: number === 0 ? 'inaugural' : 'ordinary',
  extra: evening.extra ?? [],
});

/** Who was there; a substitute sits in for the member who cannot come. */
export const attendanceOf = ({ seats }: PanelStory, { away, residents }: Evening): readonly Attendance[] => {
  const members = seats.filter(({ kind }) => kind === 'member');
  const missing = new Set(away.map((index) => members[index]?.personId));
  const standIn = members.find(({ name, personId }) => name === 'Bernard Coles' && missing.has(personId));
  const lines = seats.map(({ personId, name, party, kind }): Attendance => {
    if (kind === 'substitute' && standIn)
      return { personId, name, party, presence: 'present', standsFor: standIn.personId };
    const absent = kind === 'substitute' || missing.has(personId);
    return { personId, name, party, presence: absent ? 'apologies' : 'present' };
  });
  return [
    ...lines,
    ...Array.from(
      { length: residents },
      (): Attendance => ({ name: 'Resident', party: 'public', presence: 'present' }),
    ),
  ];
};

/** The survey of the year before, or what was recorded in the twelve months before the meeting. */
const citesOf = (
  shownBy: 'survey' | 'figures' | undefined,
  category: string,
  on: Day,
): NonNullable<PriorityAsked['cites']> => {
  if (!shownBy) return [];
  if (shownBy === 'survey') return [{ kind: 'survey', surveyId: 'survey_DEMO1' }];
  const [from = on, to = on] = [-12, -1].map((months) => addMonths(`${on.slice(0, 7)}-01`, months).slice(0, 7));
  return [{ kind: 'figure', ward: 'E05000417', of: 'E05000417', source: 'demo', category, from, to }];
};

/** The set as it was agreed; what was on it before keeps its first day. */
export const decisionOf = (
  { story }: PanelStory,
  { agreed, ended = {}, shownBy = {} }: Evening,
  on: Day,
): PrioritiesDecision => {
  if (!agreed) return { decision: 'keep' };
  const before = story.history().panel.priorities;
  const results = (Object.keys(ended) as PriorityName[]).flatMap((name) => {
    const [known, how] = [before.find(({ title }) => title === priorities[name].title), ended[name]];
    return known && how ? [{ id: known.id, ...how }] : [];
  });
  return {
    decision: 'set',
    ended: results,
    priorities: agreed.map((name) => {
      const known = before.find(({ title }) => title === priorities[name].title);
      return {
        ...priorities[name],
        cites: [...priorities[name].cites, ...citesOf(shownBy[name], priorities[name].category, on)],
        ...(known && { id: known.id }),
      };
    }),
  };
};

/** What the meeting with this number heard of each priority, and why not of the others. */
export const saidOfPriorities = (panel: PanelStory, number: number): Pick<Outcome, 'reviews' | 'notReviewed'> => {
  const { of = {}, notReviewed } = heard[number] ?? {};
  return { reviews: reviewsOf(panel, of), ...(notReviewed && { notReviewed }) };
};

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** What is in the minutes of every meeting, where an evening has nothing else on it. */
export const saidOn = ({ said }: Evening, nextOn: Day): Evening['said'] => ({
  'last-minutes': 'The minutes of the last meeting were agreed. What was done since is in the list of actions.',
  'other-business': 'There was no other business.',
  'next-meeting': `The next meeting is on ${longDay.format(new Date(nextOn))}.`,
  ...said,
});
