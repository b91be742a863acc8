import { addDays, type Day } from '@wardmote/domain/day';
import { followUps } from './brixton-hill-actions.ts';
import { tellConcerns } from './brixton-hill-concerns.ts';
import {
  appointmentFor,
  attendanceOf,
  church,
  decisionOf,
  library,
  saidOfPriorities,
  saidOn,
} from './brixton-hill-evening.ts';
import { type Evening, evenings } from './brixton-hill-evenings.ts';
import { tellNextMeeting } from './brixton-hill-next.ts';
import { firstMembers, partners } from './brixton-hill-people.ts';
import { tellTeam } from './brixton-hill-team.ts';
import { turnAfter } from './brixton-hill-turns.ts';
import { closeWithVote } from './brixton-hill-vote.ts';
import { type AskedActions, askedFor, asksAt, followUp } from './follow-up.ts';
import { type Arranged, approve, call, circulate, schedule } from './meeting-story.ts';
import { onWeekday } from './on-weekday.ts';
import { admit, foundPanel, type PanelStory } from './panel-story.ts';
import { fillPartners } from './partners.ts';
import { demoPerson } from './people.ts';
import { done, type Story } from './story.ts';

/** The story so far. */
type Told = { readonly panel: PanelStory; readonly last?: Arranged; readonly asked: AskedActions };
type Turn = { readonly evening: Evening; readonly number: number; readonly on: Day };

const daysBetweenMeetings = 35;
const wednesday = 3;

const gather = async (story: Story, on: Day): Promise<PanelStory> => {
  const { name, email } = demoPerson('secretary');
  let panel = await foundPanel(story, { on, convener: { name, email } });
  await fillPartners(story);
  for (const joining of [...firstMembers, ...partners]) panel = await admit(panel, joining);
  return panel;
};

const callMeeting = async (panel: PanelStory, { evening, number, on }: Turn): Promise<Arranged> => {
  const { story, panelId, secretary } = panel;
  story.at(addDays(on, -16));
  const meeting = await schedule(panel, appointmentFor(evening, on, number));
  story.at(addDays(on, -14));
  await call(panel, meeting);
  if (meeting.place === library && evening.moved) {
    story.at(addDays(on, -5));
    const { meetingId, from, to } = meeting;
    const moved = { panelId, meetingId, start: `${on}T${from}`, end: `${on}T${to}`, place: church };
    await done(story.commands.changeMeeting(story.by(secretary), moved));
  }
  return meeting;
};

const closeMeeting = async ({ panel, asked }: Told, meeting: Arranged, { evening, number, on }: Turn) => {
  const { closedText, votes } = evening;
  const asks = asksAt(number);
  const actionIds = await closeWithVote(panel, meeting, {
    attendance: attendanceOf(panel, evening),
    said: saidOn(evening, addDays(on, daysBetweenMeetings)),
    ...(closedText && { closed: { kind: 'other', text: closedText } }),
    ...(votes && { votes }),
    priorities: decisionOf(panel, evening, on),
    ...saidOfPriorities(panel, number),
    actions: asks.map((ask) => askedFor(panel, ask, addDays(on, ask.dueAfter))),
    nextOn: addDays(on, daysBetweenMeetings),
  });
  for (const [index, { key }] of asks.entries()) {
    const actionId = actionIds[index];
    if (actionId) asked.set(key, actionId);
  }
};

/** The secretary completes the first draft: who sent apologies, and what was said on each open item. */
const writeMinutes = async (
  { story, panelId, secretary }: PanelStory,
  { meetingId, on }: Arranged,
  evening: Evening,
) => {
  const said = saidOn(evening, addDays(on, daysBetweenMeetings));
  const { agenda = [], attendance = [], minutes } = (await story.findMeeting(meetingId)) ?? {};
  const away = attendance.filter(({ presence }) => presence === 'apologies').map(({ name }) => name);
  const apologies = away.length > 0 ? ` Apologies came from ${away.join(' and ')}.` : '';
  const sections = agenda
    .filter(({ closed }) => !closed)
    .map(({ id: itemId, kind }) => ({ itemId, text: `${said[kind] ?? ''}${kind === 'welcome' ? apologies : ''}` }));
  const command = { panelId, meetingId, revision: minutes?.revision ?? 0, sections };
  await done(story.commands.saveMinutes(story.by(secretary), command));
};

const followUpBetween = async ({ panel, asked }: Told, { number, on }: Turn, from: number, to: number) => {
  const steps = followUps.filter(({ evening, days }) => evening === number && days >= from && days < to);
  for (const step of steps.toSorted((one, other) => one.days - other.days)) {
    panel.story.at(addDays(on, step.days));
    await followUp(panel, asked, step);
  }
};

/** A meeting from its calling to what came of it: minutes after three days, out after a week, answers after that. */
const tellEvening = async (told: Told, turn: Turn): Promise<Told> => {
  const { number, on, evening } = turn;
  const meeting = await callMeeting(told.panel, turn);
  await closeMeeting(told, meeting, turn);
  if (told.last) await approve(told.panel, told.last, meeting);
  await followUpBetween(told, turn, 0, 3);
  const panel = await turnAfter(told.panel, number, meeting);
  panel.story.at(addDays(on, 3));
  await writeMinutes(panel, meeting, evening);
  await circulate(panel, meeting, 7);
  const after = { ...told, panel, last: meeting };
  await followUpBetween(after, turn, 8, daysBetweenMeetings);
  return after;
};

/** Brixton Hill has the whole story: a year of a panel that does well, told through every command, up to the replies to its next meeting. */
export const tellBrixtonHill = async (story: Story): Promise<void> => {
  const next = onWeekday(story.day(16), wednesday);
  const dayOf = (number: number) => addDays(next, (number - evenings.length) * daysBetweenMeetings);
  let told: Told = { panel: await gather(story, addDays(dayOf(0), -28)), asked: new Map() };
  for (const [number, evening] of evenings.entries())
    told = await tellEvening(told, { evening, number, on: dayOf(number) });
  await tellConcerns(told.panel);
  await tellTeam(told.panel);
  await tellNextMeeting(told.panel, next);
};
