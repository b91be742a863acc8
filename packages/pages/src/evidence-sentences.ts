import { shortDay } from '@wardmote/domain/day-in-words';
import type { RefusalCode } from '@wardmote/domain/refusal';
import type { Sentence } from './sentence.ts';

type Code = Extract<RefusalCode, `survey-${string}` | 'figure-unknown' | 'citations-too-many'>;

/** The rules about surveys and what a priority cites, in words; ./explain.ts has the others. */
export const evidenceSentences: { readonly [Each in Code]: Sentence<Each> } = {
  'citations-too-many': ({ title, most }) =>
    `“${title}” would rest on more than ${most} surveys, figures and other sources. Choose those that show it best, and leave out the others.`,
  'survey-withdrawn': ({ on }) =>
    `This survey was withdrawn on ${shortDay(on)}. Nothing new rests on it. If it was right after all, enter it anew.`,
  'survey-corrected-often': ({ most }) =>
    `This survey was corrected ${most} times already. Withdraw it, and enter it anew as it should be.`,
  'survey-unknown': () =>
    'This survey is not among the last ones of the panel. The page of figures shows those that are.',
  'figure-unknown': () =>
    'These figures are not on record of a ward of the panel. Open the page again and choose from those that are there.',
  'survey-days-wrong': ({ from, to }) =>
    `A survey from ${shortDay(from)} to ${shortDay(to)} ends before it begins, or has not ended yet. Check both days, their months and their years.`,
  'survey-more-than-answered': ({ answered, given }) =>
    `${given} said one thing, and ${answered} answered in all. Enter how many people said it, not how many per cent.`,
};
