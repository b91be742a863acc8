import { shortDay } from '@wardmote/domain/day-in-words';
import type { RefusalCode, RefusalFacts } from '@wardmote/domain/refusal';
import type { ConcernsTo } from '@wardmote/domain/sender';
import type { Sentence } from './sentence.ts';

/** Why nothing is asked for because of a concern, and what to do. */
const concernInstead: Readonly<Record<RefusalFacts['concern-not-taken']['became'], string>> = {
  waiting:
    'Say first what becomes of this concern. Once the panel has taken it on, you can ask for something because of it.',
  merged: 'This concern was put to another that says the same. Go back to the list and ask for the action there.',
  elsewhere: 'Somebody else deals with this concern, as its raiser was told. Ask for the action at a meeting instead.',
  declined:
    'The panel does not deal with this concern, as its raiser was told. Ask for the action at a meeting instead.',
};

/** What is left to whoever may send no more today: a ward without a panel has no meeting and no secretary. */
const tooManyInstead: Readonly<Record<ConcernsTo, { readonly all: string; readonly one: string }>> = {
  panel: { all: ', or come to the next meeting', one: ', or tell the panel’s secretary at the next meeting' },
  group: { all: '', one: '' },
};

/** The rules about what worries people, in words; ./explain.ts has the others. */
export const concernSentences = {
  'concern-triaged': ({ on }) => `It was said on ${shortDay(on)} what becomes of this. Open the page again to see it.`,
  'concern-needs-words': () => 'Say who deals with it, or why nobody here does. Whoever raised it reads this.',
  'concern-not-open': () =>
    'The other concern is not in the list of the panel any more. Open the page again and choose another.',
  'concern-not-on-list': () =>
    'This concern is not on the list of the panel. The page of the concerns shows what is, and what waits for an answer.',
  'concern-not-taken': ({ became }) => concernInstead[became],
  'concern-under-priority': () =>
    'A priority of the panel rests on this concern. Record at a meeting how that priority ended; whoever raised this is told then.',
  'concerns-under-priorities': ({ given, most }) =>
    `The priorities would rest on ${given} concerns; together they may rest on ${most}. Untick those that matter least.`,
  'backlog-full': ({ most }) =>
    `The list has ${most} concerns already. Say first what becomes of some of them, or send this one to whoever can deal with it.`,
  'outreach-needs-session': () =>
    'Say on which day and where this was heard. For a survey or something from the police you may leave it out.',
  'session-in-future': ({ on }) =>
    `${shortDay(on)} is still to come. Enter the day on which people were heard, or write this down afterwards.`,
  'too-many-concerns': ({ to }) =>
    `Very many concerns came in today. Please come back tomorrow${tooManyInstead[to].all}. In an emergency call 999.`,
  'too-many-concerns-from-you': ({ most, to }) =>
    `${most} concerns have come from where you are today, and no more are taken from there. Please come back tomorrow${tooManyInstead[to].one}. A library or a school counts as one. In an emergency call 999.`,
  'too-many-merged': ({ most }) =>
    `With this more than ${most} would be put to the other concern. Take it on by itself, or say that somebody else deals with it.`,
} satisfies { readonly [Code in RefusalCode]?: Sentence<Code> };
