import { labels } from './labels.ts';

export type Choice = { readonly value: string; readonly text: string };

/** Whether an item is open and, where it is not, why: one list, so that a closed item always has its reason. */
export const closingChoices: readonly Choice[] = [
  { value: '', text: 'Everybody' },
  ...Object.entries(labels.closingReason).map(([value, why]) => ({ value, text: `Only the panel: ${why}` })),
];

/** What a priority is about: particular persons never leave the panel (row 82). */
export const scopeChoices: readonly Choice[] = [
  { value: 'theme', text: 'A kind of trouble, anywhere in the ward' },
  { value: 'place', text: 'One place' },
  { value: 'persons', text: 'Particular persons (kept from the public)' },
];

/** A list that may be left alone. */
export const orNone = (choices: readonly Choice[], none: string): readonly Choice[] => [
  { value: '', text: none },
  ...choices,
];

const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** How a priority ended; left alone, it is still one, or nobody recorded a result. */
export const endChoices = orNone(choicesOf(labels.priorityOutcome), 'It goes on');
export const leadChoices = orNone(choicesOf(labels.body), 'Not said');
