import type { Cite } from '@wardmote/domain/citation';
import { type NotForPanels, notForPanels } from '@wardmote/domain/not-for-panels';
import { lookAgain, namedIn } from '@wardmote/pages/warning-words';
import type { Fields } from './accept-form.ts';

/** A text of a form under the words of its field, which others read as soon as the form is sent. */
export type ToldText = { readonly heading: string; readonly text?: string | undefined };

/** Under which name the page sends back what its writer was asked to look at. */
const looked = 'lookedAgain';

/** Of what its writer was asked to look at once, nobody is asked again. */
const notLookedAt = <Found extends { readonly found: string }>(
  all: readonly Found[],
  fields: Fields,
): readonly Found[] => all.filter(({ found }) => !fields[looked]?.includes(found));

/** What a form tells: to everybody, and what residents, teams and partners tell to a panel. */
type Told = { readonly published: readonly ToldText[]; readonly toPanel: readonly ToldText[] };

/**
 * What its writer has not been asked to look at yet (domain.md 4.3): names and number plates in all that is told, and in what everybody
 * reads also how somebody could be found. Sent once more as it is, it goes through: nobody is stopped.
 */
export const toLookAt = ({ published, toPanel }: Told, fields: Fields) => {
  const found = [...lookAgain(published), ...namedIn(toPanel)];
  const once = new Map(found.map((one) => [`${one.heading} ${one.found}`, one]));
  return notLookedAt([...once.values()], fields);
};

/** What somebody else should hear instead (row 90), of which its writer has not been told yet. */
export const toTurnTo = (texts: readonly ToldText[], fields: Fields): readonly NotForPanels[] =>
  notLookedAt(notForPanels(texts.map(({ text = '' }) => text).join('\n')), fields);

type Priority = {
  readonly title: string;
  readonly grounds: string;
  readonly scope?: string | undefined;
  readonly cites?: readonly Cite[] | undefined;
};

/** Row 82: what is scoped to persons is told to nobody outside the panel. */
export const priorityTexts = (priorities: readonly Priority[]): readonly ToldText[] =>
  priorities
    .filter(({ scope }) => scope !== 'persons')
    .flatMap(({ title, grounds, cites = [] }) => [
      { heading: 'What is it?', text: title },
      { heading: 'Why, in the panel’s words?', text: grounds },
      ...cites.flatMap((cite) =>
        cite.kind === 'other'
          ? [{ heading: 'Something else that shows it, and where it is from', text: cite.source }]
          : [],
      ),
    ]);

type Said = {
  readonly progress?: string | undefined;
  readonly next?: string | undefined;
  readonly notReviewed?: string | undefined;
};

export const reviewTexts = (reviews: readonly Said[]): readonly ToldText[] => [
  ...reviews.flatMap(({ progress, next }) => [
    { heading: 'How far is it?', text: progress },
    { heading: 'What is next?', text: next },
  ]),
  // One reason stands for all that were not talked about.
  ...[...new Set(reviews.map(({ notReviewed }) => notReviewed))].map((text) => ({
    heading: 'Why were the others not talked about?',
    text,
  })),
];

type Ended = {
  readonly words?: string | undefined;
  readonly measure?: string | undefined;
  readonly source?: string | undefined;
};

export const endedTexts = (ended: readonly Ended[] | undefined = []): readonly ToldText[] =>
  ended.flatMap(({ words, measure, source }) => [
    { heading: 'What came of it?', text: words },
    { heading: 'What was counted?', text: measure },
    { heading: 'Who counted it?', text: source },
  ]);

export const actionTexts = (actions: readonly { readonly what: string }[]): readonly ToldText[] =>
  actions.map(({ what }) => ({ heading: 'What is asked for?', text: what }));

/** The answer of whoever was asked for something. */
export const answerTexts = ({ text }: { readonly text?: string | undefined }): readonly ToldText[] => [
  { heading: 'What was done, or what happens next?', text },
];
