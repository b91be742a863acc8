import { labels } from './labels.ts';

type Fields = Readonly<Record<string, readonly string[]>>;
type People = readonly { readonly name: string }[];

/** What somebody else kept in a field, where it is not what stands in one's own box. */
export type Difference = { readonly field: string; readonly where: string; readonly theirs: string };

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  presence: labels.presence,
  party: labels.party,
  closed: labels.closingReason,
  kind: labels.actionKind,
  category: labels.category,
  source: labels.source,
  scope: labels.scope,
  decision: { set: 'Set the priorities', keep: 'Keep them as they are', defer: 'Nothing this time' },
  evidence: { seen: 'Yes', 'not-seen': 'No' },
  keep: { yes: 'Keep it' },
};

const parts: Readonly<Record<string, string>> = {
  text: 'what came of it',
  votesFor: 'votes for',
  votesAgainst: 'votes against',
  closed: 'who may read it',
  presence: 'whether they came',
  standsFor: 'in whose place',
  name: 'name',
  party: 'where they come from',
  keep: 'whether it stays',
  title: 'what it is',
  grounds: 'why',
  category: 'kind of trouble',
  source: 'who is worried',
  scope: 'what it is about',
  lead: 'who leads',
  concernIds: 'which concerns it rests on',
  survey: 'which survey shows it',
  figure: 'which figures show it',
  other: 'what else shows it',
  supporters: 'who helps',
  progress: 'how far it is',
  next: 'what is next',
  tags: 'what the police did',
  outcome: 'how it ended',
  words: 'what came of it',
  measure: 'what was counted',
  baseline: 'before',
  after: 'after',
  what: 'what is asked for',
  owner: 'who is asked',
  'owner-name': 'the name of the other body',
  'owner-email': 'the address of the other body',
  kind: 'what kind',
};

const alone: Readonly<Record<string, string>> = {
  decision: 'What the meeting decided',
  deferred: 'Why nothing was decided',
  evidence: 'Whether the evidence was seen',
  evidenceReason: 'Why the evidence was not seen',
  notReviewed: 'Why the other priorities were not talked about',
};

/** What only the form needs: whose row it is, and what goes with a guest of one item. */
const hidden = /-(itemId|personId|priorityId|of|forItem|id|cited)$|^attendance-\d+-(name|party)$/;

const groups: Readonly<Record<string, string>> = {
  outcomes: 'Item',
  guests: 'Somebody else,',
  priorities: 'Priority',
  ended: 'How it ended, priority',
  reviews: 'How far it is, priority',
  actions: 'Action',
};

const day = /^(.*?)-?(day|month|year)$/;

const dayOf = (name: string): string => {
  const [, of = '', part = ''] = day.exec(name) ?? [];
  const [, number] = /^actions-(\d+)-dueOn$/.exec(of) ?? [];
  return number === undefined ? `Next meeting, ${part}` : `Action ${Number(number) + 1}, by when: ${part}`;
};

/** `Item 3, votes for`; a person by their name. */
const whereIs = (name: string, people: People): string => {
  if (alone[name]) return alone[name];
  if (day.test(name)) return dayOf(name);
  const [, group = '', number = '0', rest = ''] = /^([a-z]+)-(\d+)-(.+)$/.exec(name) ?? [];
  const part = parts[rest] ?? rest;
  if (group === 'attendance') return `${people[Number(number)]?.name ?? 'Somebody'}: ${part}`;
  return `${groups[group] ?? group} ${Number(number) + 1}, ${part}`;
};

const said = (name: string, values: readonly string[] = []): string => {
  const [value = ''] = values;
  const last = /([a-zA-Z]+)$/.exec(name)?.[1] ?? '';
  return value === '' ? '(empty)' : (words[last]?.[value] ?? value);
};

const plain = (values: readonly string[] = []): string => values.join('\n').replaceAll('\r', '');

/**
 * Every field in which what was kept meanwhile is not what was typed here (promise 1: two people who save at once see both texts), in the
 * order of the form. `of` leaves out the fields that the page shows beside their own box.
 */
export const keptDifferences = (
  typed: Fields,
  kept: Fields,
  people: People,
  besideTheirBox = /^outcomes-\d+-text$/,
): readonly Difference[] =>
  [...new Set([...Object.keys(typed), ...Object.keys(kept)])]
    .filter((name) => !['commandId', 'formToken', 'notesVersion', 'button'].includes(name))
    .filter((name) => !hidden.test(name) && !besideTheirBox.test(name))
    .filter((name) => plain(typed[name]) !== plain(kept[name]))
    .map((name) => ({ field: name, where: whereIs(name, people), theirs: said(name, kept[name]) }));
