import { type Concern, takenOff } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { isRefusal } from '@wardmote/domain/refusal';
import { type MakeNeeds, makeNotices } from '@wardmote/notices/make-notices';
import type { Notice } from '@wardmote/notices/notice';
import { describe, expect, it } from 'vitest';
import { aConcern, aTakenConcern } from '../builders/concern.ts';
import { aPriority } from '../builders/priority.ts';
import { anEvent, aPanel } from './things.ts';

const mergedFrom = Array.from({ length: 40 }, (_, index) => `concern_s${index}` as ConcernId);
const same = mergedFrom.map((id) => aConcern({ id, linkKey: `key-${id}` }));
const priorityId = 'priority_1';

/** What is made of events about a concern, and what makes it. */
const makerFor = (concern: Concern, scope: 'place' | 'persons' = 'place') => {
  const made: Notice[] = [];
  const known = new Map([concern, ...same].map((one) => [one.id, one]));
  const needs: Partial<MakeNeeds> = {
    findPanel: async () => aPanel({ priorities: [aPriority({ id: priorityId, scope })] }),
    findConcern: async (_panelId, id) => known.get(id),
    addNotice: async (notice) => void made.push(notice),
  };
  return { made, make: makeNotices(needs as MakeNeeds) };
};

const noticesOf = async (concern: Concern, scope: 'place' | 'persons' = 'place') => {
  const { made, make } = makerFor(concern, scope);
  const facts = { concernId: concern.id, priorityId } as const;
  await make(anEvent('concern-adopted', facts), 'event_1');
  await make(anEvent('concern-ended', { ...facts, outcome: 'met' }), 'event_2');
  return made;
};

describe('that a priority rests on a concern, and that it has ended', () => {
  it('is told to all who said the same, each with their own link and under an id of its own', async () => {
    const made = await noticesOf(aTakenConcern({ mergedFrom }));
    expect(made).toHaveLength(2 * 41);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2 * 41);
    expect(made.map(({ id }) => id)).toContain('event_1-concern_s39');
    expect(made.find(({ id }) => id === 'event_2-concern_s3')?.facts).toMatchObject({ linkKey: 'key-concern_s3' });
  });

  it('is told to nobody where the priority is about persons (row 82)', async () => {
    expect(await noticesOf(aTakenConcern({ mergedFrom, aboutPersons: true }), 'persons')).toEqual([]);
  });
});

it('that a concern is off the list is told once to all who said the same, though its taking on is heard only then', async () => {
  const concern = takenOff(aTakenConcern({ mergedFrom }), {
    outcome: 'declined',
    words: 'It is over.',
    on: '2026-03-12',
  });
  if (isRefusal(concern)) throw new Error(concern.refused);
  const { made, make } = makerFor(concern);
  await make(anEvent('concern-triaged', { concernId: concern.id, outcome: 'taken' }), 'event_1');
  await make(anEvent('concern-taken-off', { concernId: concern.id, outcome: 'declined' }), 'event_2');
  expect(made).toHaveLength(41);
  expect(new Set(made.map(({ facts }) => 'words' in facts && facts.words))).toEqual(new Set(['It is over.']));
  expect(new Set(made.map(({ id }) => id)).size).toBe(41);
});
