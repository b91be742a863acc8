import { addDays, type Day } from '@wardmote/domain/day';
import type { ActionAsked } from '@wardmote/use-cases/ask-actions';
import type { PrioritiesDecision } from '@wardmote/use-cases/decide-priorities';
import { attendanceAt } from './attendance.ts';
import { heardAt } from './heard.ts';
import { type Arranged, approve, call, circulate, close, reviewsOf, schedule } from './meeting-story.ts';
import { inventedName } from './names.ts';
import { onWeekday } from './on-weekday.ts';
import { admit, adoptDocument, foundPanel, type PanelStory } from './panel-story.ts';
import { demoPerson } from './people.ts';
import type { Plan } from './plan.ts';
import { priorities } from './priorities.ts';
import { done, type Story } from './story.ts';
import { saidAt } from './texts.ts';

const addressOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;

const groups = [
  'Residents’ association',
  'Older residents',
  'Young people',
  'Local shops',
  'Schools',
  'Places of worship',
  'Tenants of the estate',
  'Disabled residents',
  'Neighbourhood Watch',
];

/** Two in three have an address; the others get their invitations on paper. */
const contact = (name: string, number: number) => (number % 3 === 2 ? {} : { email: addressOf(name) });

const admitAll = async (founded: PanelStory, plan: Plan, firstName: number): Promise<PanelStory> => {
  let panel = founded;
  const chair = plan.chair && demoPerson(plan.chair);
  for (let number = 1; number < plan.members; number += 1) {
    const name = number === 1 && chair ? chair.name : inventedName(firstName + number);
    const address = number === 1 && chair ? { email: chair.email } : contact(name, number);
    panel = await admit(panel, { name, party: 'community', represents: groups[number % groups.length], ...address });
  }
  const sergeant = `Sergeant ${inventedName(firstName + plan.members).split(' ')[1]}`;
  return admit(panel, { name: sergeant, party: 'police', represents: `${plan.wardName} Safer Neighbourhoods Team` });
};

const electChair = async ({ story, panelId, secretary, seats }: PanelStory, plan: Plan, first: Arranged) => {
  const police = plan.chairing && 'police' in plan.chairing ? plan.chairing.police : undefined;
  const until = plan.chairing && 'until' in plan.chairing ? story.day(plan.chairing.until) : undefined;
  const holder = police ? seats.find(({ party }) => party === 'police') : seats[1];
  if (!holder) throw new Error(`${plan.wardName} has nobody for its chair.`);
  const { personId } = holder;
  const term = police ? { handOverBy: story.day(police.handOverBy) } : { meetingId: first.meetingId, until };
  await done(story.commands.fillOffice(story.by(secretary), { panelId, office: 'chair', personId, ...term }));
};

const leaveChair = async ({ story, panelId, secretary }: PanelStory, { chairing }: Plan) => {
  if (!chairing || !('left' in chairing)) return;
  story.at(story.day(chairing.left));
  await done(story.commands.leaveOffice(story.by(secretary), { panelId, office: 'chair' }));
};

const decisionAt = ({ priorities: names, decided, held }: Plan, number: number): PrioritiesDecision => {
  if (number >= (decided ?? held.length)) return { decision: 'defer', reason: 'The panel asked for more facts first.' };
  return number === 0 ? { decision: 'set', priorities: names.map((name) => priorities[name]) } : { decision: 'keep' };
};

const askedOfTeam = (plan: Plan, number: number, { day }: Story): readonly ActionAsked[] => {
  if (number < plan.held.length - 1) return [];
  const what = 'Show the panel, street by street, where this was worst in the last three months.';
  return [{ what, kind: 'prevention', owner: { kind: 'team' }, dueOn: day(plan.dueOn ?? 21) }];
};

const appointment = ({ weekday, place }: Plan, day: Day, number: number) => ({
  on: onWeekday(day, weekday),
  ...(number % 2 === 0 ? { from: '19:00', to: '20:30' } : { from: '14:00', to: '15:30' }),
  place,
  kind: number === 0 ? ('inaugural' as const) : ('ordinary' as const),
});

/** One meeting from its calling to its minutes. */
const holdMeeting = async (panel: PanelStory, plan: Plan, number: number, before?: Arranged): Promise<Arranged> => {
  const { story, seats } = panel;
  const when = appointment(plan, story.day(plan.held[number] ?? 0), number);
  story.at(addDays(when.on, -14));
  const meeting = await schedule(panel, when);
  await call(panel, meeting);
  const decision = decisionAt(plan, number);
  const about = { number, priorities: plan.priorities, putOff: decision.decision === 'defer' };
  const { of, ...why } = heardAt(about);
  await close(panel, meeting, {
    attendance: attendanceAt(seats, number),
    said: saidAt({ ...about, isFirst: number === 0 }),
    priorities: decision,
    reviews: reviewsOf(panel, of),
    ...why,
    actions: askedOfTeam(plan, number, story),
  });
  if (number === 0) {
    const { document: kind, reviewMonths } = plan;
    const settings = reviewMonths === undefined ? {} : { reviewMonths };
    if (kind) await adoptDocument(panel, { kind, settings, meetingId: meeting.meetingId });
    await electChair(panel, plan, meeting);
  }
  const inTime = (which: number) => which < (plan.circulated ?? plan.held.length);
  if (before && inTime(number - 1)) await approve(panel, before, meeting);
  if (inTime(number)) await circulate(panel, meeting, 6);
  return meeting;
};

const recordRest = async ({ story, panelId, secretary }: PanelStory, { rest }: Plan): Promise<void> => {
  if (!rest) return;
  const command = { panelId, from: story.day(rest.from), to: story.day(rest.to), reason: rest.reason };
  await done(story.commands.recordBreak(story.by(secretary), command));
};

/** Tells the story of a panel from its plan, with invented people from a number on. */
export const tellPanel = async (story: Story, plan: Plan, firstName: number): Promise<void> => {
  const { founded, held, next } = plan;
  const name = inventedName(firstName);
  const empty = await foundPanel(story, { on: story.day(founded), convener: { name, email: addressOf(name) } });
  const panel = await admitAll(empty, plan, firstName);
  let last: Arranged | undefined;
  for (const number of held.keys()) last = await holdMeeting(panel, plan, number, last);
  await leaveChair(panel, plan);
  await recordRest(panel, plan);
  if (next === undefined) return;
  const when = appointment(plan, story.day(next), held.length);
  story.at(addDays(when.on, -14));
  const meeting = await schedule(panel, when);
  if (held.length > 0) await call(panel, meeting);
};
