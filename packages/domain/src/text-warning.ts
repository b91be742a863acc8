/**
 * What in a text somebody should look at once more before others read it (domain.md 4.3; row 82): how to find or reach one person, and
 * somebody named as a suspect or a victim. A warning and no barrier: it is wrong now and then, and a name may be right. What it found
 * is shown to whoever writes, and is neither logged nor kept.
 */
export type TextWarning = {
  readonly kind: 'postcode' | 'house-address' | 'phone' | 'email' | 'number-plate' | 'suspect-or-victim';
  readonly found: string;
};

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const streets =
  'Road|Rd|Street|Lane|Avenue|Ave|Court|House|Gardens|Way|Terrace|Hill|Place|Square|Drive|Grove|Crescent|Walk|Mews|Rise|Row';
/** `Close` is also what meetings do: not before a small word. */
const street = `(?:${streets}|Close(?! (?:the|to|by|on|at|in|a)\\b))`;
const word = "[A-Z][\\w’'-]+";
const name = `(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.? ${word}|${word} ${word})`;
const role =
  '[Ss]uspects?|[Oo]ffenders?|[Vv]ictims?|[Cc]omplainants?|[Pp]erpetrators?|[Dd]ealers?|[Bb]urglars?|[Ww]itness(?:es)?';
const done =
  'arrested|charged|convicted|sentenced|accused|suspected|robbed|attacked|burgled|assaulted|stabbed|mugged|harassed';

const patterns: readonly (readonly [TextWarning['kind'], RegExp])[] = [
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi],
  ['number-plate', /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gi],
  ['number-plate', /\b[A-Z]\d{1,3} [A-Z]{3}\b/g],
  ['email', /\b[\w.+-]+@[\w-]+\.[\w.-]+\w\b/g],
  ['phone', /(?:\+44|(?<![\d.])\(?0)(?:[ ()-]{0,2}\d){9,10}\b/g],
  ['house-address', /\b(?:flat|apartment) \d+[a-z]?\b/gi],
  // A house, and neither a year nor a day of a month.
  ['house-address', new RegExp(`\\b\\d{1,3}[a-z]?,? (?!(?:${months})\\b)(?:${word} ){1,3}?${street}\\b`, 'g')],
  ['suspect-or-victim', new RegExp(`\\b(?:${role})\\b[^.\\n]{0,30}?\\b${name}`, 'g')],
  ['suspect-or-victim', new RegExp(`\\b${name}(?:,| (?:was|is|has been)) (?:${done})\\b`, 'g')],
  ['suspect-or-victim', new RegExp(`\\b${name} \\((?:${role})\\)`, 'g')],
];

/** Numbers that are there for everybody, and are written in minutes to be found. */
const publicNumbers = ['0300', '0303', '0345', '0800', '0808', '0845'];
const isPublic = ({ kind, found }: TextWarning): boolean =>
  kind === 'phone' && publicNumbers.some((number) => found.replaceAll(/\D/g, '').startsWith(number));

/** Names of places, bodies and things that look like somebody's: `Safer Neighbourhoods`, `Brixton Hill`, `Hate Crime`. */
const notPeople = new RegExp(
  `\\b(?:Safer|Neighbourhoods?|Police|Panel|Council|Team|Ward|Station|School|Centre|Library|Market|Estate|Church|Hall|Park|Green|Common|Crime|Support|Close|${streets}|${months})\\b`,
);

const isAboutSomebody = (one: TextWarning): boolean =>
  !isPublic(one) && !(one.kind === 'suspect-or-victim' && notPeople.test(one.found));

/** Each once, by its kind. */
export const warningsIn = (text: string): readonly TextWarning[] => {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words]): TextWarning => ({ kind, found: words.trim() })),
  );
  return [...new Map(found.filter(isAboutSomebody).map((one) => [`${one.kind} ${one.found}`, one])).values()];
};
