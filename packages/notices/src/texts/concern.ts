import type { ActionOutcome } from '@wardmote/domain/action';
import type { PriorityOutcome } from '@wardmote/domain/priority-result';
import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';

const whence = {
  member: 'A member',
  resident: 'A resident',
  outreach: 'Somebody',
  survey: 'Somebody',
  police: 'The police',
};

export const concernRaised: Words<'concern-raised'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: a concern has come in`,
  paragraphs: [
    `${whence[facts.from]} has said to ${panelName} what worries them.`,
    `Please read it and say what becomes of it; whoever raised it is told:\n${link(links.concerns(panelId))}`,
    'If more come in today, they are on the same page, and there is no further mail about them.',
  ],
  why: `you keep the record of ${panelName}.`,
});

/** Closed is not met (U36): each end is said in its own words. */
const cameTo: Readonly<Record<PriorityOutcome, string>> = {
  met: 'the panel says that it was met',
  'partly-met': 'the panel says that it was met in part',
  'not-met': 'the panel says that it was not met',
  'not-ours': 'it was not for the police team to do',
  superseded: 'another priority took its place',
  dropped: 'no result was recorded',
};

const actionEnded: Readonly<Record<ActionOutcome, string>> = {
  done: 'The panel says that it is done.',
  'not-fixed': 'The panel says that the trouble is still there.',
  'not-ours': 'It was not theirs to do; somebody else must be asked.',
  duplicate: 'It had been asked for already.',
  superseded: 'Something else is asked for in its place.',
};

const became = ({ outcome, title, endedAs, actionEndedAs }: NoticeFacts['concern-told']): string => {
  const named = title ? ` “${oneLine(title)}”` : '';
  const listed = `The panel had it on its list as${named}`;
  switch (outcome) {
    case 'taken':
      return `The panel has taken it as${named}. It decides at its meetings which concerns become priorities, and you are told if this one does.`;
    case 'merged':
      if (named)
        return `${listed}. It is looked at together with another concern there now, and your voice is counted with it. You are told if that one becomes a priority.`;
      return 'Others have said the same: the panel looks at it together with theirs, and your voice is counted. You are told if it becomes a priority.';
    case 'adopted':
      return `It is one of the priorities of the local police team now${named ? `:${named}` : ''}. Each meeting of the panel looks at what was done.`;
    case 'ended':
      return `${named ? `The panel took it as${named}, and a priority` : 'A priority'} of the local police team rested on it. That priority has ended${endedAs ? `: ${cameTo[endedAs]}` : ''}.`;
    case 'action-ended':
      return `The panel ${named ? `took it as${named} and ` : ''}asked somebody to act. ${actionEndedAs ? actionEnded[actionEndedAs] : ''}`;
    case 'elsewhere':
      return named ? `${listed}. Somebody else deals with it now:` : 'Somebody else deals with it:';
    case 'declined':
      return named
        ? `${listed}, and does not go on with it. The reason given:`
        : 'The panel does not take it on. The reason given:';
  }
};

export const concernTold: Words<'concern-told'> = ({ panelId, panelName, facts }, link) => ({
  subject: `${panelName}: what becomes of your concern`,
  paragraphs: [
    `You told ${panelName} what worries you.`,
    became(facts),
    ...(facts.words ? [setIn(facts.words)] : []),
    `What you wrote and what becomes of it, for you alone:\n${link(links.ownConcern(panelId, facts.concernId, facts.linkKey))}`,
  ],
  why: 'you raised a concern, and want to hear what becomes of it.',
});
