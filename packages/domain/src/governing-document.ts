import { addMonths, type Day } from './day.ts';
import type { DocumentId, MeetingId } from './id.ts';
import { type Quorum, standardProfile } from './profile.ts';

export type DocumentKind = 'constitution' | 'terms-of-reference' | 'ground-rules';

/** What a clause is about: the minimum standard asks for some of these by name (row 18). */
export type ClauseTopic =
  | 'area-and-aims'
  | 'membership'
  | 'officers'
  | 'meetings'
  | 'quorum'
  | 'decisions'
  | 'councillors-and-partners'
  | 'priorities'
  | 'minutes'
  | 'conduct-and-exclusion'
  | 'amendment';

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
export const missingTopics = (clauses: readonly Clause[]): readonly ClauseTopic[] =>
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

/** The version in force on a day governs that day's meeting; before the first one, the standard profile does. */
export const settingsOn = (documents: readonly DocumentInForce[], day: Day): Settings =>
  documents.filter(({ from }) => from <= day).at(-1)?.settings ?? standardSettings;
