import { approve, circulate, type Minutes, saveDraft, saveInSitting } from '@wardmote/domain/minutes';
import { beginSitting, goingOn } from '@wardmote/domain/sitting';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting, theMinutes } from '../builders/meeting.ts';

const since = '2026-06-12T10:00:00.000Z';
const sitting = { by: 'person_02', since } as const;
const later = '2026-06-12T10:14:59.999Z';

describe('a sitting', () => {
  it.each([
    ['at the same moment', since],
    ['a quarter of an hour later, but for a millisecond', later],
  ])('goes on with what its writer saves %s', (_, at) => {
    expect(goingOn(sitting, { by: 'person_02', at })).toEqual(sitting);
  });

  it.each([
    ['a quarter of an hour after its first save', { by: 'person_02', at: '2026-06-12T10:15:00.000Z' }],
    ['a day later, at the same time', { by: 'person_02', at: '2026-06-13T10:00:00.000Z' }],
    ['where a clock went back', { by: 'person_02', at: '2026-06-12T09:59:59.999Z' }],
    ['with somebody else’s save', { by: 'person_03', at: later }],
    ['with a link', { by: 'link', at: later }],
  ] as const)('does not go on %s', (_, saver) => {
    expect(goingOn(sitting, saver)).toBeUndefined();
  });

  it('that nobody began does not go on', () => {
    expect(goingOn(undefined, { by: 'person_02', at: later })).toBeUndefined();
    expect(goingOn(undefined, { by: 'link', at: later })).toBeUndefined();
  });

  it('is nobody’s who has only a link', () => {
    expect(beginSitting({ by: 'person_02', at: since })).toEqual(sitting);
    expect(beginSitting({ by: 'link', at: since })).toBeUndefined();
  });
});

describe('the draft, saved in a sitting', () => {
  const sections = [{ itemId: 'item_5', text: 'New' }] as const;
  const save = (before: Minutes | undefined, more: object = {}) =>
    saveInSitting(before, sections, { from: before?.revision ?? 0, by: 'person_02', at: later, ...more });
  const begun = { by: 'person_02', since: later };

  it('begins a sitting over a text of before, and replaces nothing', () => {
    expect(save(undefined)).toEqual({ minutes: { status: 'draft', revision: 1, sections, sitting: begun } });
    const saved = save(theMinutes());
    expect(saved).toMatchObject({ minutes: { revision: 3, sections, sitting: begun } });
    expect(saved).not.toHaveProperty('replaces');
  });

  it('goes on with the sitting, counted from its first save, and replaces the text before', () => {
    expect(save(theMinutes({ sitting }))).toMatchObject({ minutes: { revision: 3, sections, sitting }, replaces: 2 });
  });

  it.each([
    ['whose writer wants the text before kept', { newSitting: true }],
    ['by somebody else', { by: 'person_03' }],
    ['after it is over', { at: '2026-06-12T10:15:00.000Z' }],
  ])('begins another with a save %s', (_, more) => {
    const saved = save(theMinutes({ sitting }), more);
    const { by, at } = { by: 'person_02', at: later, ...more };
    expect(saved).toMatchObject({ minutes: { revision: 3, sitting: { by, since: at } } });
    expect(saved).not.toHaveProperty('replaces');
  });

  it('is refused like any other save: over another revision, and once it is approved', () => {
    expect(save(theMinutes({ sitting }), { from: 1 })).toMatchObject({ refused: 'changed-meanwhile' });
    expect(save(theMinutes({ sitting, status: 'published' }))).toMatchObject({ refused: 'minutes-already-approved' });
  });
});

describe('what else is done with a text ends the sitting', () => {
  const june = aHeldMeeting({ id: 'meeting_june', start: '2026-06-10T19:30' });
  const may = (minutes: Partial<Minutes> = {}) => aHeldMeeting({ minutes: theMinutes({ sitting, ...minutes }) });
  const amended = [{ itemId: 'item_5', text: 'Mopeds on Hill Road.' }] as const;

  it.each([
    ['going round', circulate(may({ status: 'draft' }), '2026-06-12')],
    ['going round again', circulate(may(), '2026-06-12')],
    ['a correction that is taken into it', saveDraft(may().minutes, amended, 2)],
    ['approval', approve(may(), june, { today: '2026-06-12' })],
    ['approval as amended', approve(may(), june, { today: '2026-06-12', amended })],
    ['approval, held back', approve(may(), june, { today: '2026-06-12', heldBack: 'A trial' })],
  ])('%s', (_, after) => {
    expect(after).toHaveProperty('sections');
    expect(after).not.toHaveProperty('sitting');
  });
});
