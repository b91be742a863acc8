import type { ActionId } from '@wardmote/domain/id';
import type { ActionAsked, OwnerAsked } from '@wardmote/use-cases/ask-actions';
import { type Ask, asks, type FollowUp } from './brixton-hill-actions.ts';
import type { PanelStory } from './panel-story.ts';
import { demoPerson } from './people.ts';
import { priorities } from './priorities.ts';
import { actorOf, done, type Story } from './story.ts';

export type AskedActions = Map<Ask['key'], ActionId>;

const ownerOf = (story: Story, { of }: Ask): OwnerAsked => {
  if (of === 'team') return { kind: 'team' };
  if (of === 'member') return { kind: 'person', personId: demoPerson('member').id };
  if (!('partner' in of)) return { kind: 'partner', ...of };
  const registered = story.partners().find(({ name }) => name === of.partner);
  if (!registered) throw new Error(`${of.partner} is not in the register.`);
  return { kind: 'registered', partnerId: registered.id };
};

/** What the panel asks for at a meeting. */
export const asksAt = (evening: number): readonly Ask[] => asks.filter((ask) => ask.evening === evening);

export const askedFor = ({ story }: PanelStory, ask: Ask, dueOn: string): ActionAsked => {
  const { what, kind, under } = ask;
  const served = story.history().panel.priorities.find(({ title }) => under && title === priorities[under].title);
  return { what, kind, owner: ownerOf(story, ask), dueOn, ...(served && { priorityId: served.id }) };
};

type Answering = {
  readonly actionId: ActionId;
  readonly status: 'accepted' | 'in-progress' | 'answered';
  readonly text: string;
};

/** The sergeant answers for the team, a member for herself, and a body outside by the link in its mail. */
const answer = async ({ story, panelId }: PanelStory, { of }: Ask, answering: Answering): Promise<void> => {
  const command = { panelId, ...answering };
  const sergeant = demoPerson('sergeant');
  const member = demoPerson('member');
  const teamId = 'team_E05000417-1';
  const asTeam = actorOf(sergeant.id, sergeant.name, { role: 'sergeant', teamId });
  const asMember = actorOf(member.id, member.name, { role: 'member', panelId });
  if (of === 'team' || of === 'member') {
    await done(story.commands.answerAction(story.by(of === 'team' ? asTeam : asMember), command));
    return;
  }
  const owner = story.history().panel.actions.find(({ id }) => id === answering.actionId)?.owner;
  const linkKey = owner?.kind === 'partner' ? owner.linkKey : '';
  await done(story.commands.answerPartnerAction(story.by({ kind: 'anonymous' }), { ...command, linkKey }));
};

/** One step in what became of an action. */
export const followUp = async (panel: PanelStory, asked: AskedActions, step: FollowUp): Promise<void> => {
  const { story, panelId, secretary } = panel;
  const actionId = asked.get(step.key);
  const ask = asks.find(({ key }) => key === step.key);
  if (!actionId || !ask) throw new Error(`Nobody was asked for ${step.key}.`);
  if ('answer' in step) return answer(panel, ask, { actionId, status: step.answer, text: step.text });
  await ('close' in step
    ? done(story.commands.closeAction(story.by(secretary), { panelId, actionId, outcome: step.close }))
    : done(story.commands.disputeAction(story.by(secretary), { panelId, actionId, why: step.dispute })));
};
