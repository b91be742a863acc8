import { type TextWarning, warningsIn } from '@wardmote/domain/text-warning';

const words: { readonly [Kind in TextWarning['kind']]: string } = {
  postcode: 'a postcode',
  'house-address': 'the address of a home',
  phone: 'a telephone number',
  email: 'an email address',
  'number-plate': 'a number plate',
  'suspect-or-victim': 'somebody named as a suspect, a victim or a witness',
};

type Text = { readonly heading: string; readonly text?: string | undefined };

/**
 * What to look at once more, a line each: under which heading, what it looks like, and the words. Where the panel meets is public, and
 * nobody's home.
 */
export const lookAgain = (
  texts: readonly Text[],
  place = '',
): readonly { heading: string; what: string; found: string }[] =>
  texts.flatMap(({ heading, text = '' }) =>
    warningsIn(text)
      .filter(({ found }) => !place.includes(found))
      .map(({ kind, found }) => ({ heading, what: words[kind], found })),
  );

/** What no text for a panel should hold, whoever reads it: somebody named as a suspect, a victim or a witness, and number plates. */
export const namedIn = (texts: readonly Text[]): ReturnType<typeof lookAgain> =>
  lookAgain(texts).filter(({ what }) => what === words['suspect-or-victim'] || what === words['number-plate']);

/** The open items of minutes with their text: what is closed stays with the panel. */
export const openTexts = (
  agenda: readonly { readonly id: string; readonly heading: string; readonly closed?: string }[],
  sections: readonly { readonly itemId: string; readonly text: string }[] = [],
): readonly Text[] =>
  agenda
    .filter(({ closed }) => !closed)
    .map(({ id, heading }) => ({ heading, text: sections.find(({ itemId }) => itemId === id)?.text }));

/** The headings of an agenda, which everybody reads: those of closed items too. */
export const headingTexts = (agenda: readonly { readonly heading: string }[]): readonly Text[] =>
  agenda.map(({ heading }) => ({ heading, text: heading }));
