import { addDays } from '@wardmote/domain/day';
import type { PersonId } from '@wardmote/domain/id';
import type { Office } from '@wardmote/domain/office';
import { hearBeforeVote } from './brixton-hill-concerns.ts';
import { church } from './brixton-hill-evening.ts';
import { substitute, youngMembers } from './brixton-hill-people.ts';
import { type Arranged, call, schedule } from './meeting-story.ts';
import { admit, adoptDocument, type PanelStory } from './panel-story.ts';
import { demoPerson } from './people.ts';
import { done } from './story.ts';

/** What a meeting brought about beside its business; gives the panel as it is after it. */
type Turn = (panel: PanelStory, meeting: Arranged) => Promise<PanelStory>;

const elect = async (panel: PanelStory, office: Office, personId: PersonId | undefined, { meetingId }: Arranged) => {
  const { story, panelId, secretary } = panel;
  if (!personId) throw new Error(`Nobody stands for ${office}.`);
  await done(story.commands.fillOffice(story.by(secretary), { panelId, office, personId, meetingId }));
};

const electChair: Turn = async (panel, meeting) => {
  await elect(panel, 'chair', demoPerson('chair').id, meeting);
  return panel;
};

const adoptConstitution: Turn = async (panel, meeting) => {
  await adoptDocument(panel, { kind: 'constitution', meetingId: meeting.meetingId });
  await elect(panel, 'vice-chair', panel.seats.find(({ name }) => name === 'Frank Pemberton')?.personId, meeting);
  let after = panel;
  for (const young of youngMembers)
    after = await admit(after, { ...young, joined: 'elected', meetingId: meeting.meetingId });
  return after;
};

/** Row 142 of the report: panels have excluded a few members, under their constitutions. The ground is closed text. */
const excludeMember: Turn = async (panel, { meetingId }) => {
  const { story, panelId, secretary, seats } = panel;
  const { id } = demoPerson('member-excluded');
  const seat = seats.find(({ personId }) => personId === id);
  if (!seat) throw new Error('The member who is to be excluded is not on the panel.');
  const ground = 'Insults to two members at and after two meetings, which he did not withdraw when he was heard.';
  const vote = { clause: '10', votesFor: 7, votesAgainst: 2, ground };
  const command = { panelId, membershipId: seat.membershipId, meetingId, ...vote };
  await done(story.commands.excludeMember(story.by(secretary), command));
  return { ...panel, seats: seats.filter((other) => other !== seat) };
};

/** What people say on the day after, of which the next meeting chooses. */
const concernsComeIn: Turn = async (panel, { on }) => {
  panel.story.at(addDays(on, 1));
  await hearBeforeVote(panel, on);
  return panel;
};

/** A meeting out of turn that did not take place; and somebody who will stand in. */
const cancelledMeeting: Turn = async (panel, { on }) => {
  const { story, panelId, secretary } = panel;
  story.at(addDays(on, 1));
  const extraordinary = await schedule(panel, {
    on: addDays(on, 14),
    from: '18:30',
    to: '19:30',
    place: church,
    kind: 'extraordinary',
  });
  await call(panel, extraordinary);
  const reason = 'The heating of the church hall has failed, and no other room was free. We meet again as planned.';
  const { meetingId } = extraordinary;
  await done(story.commands.cancelMeeting(story.by(secretary), { panelId, meetingId, reason }));
  return admit(panel, substitute);
};

const turns: Readonly<Record<number, Turn>> = {
  0: electChair,
  1: adoptConstitution,
  5: excludeMember,
  6: concernsComeIn,
  7: cancelledMeeting,
};

/** What the meeting with this number brought about, where it did. */
export const turnAfter = (panel: PanelStory, number: number, meeting: Arranged): Promise<PanelStory> =>
  turns[number]?.(panel, meeting) ?? Promise.resolve(panel);
