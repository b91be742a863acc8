import { longDay } from '@wardmote/domain/day-in-words';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { AskedAction, NoticeFacts, OwnerKind } from '../notice.ts';

type Link = (path: string) => string;
type PanelId = Parameters<typeof links.panel>[0];

const inWords = ({ what, dueOn, question }: AskedAction): string =>
  `${setIn(what)}${dueOn ? `\n    To be ${question ? 'answered' : 'done'} by: ${longDay(dueOn)}` : ''}`;

/** `an action is`, `a question is`, `3 things are`: what the subject of a mail says is asked. */
export const countInWords = (actions: readonly AskedAction[]): string => {
  if (actions.length > 1)
    return `${actions.length} ${actions.some(({ question }) => question) ? 'things' : 'actions'} are`;
  return actions[0]?.question ? 'a question is' : 'an action is';
};

/** An outside body answers each action by the link that belongs to it; everybody else has one page for all. */
export const actionsInWords = (actions: readonly AskedAction[], panelId: PanelId, link: Link): string =>
  actions
    .map((action) => {
      const { actionId, linkKey } = action;
      const answer = linkKey
        ? `\n\nPlease say where this stands. You need no password:\n${link(links.partnerAction(panelId, actionId, linkKey))}`
        : '';
      return `${inWords(action)}${answer}`;
    })
    .join('\n\n');

const pageFor = (as: OwnerKind, actions: readonly AskedAction[], panelId: PanelId): string => {
  const [action, ...others] = actions;
  if (action && others.length === 0) return links.action(panelId, action.actionId);
  return as === 'team' ? links.desk() : links.panel(panelId);
};

/** Where those with an account answer; nothing for an outside body, whose links stand beside its actions. */
export const answerPage = (as: OwnerKind, actions: readonly AskedAction[], panelId: PanelId, link: Link): string[] =>
  as === 'partner' ? [] : [`Please sign in and say where it stands:\n${link(pageFor(as, actions, panelId))}`];

/** Where an officer sees what was handed on; whoever has it now has a link beside it. */
export const lookAt = (
  as: OwnerKind | 'officer',
  [action]: readonly AskedAction[],
  panelId: PanelId,
  link: Link,
): string[] =>
  as === 'officer' && action ? [`How far it is, from now on:\n${link(links.action(panelId, action.actionId))}`] : [];

export const ownedBecause = (
  { as, ownerName }: Pick<NoticeFacts['action-asked'], 'as' | 'ownerName'>,
  panelName: string,
): string => {
  if (as === 'team') return `you are a sergeant of ${oneLine(ownerName)}, which ${panelName} works with.`;
  if (as === 'person') return `${panelName} has asked you in person.`;
  return `${panelName} has asked ${oneLine(ownerName)}, and gave this address for it.`;
};
