import type { NeedAsked } from '@wardmote/domain/access-need';
import type { MeetingId } from '@wardmote/domain/id';
import type { Invitation, Reply } from '@wardmote/domain/meeting';
import type { PanelStory } from './panel-story.ts';
import { done } from './story.ts';

type Answer = {
  readonly name: string;
  readonly answer: Reply;
  readonly substitute?: string;
  readonly needs?: readonly NeedAsked[];
};

const loopUser = 'Ahmed Warsame';

/** In the order in which they came. The two who get their invitations on paper have not answered yet. */
const answers: readonly Answer[] = [
  { name: 'Yvonne Asante', answer: 'yes' },
  { name: 'Laura Whitcombe', answer: 'yes' },
  { name: 'Tomasz Zielinski', answer: 'yes' },
  { name: 'Jordan Mensah', answer: 'yes' },
  { name: loopUser, answer: 'yes', needs: [{ kind: 'hearing-loop' }] },
  { name: 'Siobhan Keane', answer: 'no' },
  { name: 'Priya Raman', answer: 'yes' },
  { name: 'Joy Atkins', answer: 'yes', needs: [{ kind: 'transport' }] },
  { name: 'Frank Pemberton', answer: 'substitute', substitute: 'Ruth Pemberton' },
  { name: 'Ruth Pemberton', answer: 'yes' },
  { name: 'Amara Diallo', answer: 'yes' },
  { name: 'Ifeoma Nwosu', answer: 'yes' },
  { name: 'Martin Lane', answer: 'yes' },
];

const invited = (invitations: readonly Invitation[], sought: string): Invitation => {
  const found = invitations.find(({ name }) => name === sought);
  if (!found) throw new Error(`${sought} is not invited.`);
  return found;
};

/** Most answer by the link in their own mail; of the help that two ask for, the secretary has arranged the hearing loop and no lift yet. */
export const tellReplies = async ({ story, panelId, secretary }: PanelStory, meetingId: MeetingId): Promise<void> => {
  const { invitations = [] } = (await story.findMeeting(meetingId)) ?? {};
  for (const { name, ...answer } of answers) {
    const { personId, linkKey } = invited(invitations, name);
    const command = { meetingId, personId, linkKey, ...answer };
    await done(story.commands.answerInvitation(story.by({ kind: 'anonymous' }), command));
  }
  const { personId } = invited(invitations, loopUser);
  const help = [{ kind: 'hearing-loop', helper: 'The caretaker of the hall', met: true }] as const;
  await done(story.commands.arrangeHelp(story.by(secretary), { panelId, meetingId, personId, help }));
};
