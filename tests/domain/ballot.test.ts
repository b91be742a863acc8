import {
  type Ballot,
  type Cast,
  choicesFrom,
  countVotes,
  lastBallotOf,
  placesOf,
  recorded,
  shortlistOf,
  type Tie,
} from '@wardmote/domain/ballot';
import type { ConcernId } from '@wardmote/domain/id';
import { isRefusal } from '@wardmote/domain/refusal';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBallot } from '../builders/ballot.ts';
import { aTakenConcern } from '../builders/concern.ts';

const ids = ['concern_1', 'concern_2', 'concern_3', 'concern_4'] as const;
const kept = (ballot: Ballot, seats = 10): Ballot => {
  const outcome = recorded(ballot, seats);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
};
const order = (ballot: Ballot) => placesOf(ballot).map(({ concernId }) => concernId);
const votesFor = (...votes: readonly number[]) =>
  votes.map((count, index) => ({ concernId: `concern_${index + 1}` as const, votes: count }));
const dots = (...votes: readonly number[]): Cast => ({ method: 'dots', each: 3, onOne: 2, votes: votesFor(...votes) });
const hands = (...votes: readonly number[]): Cast => ({ method: 'hands', each: 2, votes: votesFor(...votes) });
const papers = (...each: readonly (readonly number[])[]): Cast => ({
  method: 'ranked',
  each: 3,
  papers: each.map((paper) => paper.map((number) => `concern_${number}` as const)),
});

describe('the order that comes of a ballot', () => {
  it('is by votes; what nobody voted for follows as it stood', () => {
    const ballot = kept(aBallot({ cast: dots(0, 2, 0, 5) }));
    expect(order(ballot)).toEqual(['concern_4', 'concern_2', 'concern_1', 'concern_3']);
    expect(shortlistOf(ballot).map(({ concernId }) => concernId)).toEqual(['concern_4', 'concern_2']);
  });

  it('counts a paper from its last line up, so that a short one has less to give', () => {
    expect([...countVotes(papers([2, 1, 3], [2]))]).toEqual([
      ['concern_2', 4],
      ['concern_1', 2],
      ['concern_3', 1],
    ]);
  });

  it.each<[string, Tie, readonly ConcernId[]]>([
    ['the list as it stood', { rule: 'earlier' }, ['concern_1', 'concern_2', 'concern_3', 'concern_4']],
    ['the voices', { rule: 'voices' }, ['concern_3', 'concern_1', 'concern_2', 'concern_4']],
    [
      'the chair',
      { rule: 'casting-vote', order: ['concern_2', 'concern_3', 'concern_1'] },
      ['concern_2', 'concern_3', 'concern_1', 'concern_4'],
    ],
    [
      'the lot',
      { rule: 'lot', order: ['concern_3', 'concern_2', 'concern_1'] },
      ['concern_3', 'concern_2', 'concern_1', 'concern_4'],
    ],
  ])('is settled between those with as many votes by %s', (_name, tie, expected) => {
    expect(order(kept(aBallot({ cast: dots(2, 2, 2, 0), tie })))).toEqual(expected);
  });

  it('keeps what the chair or the lot said of those alone that were tied', () => {
    const tie = { rule: 'lot', order: ['concern_2', 'concern_4', 'concern_1'] } as const;
    expect(kept(aBallot({ cast: dots(2, 2, 3, 0), tie })).tie).toEqual({
      rule: 'lot',
      order: ['concern_2', 'concern_1'],
    });
    expect(kept(aBallot({ cast: dots(1, 2, 3, 0), tie })).tie).toEqual({ rule: 'lot' });
  });

  it('is what the panel keeps of it, with those that came first', () => {
    expect(lastBallotOf(kept(aBallot({ cast: dots(0, 2, 1, 5), shortlist: 2 })))).toEqual({
      meetingId: 'meeting_1',
      on: '2026-06-10',
      method: 'dots',
      voters: 5,
      concerns: 4,
      shortlist: [
        { concernId: 'concern_4', title: 'Title 4', votes: 5 },
        { concernId: 'concern_2', title: 'Title 2', votes: 2 },
      ],
    });
  });
});

describe('a ballot is refused', () => {
  const voters = (members: number, residents = 0) => ({ members, substitutes: 0, residents });
  it.each<[string, Partial<Ballot>, object]>([
    ['where nobody could vote', { voters: voters(0) }, { refused: 'nobody-voted' }],
    ['where nobody did', { cast: dots(0, 0) }, { refused: 'nobody-voted' }],
    ['with more dots than there were', { cast: dots(8, 8) }, { refused: 'votes-beyond-voters', facts: { most: 15 } }],
    ['with more on one than there may be', { cast: dots(11) }, { refused: 'votes-beyond-voters', facts: { most: 10 } }],
    ['with more hands than people', { cast: hands(6) }, { refused: 'votes-beyond-voters', facts: { most: 5 } }],
    ['with more papers than people', { voters: voters(1), cast: papers([1], [2]) }, { refused: 'votes-beyond-voters' }],
    [
      'where a paper names one twice',
      { cast: papers([1, 2], [1, 1]) },
      { refused: 'paper-wrong', facts: { paper: 2 } },
    ],
    ['where a paper names too many', { cast: papers([1, 2, 3, 4]) }, { refused: 'paper-wrong', facts: { each: 3 } }],
    ['with more members than seats', { voters: voters(11) }, { refused: 'voters-beyond-seats', facts: { seats: 10 } }],
    ['of what is not on the list', { cast: dots(1, 1, 1, 1, 1) }, { refused: 'concern-not-open' }],
    [
      'where a tie is for the chair and nothing says how',
      { cast: dots(2, 2, 1), tie: { rule: 'casting-vote', order: ['concern_1'] } },
      { refused: 'tie-unsettled', facts: { titles: ['Title 2'] } },
    ],
  ])('%s', (_name, changes, expected) => {
    expect(recorded(aBallot(changes), 10)).toMatchObject(expected);
  });

  it('but for residents in the room, who have no seat', () => {
    expect(recorded(aBallot({ voters: voters(2, 30), cast: dots(40) }), 10)).not.toHaveProperty('refused');
  });
});

describe('a ballot that is put right', () => {
  it('is of the list as it stood before the first, with what has joined it since', () => {
    const concerns = ['concern_1', 'concern_2', 'concern_9'].map((id, index) =>
      aTakenConcern({ id: id as ConcernId, voices: index + 1 }),
    );
    const choices = choicesFrom(['concern_2', 'concern_1', 'concern_9'], concerns, aBallot());
    expect(choices.map(({ concernId, voices }) => [concernId, voices])).toEqual([
      ['concern_1', 1],
      ['concern_2', 2],
      ['concern_9', 3],
    ]);
  });
});

describe('whatever is voted', () => {
  const paper = fc.shuffledSubarray([...ids], { minLength: 1, maxLength: 3 });
  const somePapers = fc.array(paper, { minLength: 1, maxLength: 9 });
  const rules = fc.constantFrom('earlier' as const, 'voices' as const);
  const cast = fc.oneof(
    somePapers.map((all): Cast => ({ method: 'ranked', each: 3, papers: all })),
    fc.tuple(...ids.map(() => fc.nat(3))).map((votes): Cast => dots(...votes)),
  );

  it('loses no vote, and adds none', () => {
    fc.assert(
      fc.property(cast, (one) => {
        const places = placesOf(aBallot({ cast: one }));
        const sum = places.reduce((total, { votes }) => total + votes, 0);
        const given =
          one.method === 'ranked'
            ? one.papers.reduce((total, { length }) => total + (length * (length + 1)) / 2, 0)
            : one.votes.reduce((total, { votes }) => total + votes, 0);
        expect(sum).toBe(given);
        expect(places.map(({ concernId }) => concernId).toSorted()).toEqual(ids);
      }),
    );
  });

  it('comes out the same in whichever order the papers were handed in', () => {
    const both = somePapers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(both, rules, ([all, again], rule) => {
        const of = (one: readonly ConcernId[][]) =>
          kept(
            aBallot({
              voters: { members: 9, substitutes: 0, residents: 0 },
              cast: { method: 'ranked', each: 3, papers: one },
              tie: { rule },
            }),
          );
        expect(of(again)).toEqual(of(all));
      }),
    );
  });

  it('puts more votes first, and a tie by its rule alone', () => {
    const someTie = fc.oneof(
      rules.map((rule): Tie => ({ rule })),
      fc.shuffledSubarray([...ids], { minLength: 4 }).map((drawn): Tie => ({ rule: 'lot', order: drawn })),
    );
    fc.assert(
      fc.property(cast, someTie, (one, tie) => {
        const ballot = aBallot({ cast: one, tie });
        const places = placesOf(ballot);
        const before = ballot.choices.map(({ concernId }) => concernId);
        for (const [index, next] of places.slice(1).entries()) {
          const first = places[index];
          if (!first) throw new Error('a place has one before it');
          expect(first.votes).toBeGreaterThanOrEqual(next.votes);
          if (first.votes > next.votes) continue;
          const [a, b] = [first.concernId, next.concernId];
          const stood = before.indexOf(a) < before.indexOf(b);
          if (first.votes === 0 || tie.rule === 'earlier') expect(stood).toBe(true);
          else if (tie.rule === 'voices')
            expect(first.voices > next.voices || (first.voices === next.voices && stood)).toBe(true);
          else expect(tie.order?.indexOf(a)).toBeLessThan(tie.order?.indexOf(b) ?? -1);
        }
      }),
    );
  });
});
