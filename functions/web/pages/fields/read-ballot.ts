import type { Ballot, BallotChoice, Cast } from '@wardmote/domain/ballot';
import type { ConcernId } from '@wardmote/domain/id';
import type { Fields } from '../accept-form.ts';
import { numberIfAny, text } from './read-text.ts';

/** The concerns as the page numbered them: papers and rows say their numbers, whatever has moved since. */
const listedIn = (fields: Fields): readonly string[] => fields.listed ?? [];

/** One paper a line, as numbers of the list; nothing at all where one of them is on no line of it. */
const papersIn = (fields: Fields): readonly (readonly string[])[] | undefined => {
  const listed = listedIn(fields);
  const lines = text(fields, 'cast-papers')
    .split('\n')
    .map((line) => line.split(/[\s,;.]+/).filter((part) => part !== ''))
    .filter(({ length }) => length > 0);
  const papers = lines.map((line) => line.flatMap((number) => listed[Number(number) - 1] ?? []));
  return papers.every(({ length }, index) => length === lines[index]?.length) ? papers : undefined;
};

const votesIn = (fields: Fields) =>
  listedIn(fields).map((concernId, row) => ({
    concernId,
    votes: numberIfAny(fields, `cast-votes-${row}-votes`) ?? 0,
  }));

const castFrom = (fields: Fields) => {
  const method = text(fields, 'method');
  const each = numberIfAny(fields, 'cast-each');
  if (method === 'ranked') return { method, each, papers: papersIn(fields) };
  const votes = votesIn(fields);
  return method === 'dots'
    ? { method, each, onOne: numberIfAny(fields, 'cast-onOne'), votes }
    : { method, each, votes };
};

/** Those of which somebody said in which place they came of a tie, the first place first. */
const orderIn = (fields: Fields): readonly string[] =>
  listedIn(fields)
    .map((id, row) => ({ id, place: numberIfAny(fields, `place-${row}`) }))
    .filter(({ place }) => place !== undefined)
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ id }) => id);

export const ballotFrom = (fields: Fields) => {
  const order = orderIn(fields);
  return {
    voters: {
      members: numberIfAny(fields, 'voters-members'),
      substitutes: numberIfAny(fields, 'voters-substitutes'),
      residents: numberIfAny(fields, 'voters-residents'),
    },
    cast: castFrom(fields),
    tie: { rule: text(fields, 'tie-rule'), ...(order.length > 0 && { order }) },
    shortlist: numberIfAny(fields, 'shortlist'),
  };
};

const field = (value: number | string): readonly string[] => [String(value)];

const castFields = (cast: Cast, listed: readonly ConcernId[]): Fields => {
  const numberOf = (id: ConcernId) => listed.indexOf(id) + 1;
  if (cast.method === 'ranked')
    return { 'cast-papers': [cast.papers.map((paper) => paper.map(numberOf).join(', ')).join('\n')] };
  const rows = cast.votes.map(({ concernId, votes }) => [`cast-votes-${numberOf(concernId) - 1}-votes`, field(votes)]);
  return { ...Object.fromEntries(rows), ...(cast.method === 'dots' && { 'cast-onOne': field(cast.onOne) }) };
};

/** The form as a ballot that is recorded fills it, for whoever puts it right. */
export const ballotFields = ({ voters, cast, tie, shortlist }: Ballot, choices: readonly BallotChoice[]): Fields => {
  const listed = choices.map(({ concernId }) => concernId);
  const places = (tie.order ?? []).map((id, index) => [`place-${listed.indexOf(id)}`, field(index + 1)]);
  return {
    listed,
    'voters-members': field(voters.members),
    'voters-substitutes': field(voters.substitutes),
    'voters-residents': field(voters.residents),
    'cast-each': field(cast.each),
    ...castFields(cast, listed),
    'tie-rule': [tie.rule],
    shortlist: field(shortlist),
    ...Object.fromEntries(places),
  };
};
