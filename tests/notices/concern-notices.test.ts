import type { Concern } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { type MakeNeeds, makeNotices } from '@wardmote/notices/make-notices';
import type { Notice } from '@wardmote/notices/notice';
import { describe, expect, it } from 'vitest';
import { aConcern, aTakenConcern } from '../builders/concern.ts';
import { aPriority } from '../builders/priority.ts';
import { anEvent, aPanel } from './things.ts';

const mergedFrom = Array.from({ length: 40 }, (_, index) => `concern_s${index}` as ConcernId);
const same = mergedFrom.map((id) => aConcern({ id, linkKey: `key-${id}` }));
const priorityId = 'priority_1';

const noticesOf = async (concern: Concern, scope: 'place' | 'persons' = 'place') => {
  const made: Notice[] = [];
  const known = new Map([concern, ...same].map((one) => [one.id, one]));
  const needs: Partial<MakeNeeds> = {
    findPanel: async () => aPanel({ priorities: [aPriority({ id: priorityId, scope })] }),
    findConcern: async (_panelId, id) => known.get(id),
    addNotice: async (notice) => void made.push(notice),
  };
  const make = makeNotices(needs as MakeNeeds);
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
