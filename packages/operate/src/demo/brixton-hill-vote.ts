import { type Arranged, close, type Outcome } from './meeting-story.ts';
import type { PanelStory } from './panel-story.ts';
import { done } from './story.ts';

/** How many each concern got, in the order of the list. */
const dots = [12, 5, 9];

const membersThere = ({ seats }: PanelStory, { attendance }: Outcome): number =>
  attendance.filter(
    ({ personId, presence }) =>
      presence === 'present' && seats.some((seat) => seat.personId === personId && seat.kind === 'member'),
  ).length;

/** The members put dots on the list, and two concerns are put to the meeting; answers which came first. */
const vote = async ({ story, panelId, secretary }: PanelStory, { meetingId, on }: Arranged, members: number) => {
  story.at(on, '20:00');
  const { backlog = [] } = story.history().panel;
  const votes = backlog.map((concernId, place) => ({ concernId, votes: dots[place] ?? 0 }));
  await done(
    story.commands.recordBallot(story.by(secretary), {
      panelId,
      meetingId,
      voters: { members, substitutes: 0, residents: 0 },
      cast: { method: 'dots', each: 3, onOne: 2, votes },
      tie: { rule: 'earlier' },
      shortlist: 2,
    }),
  );
  return story.history().panel.ballot?.shortlist[0]?.concernId;
};

/** A meeting that sets priorities votes on the list of concerns first, where there is one: what is new rests on what came first. */
export const closeWithVote: typeof close = async (panel, meeting, outcome) => {
  const { priorities } = outcome;
  const { backlog = [] } = panel.story.history().panel;
  if (priorities.decision !== 'set' || backlog.length === 0) return close(panel, meeting, outcome);
  const first = await vote(panel, meeting, membersThere(panel, outcome));
  const set = priorities.priorities.map((one) => (one.id || !first ? one : { ...one, concernIds: [first] }));
  return close(panel, meeting, { ...outcome, priorities: { ...priorities, priorities: set } });
};
