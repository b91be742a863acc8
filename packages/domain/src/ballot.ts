import type { Concern } from './concern.ts';
import type { Day, Instant } from './day.ts';
import type { ConcernId, MeetingId, PanelId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

export const ballotMethods = ['dots', 'ranked', 'hands'] as const;
export type BallotMethod = (typeof ballotMethods)[number];

/** What settles a tie: the list as it stood, the voices behind each, the chair, or the lot. */
export const tieRules = ['earlier', 'voices', 'casting-vote', 'lot'] as const;
export type TieRule = (typeof tieRules)[number];

/** A concern as it stood on the list, in the panel's words. */
export type BallotChoice = { readonly concernId: ConcernId; readonly title: string; readonly voices: number };

export type Votes = { readonly concernId: ConcernId; readonly votes: number };
/** What one person put on a paper, the best first. Nothing says whose it is. */
export type Paper = readonly ConcernId[];

/** What was cast. `each` is how many dots, hands or places on a paper one person has; `onOne` how many dots may go to one concern. */
export type Cast =
  | { readonly method: 'dots'; readonly each: number; readonly onOne: number; readonly votes: readonly Votes[] }
  | { readonly method: 'hands'; readonly each: number; readonly votes: readonly Votes[] }
  | { readonly method: 'ranked'; readonly each: number; readonly papers: readonly Paper[] };

/** How many could vote, by what they are to the panel; never who. */
export type Voters = { readonly members: number; readonly substitutes: number; readonly residents: number };

/** How ties are settled; the chair and the lot give an order of those that are tied. */
export type Tie = { readonly rule: TieRule; readonly order?: readonly ConcernId[] };

/** How a panel put its concerns in an order at a meeting (row 86). It is public, and says nothing of how anybody voted. */
export type Ballot = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly on: Day;
  readonly recordedAt: Instant;
  /** As they stood before the ballot. */
  readonly choices: readonly BallotChoice[];
  readonly voters: Voters;
  readonly cast: Cast;
  readonly tie: Tie;
  /** How many of the first are put to the meeting. */
  readonly shortlist: number;
  /** The ballot before this one. */
  readonly before?: { readonly meetingId: MeetingId; readonly on: Day };
};

/** A concern in its place. `tied` says that another had as many votes. */
export type Placed = BallotChoice & { readonly votes: number; readonly tied: boolean };

/** What the panel itself keeps of its last ballot. */
export type LastBallot = {
  readonly meetingId: MeetingId;
  readonly on: Day;
  readonly method: BallotMethod;
  readonly voters: number;
  readonly concerns: number;
  readonly shortlist: readonly (Pick<BallotChoice, 'concernId' | 'title'> & { readonly votes: number })[];
};

/** As many as may sit in one room and vote, and as many as one of them may name. */
export const mostVoters = 200;
export const mostEach = 10;

export const votersOf = ({ members, substitutes, residents }: Voters): number => members + substitutes + residents;

/**
 * A paper with m concerns gives m votes to the first, m - 1 to the next, and 1 to the last: the Borda count as de Borda himself had it,
 * where a short paper has less to give. It orders a whole list, is added up on a flip chart, and asks nobody to name more than they care for.
 */
const paperVotes = (paper: Paper): readonly Votes[] =>
  paper.map((concernId, index) => ({ concernId, votes: paper.length - index }));

/** The votes as they were cast, one line a concern or one a place on a paper. */
const votesOf = (cast: Cast): readonly Votes[] =>
  cast.method === 'ranked' ? cast.papers.flatMap(paperVotes) : cast.votes;

export const countVotes = (cast: Cast): ReadonlyMap<ConcernId, number> => {
  const counted = new Map<ConcernId, number>();
  for (const { concernId, votes } of votesOf(cast)) counted.set(concernId, (counted.get(concernId) ?? 0) + votes);
  return counted;
};

/** Lower comes first among those that have as many votes; the same number falls back to the list as it stood. */
const settlerOf = ({ rule, order = [] }: Tie): ((choice: BallotChoice) => number) => {
  if (rule === 'earlier') return () => 0;
  return rule === 'voices' ? ({ voices }) => -voices : ({ concernId }) => order.indexOf(concernId);
};

/**
 * All that were on the list, those with most votes first. Those with none are in no tie: they follow in the order in which they stood,
 * as what did not fit does from one cycle to the next (row 156).
 */
export const placesOf = ({ choices, cast, tie }: Pick<Ballot, 'choices' | 'cast' | 'tie'>): readonly Placed[] => {
  const counted = countVotes(cast);
  const of = ({ concernId }: BallotChoice): number => counted.get(concernId) ?? 0;
  const settle = settlerOf(tie);
  return choices
    .toSorted((one, other) => of(other) - of(one) || (of(one) > 0 ? settle(one) - settle(other) : 0))
    .map((choice) => {
      const votes = of(choice);
      const tied = votes > 0 && choices.some((one) => one.concernId !== choice.concernId && of(one) === votes);
      return { ...choice, votes, tied };
    });
};

/** What is put to the meeting: the first of the list, and none that nobody voted for. */
export const shortlistOf = (ballot: Ballot): readonly Placed[] =>
  placesOf(ballot)
    .slice(0, ballot.shortlist)
    .filter(({ votes }) => votes > 0);

export const lastBallotOf = (ballot: Ballot): LastBallot => ({
  meetingId: ballot.meetingId,
  on: ballot.on,
  method: ballot.cast.method,
  voters: votersOf(ballot.voters),
  concerns: ballot.choices.length,
  shortlist: shortlistOf(ballot).map(({ concernId, title, votes }) => ({ concernId, title, votes })),
});

/** The list as the voters had it: as it stood before a ballot that is now put right, with what has joined it since. */
export const choicesFrom = (
  backlog: readonly ConcernId[],
  concerns: readonly Concern[],
  putRight?: Ballot,
): readonly BallotChoice[] => {
  const known = putRight?.choices.map(({ concernId }) => concernId) ?? [];
  const order = [...known.filter((id) => backlog.includes(id)), ...backlog.filter((id) => !known.includes(id))];
  return order.flatMap((id) => {
    const concern = concerns.find((one) => one.id === id);
    const title = concern?.triage?.taken?.title;
    return concern && title ? [{ concernId: id, title, voices: concern.voices }] : [];
  });
};

type Refused = 'nobody-voted' | 'votes-beyond-voters' | 'voters-beyond-seats' | 'paper-wrong' | 'tie-unsettled';

/** More than those who could vote had to give, together or to one concern. Several lines of one concern count together. */
const checkVotes = (cast: Exclude<Cast, { method: 'ranked' }>, voters: number): Refusal<Refused> | undefined => {
  const counted = [...countVotes(cast).values()];
  const given = counted.reduce((sum, votes) => sum + votes, 0);
  if (given > voters * cast.each) return refuse('votes-beyond-voters', { given, most: voters * cast.each });
  const mostOnOne = voters * (cast.method === 'dots' ? Math.min(cast.onOne, cast.each) : 1);
  const over = counted.find((votes) => votes > mostOnOne);
  return over === undefined ? undefined : refuse('votes-beyond-voters', { given: over, most: mostOnOne });
};

const checkPapers = (
  { papers, each }: Extract<Cast, { method: 'ranked' }>,
  voters: number,
): Refusal<Refused> | undefined => {
  if (papers.length > voters) return refuse('votes-beyond-voters', { given: papers.length, most: voters });
  const wrong = papers.findIndex((paper) => paper.length > each || new Set(paper).size < paper.length);
  return wrong < 0 ? undefined : refuse('paper-wrong', { paper: wrong + 1, each });
};

const checkCast = (cast: Cast, voters: number): Refusal<Refused> | undefined => {
  const given = [...countVotes(cast).values()].reduce((sum, votes) => sum + votes, 0);
  if (voters === 0 || given === 0) return refuse('nobody-voted', {});
  return cast.method === 'ranked' ? checkPapers(cast, voters) : checkVotes(cast, voters);
};

/** The chair and the lot have to say the order of each that is tied, once. */
const checkTie = (ballot: Pick<Ballot, 'choices' | 'cast' | 'tie'>): Refusal<'tie-unsettled'> | undefined => {
  const { rule, order = [] } = ballot.tie;
  if (rule === 'earlier' || rule === 'voices') return undefined;
  const open = placesOf(ballot).filter(
    ({ tied, concernId }) => tied && order.filter((id) => id === concernId).length !== 1,
  );
  return open.length > 0 ? refuse('tie-unsettled', { titles: open.map(({ title }) => title) }) : undefined;
};

/** Papers in an order that says nothing of when, or by whom, each was handed in; and no line for what nobody voted for. */
const tidied = (cast: Cast): Cast =>
  cast.method === 'ranked'
    ? {
        ...cast,
        papers: cast.papers
          .filter(({ length }) => length > 0)
          .toSorted((one, other) => one.join().localeCompare(other.join())),
      }
    : {
        ...cast,
        votes: [...countVotes(cast)].flatMap(([concernId, votes]) => (votes > 0 ? [{ concernId, votes }] : [])),
      };

/** Of an order that settles ties, only what is tied is kept. */
const settledOf = (ballot: Pick<Ballot, 'choices' | 'cast' | 'tie'>): Tie => {
  const { rule, order = [] } = ballot.tie;
  const tied = new Set(placesOf(ballot).flatMap(({ tied: open, concernId }) => (open ? [concernId] : [])));
  const kept = order.filter((id) => tied.has(id));
  return rule === 'earlier' || rule === 'voices' || kept.length === 0 ? { rule } : { rule, order: kept };
};

/**
 * A ballot as it goes on the record. `seats` is how many members have a vote on its day; residents in the room are counted beside them.
 * Refuses `nobody-voted`, `voters-beyond-seats`, `concern-not-open` of one that is not on the list, `votes-beyond-voters`,
 * `paper-wrong` and `tie-unsettled`.
 */
export const recorded = (ballot: Ballot, seats: number): Ballot | Refusal<Refused | 'concern-not-open'> => {
  const { members, substitutes } = ballot.voters;
  const onSeats = members + substitutes;
  if (onSeats > seats) return refuse('voters-beyond-seats', { given: onSeats, seats });
  const named = [...countVotes(ballot.cast).keys(), ...(ballot.tie.order ?? [])];
  if (named.some((id) => !ballot.choices.some(({ concernId }) => concernId === id)))
    return refuse('concern-not-open', {});
  const wrong = checkCast(ballot.cast, votersOf(ballot.voters)) ?? checkTie(ballot);
  return wrong ?? { ...ballot, cast: tidied(ballot.cast), tie: settledOf(ballot) };
};
