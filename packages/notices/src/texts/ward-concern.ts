import { oneLine, setIn } from '../clean.ts';
import { links } from '../links.ts';
import type { NoticeFacts } from '../notice.ts';
import type { Words } from '../wording.ts';

export const wardConcernRaised: Words<'ward-concern-raised'> = ({ panelName, facts }, link) => ({
  subject: `${panelName}: a concern from a ward without a panel`,
  paragraphs: [
    `Somebody in a ward of ${panelName} that has no panel has said what worries them.`,
    `Please read it and say what becomes of it; whoever raised it is told:\n${link(links.wardConcerns(facts.borough))}`,
    'If more come in today, they are on the same page, and there is no further mail about them.',
  ],
  why: `you answer for the borough group of ${panelName}.`,
});

const became: Readonly<Record<NoticeFacts['ward-concern-told']['outcome'], string>> = {
  elsewhere: 'Somebody else deals with it:',
  declined: 'The borough group does not take it on. The reason given:',
  'passed-on':
    'The ward has a panel now, and the panel has what you wrote. It says within two weeks what becomes of it.',
};

export const wardConcernTold: Words<'ward-concern-told'> = ({ panelName, facts }, link) => ({
  subject: `${panelName}: what becomes of your concern`,
  paragraphs: [
    `You said what worries you in ${oneLine(facts.wardName)}.`,
    became[facts.outcome],
    ...(facts.words ? [setIn(facts.words)] : []),
    `What you wrote and what becomes of it, for you alone:\n${link(links.ownWardConcern(facts.borough, facts.concernId, facts.linkKey))}`,
  ],
  why: 'you raised a concern, and want to hear what becomes of it.',
});
