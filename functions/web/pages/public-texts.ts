import { lookAgain } from '@wardmote/pages/warning-words';
import type { Fields } from './accept-form.ts';

/** A text that everybody reads as soon as its form is sent, under the words of its field. */
export type PublicText = { readonly heading: string; readonly text?: string | undefined };

/** Under which name the page sends back what its writer was asked to look at. */
const looked = 'lookedAgain';

/** Of what its writer was asked to look at once, nobody is asked again. */
export const notLookedAt = <Found extends { readonly found: string }>(
  all: readonly Found[],
  fields: Fields,
): readonly Found[] => all.filter(({ found }) => !fields[looked]?.includes(found));

/** What its writer has not been asked to look at yet (domain.md 4.3). Sent once more as it is, it goes through: nobody is stopped. */
export const toLookAt = (texts: readonly PublicText[], fields: Fields) => notLookedAt(lookAgain(texts), fields);

type Priority = { readonly title: string; readonly grounds: string; readonly scope?: string | undefined };

/** Row 82: what is scoped to persons is told to nobody outside the panel. */
export const priorityTexts = (priorities: readonly Priority[]): readonly PublicText[] =>
  priorities
    .filter(({ scope }) => scope !== 'persons')
    .flatMap(({ title, grounds }) => [
      { heading: 'What is it?', text: title },
      { heading: 'Why? Who raised it, or what shows it?', text: grounds },
    ]);

type Said = { readonly progress?: string | undefined; readonly next?: string | undefined };

export const reviewTexts = (reviews: readonly Said[]): readonly PublicText[] =>
  reviews.flatMap(({ progress, next }) => [
    { heading: 'How far is it?', text: progress },
    { heading: 'What is next?', text: next },
  ]);

export const endedTexts = (
  ended: readonly { readonly words?: string | undefined }[] | undefined = [],
): readonly PublicText[] => ended.map(({ words }) => ({ heading: 'What came of it?', text: words }));

export const actionTexts = (actions: readonly { readonly what: string }[]): readonly PublicText[] =>
  actions.map(({ what }) => ({ heading: 'What is asked for?', text: what }));
