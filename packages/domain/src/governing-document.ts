import { addMonths, type Day } from './day.ts';
import type { DocumentId, MeetingId } from './id.ts';
import { type Quorum, standardProfile } from './profile.ts';

export type DocumentKind = 'constitution' | 'terms-of-reference' | 'ground-rules';

/** What a clause is about: the minimum standard asks for some of these by name (row 18). */
export const clauseTopics = [
  'area-and-aims',
  'membership',
  'officers',
  'meetings',
  'quorum',
  'decisions',
  'councillors-and-partners',
  'priorities',
  'minutes',
  'conduct-and-exclusion',
  'amendment',
] as const;
export type ClauseTopic = (typeof clauseTopics)[number];

export type Clause = { readonly number: string; readonly topic: ClauseTopic; readonly text: string };

/** The clauses that the program obeys. What a document does not set is the standard profile's. */
export type Settings = {
  readonly quorum: Quorum;
  readonly cadence: { readonly fromDays: number; readonly toDays: number };
  readonly noticeDays: number;
  readonly termMonths: number;
  readonly reviewMonths: number;
};

export const standardSettings: Settings = {
  quorum: standardProfile.quorum,
  cadence: standardProfile.cadence,
  noticeDays: standardProfile.noticeDays,
  termMonths: standardProfile.termMonths,
  reviewMonths: 24,
};

export type GoverningDocument = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly status: 'draft' | 'adopted' | 'superseded';
  readonly clauses: readonly Clause[];
  readonly settings: Settings;
  readonly adoptedOn?: Day;
  readonly adoptedAt?: MeetingId;
  readonly version: number;
};

/** What the panel itself keeps of a document: enough to obey it without fetching its text. */
export type DocumentInForce = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly from: Day;
  readonly reviewOn: Day;
  readonly settings: Settings;
  readonly clausesOnExclusion: readonly string[];
};

/** Ours, version 1: the 2006 report asks the Met for one (row 18) and none was found (domain.md 2.2, 7). */
export const minimumStandard: readonly ClauseTopic[] = [
  'area-and-aims',
  'membership',
  'officers',
  'meetings',
  'quorum',
  'priorities',
  'minutes',
  'conduct-and-exclusion',
];

/** Which topics of the minimum standard the document does not cover (row 18). Advice: a document may be adopted without them. */
export const missingTopics = (clauses: readonly Pick<Clause, 'topic'>[]): readonly ClauseTopic[] =>
  minimumStandard.filter((topic) => !clauses.some((clause) => clause.topic === topic));

export const inForce = (document: GoverningDocument, from: Day): DocumentInForce => ({
  id: document.id,
  kind: document.kind,
  title: document.title,
  from,
  reviewOn: addMonths(from, document.settings.reviewMonths),
  settings: document.settings,
  clausesOnExclusion: document.clauses
    .filter(({ topic }) => topic === 'conduct-and-exclusion')
    .map(({ number }) => number),
});

/** The last five versions stay with the panel, so that a meeting of the past is still judged by its own. */
const versionsKept = 5;

/** The versions of a panel with one more, by the day each came into force, whatever the order in which they were recorded. */
export const withDocument = (
  documents: readonly DocumentInForce[],
  adopted: DocumentInForce,
): readonly DocumentInForce[] =>
  [...documents, adopted].toSorted((one, other) => one.from.localeCompare(other.from)).slice(-versionsKept);

/** The version in force on a day governs that day's meeting. */
export const documentOn = (documents: readonly DocumentInForce[], day: Day): DocumentInForce | undefined =>
  documents.findLast(({ from }) => from <= day);

/** What governs a day: before the first document, the standard profile does. */
export const settingsOn = (documents: readonly DocumentInForce[], day: Day): Settings =>
  documentOn(documents, day)?.settings ?? standardSettings;

/** A document as it stands among its panel's: an adopted one is superseded as soon as a later one is in force. */
export const statusAmong = (
  documents: readonly DocumentInForce[],
  { id, status }: Pick<GoverningDocument, 'id' | 'status'>,
): GoverningDocument['status'] => (status === 'adopted' && documents.at(-1)?.id !== id ? 'superseded' : status);
