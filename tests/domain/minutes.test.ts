import {
  approve,
  checkLength,
  circulate,
  firstDraft,
  type Minutes,
  release,
  saveDraft,
} from '@wardmote/domain/minutes';
import { describe, expect, it } from 'vitest';
import { aHeldMeeting, anAgenda, theMinutes } from '../builders/meeting.ts';
import { aPriority } from '../builders/priority.ts';

const may = aHeldMeeting({ minutes: theMinutes() });
const june = aHeldMeeting({ id: 'meeting_june', start: '2026-06-10T19:30' });
const today = '2026-06-12';

describe('approving minutes as the meeting amended them', () => {
  const amended = [{ itemId: 'item_5', text: 'Mopeds on Hill Road.' }] as const;

  it('takes the amended text, names the items, and counts it as a save', () => {
    expect(approve(may, june, { today, amended })).toMatchObject({
      status: 'published',
      revision: 3,
      sections: amended,
      amended: ['item_5'],
    });
  });

  it('may add text to an item that had none', () => {
    const added = [{ itemId: 'item_2', text: 'Agreed.' }] as const;
    const { sections } = approve(may, june, { today, amended: added }) as Minutes;
    expect(sections).toEqual([...theMinutes().sections, ...added]);
  });

  it('is refused for an item that is closed, or not on the agenda', () => {
    const agenda = anAgenda().map((item) =>
      item.id === 'item_5' ? { ...item, closed: 'legal-advice' as const } : item,
    );
    expect(approve({ ...may, agenda }, june, { today, amended })).toMatchObject({ refused: 'agenda-item-unknown' });
  });
});

describe('holding minutes back', () => {
  const held = approve(may, june, { today, heldBack: 'A trial is under way' }) as Minutes;

  it('approves them without publishing them', () => {
    expect(held).toMatchObject({ status: 'approved', approvedOn: '2026-06-10' });
    expect(held.publishedOn).toBeUndefined();
  });

  it('leaves their text as immutable as if they were public', () => {
    expect(saveDraft(held, [], 2)).toMatchObject({ refused: 'minutes-already-approved' });
    expect(circulate({ ...may, minutes: held }, today)).toMatchObject({ refused: 'minutes-already-approved' });
    expect(approve({ ...may, minutes: held }, june, { today })).toMatchObject({ refused: 'minutes-already-approved' });
  });

  it('ends with their release, and only what is held back can be released', () => {
    const released = release(held, '2026-07-01');
    expect(released).toMatchObject({ status: 'published', publishedOn: '2026-07-01' });
    expect(release(released as Minutes, today)).toMatchObject({ refused: 'minutes-not-held-back' });
    expect(release(undefined, today)).toMatchObject({ refused: 'minutes-not-held-back' });
  });
});

describe('the length of minutes', () => {
  it('is counted in bytes, as the table counts them', () => {
    expect(checkLength([{ itemId: 'item_1', text: 'é'.repeat(150_000) }])).toBeUndefined();
    expect(checkLength([{ itemId: 'item_1', text: 'é'.repeat(150_001) }])).toEqual({
      refused: 'minutes-too-long',
      facts: { bytes: 300_002, most: 300_000 },
    });
  });
});

describe('approving minutes', () => {
  it('publishes them, by the day of the meeting that agreed them', () => {
    expect(approve(may, june, { today })).toEqual({
      ...theMinutes(),
      status: 'published',
      approvedAt: 'meeting_june',
      approvedOn: '2026-06-10',
      publishedOn: today,
    });
  });

  it('is refused to the meeting that they are of', () => {
    expect(approve(may, may, { today })).toEqual({ refused: 'minutes-of-own-meeting', facts: {} });
  });

  it('may be on the same day, at a meeting that began later', () => {
    expect(approve(may, { ...june, start: '2026-05-06T21:30' }, { today })).toMatchObject({ status: 'published' });
  });

  it.each([
    ['an earlier meeting', '2026-04-08T19:30', '2026-04-08'],
    ['another meeting of the same hour', '2026-05-06T19:30', '2026-05-06'],
  ])('is refused to %s', (_, start, heldOn) => {
    expect(approve(may, { ...june, start }, { today })).toEqual({
      refused: 'not-a-later-meeting',
      facts: { heldOn, minutesOf: '2026-05-06' },
    });
  });

  it('is refused to a later meeting that was not quorate', () => {
    const thin = { ...june, quorum: { present: 2, quorum: 4, quorate: false } };
    expect(approve(may, thin, { today })).toEqual({ refused: 'not-quorate', facts: { present: 2, quorum: 4 } });
  });

  it('is refused to a later meeting that is still to come', () => {
    expect(approve(may, { ...june, status: 'called' }, { today })).toEqual({
      refused: 'meeting-not-held',
      facts: { status: 'called' },
    });
  });

  it.each([
    ['draft', theMinutes({ status: 'draft' })],
    ['none', undefined],
  ])('is refused before they went round: %s', (status, minutes) => {
    expect(approve({ ...may, minutes }, june, { today })).toEqual({
      refused: 'minutes-not-circulated',
      facts: { status },
    });
  });

  it('is refused the second time', () => {
    const published = { ...may, minutes: theMinutes({ status: 'published' }) };
    expect(approve(published, june, { today })).toEqual({ refused: 'minutes-already-approved', facts: {} });
  });
});

describe('saving a draft', () => {
  const sections = [{ itemId: 'item_5', text: 'A new text' }] as const;

  it('begins with the first revision', () => {
    expect(saveDraft(undefined, sections, 0)).toEqual({ status: 'draft', revision: 1, sections });
  });

  it('counts on from the revision that the writer saw', () => {
    expect(saveDraft(theMinutes({ revision: 2 }), sections, 2)).toMatchObject({ revision: 3, sections });
  });

  it.each([1, 3])('is refused from revision %i when 2 is there, and says so', (from) => {
    expect(saveDraft(theMinutes({ revision: 2 }), sections, from)).toEqual({
      refused: 'changed-meanwhile',
      facts: { savedVersion: 2 },
    });
  });

  it('corrects what went round, and leaves it circulated', () => {
    expect(saveDraft(theMinutes(), sections, 2)).toMatchObject({ status: 'circulated', circulatedOn: '2026-05-12' });
  });

  it('is refused once they are approved', () => {
    expect(saveDraft(theMinutes({ status: 'published' }), sections, 2)).toEqual({
      refused: 'minutes-already-approved',
      facts: {},
    });
  });
});

describe('sending minutes round', () => {
  it('notes the day', () => {
    expect(circulate({ ...may, minutes: theMinutes({ status: 'draft' }) }, '2026-05-13')).toMatchObject({
      status: 'circulated',
      circulatedOn: '2026-05-13',
    });
  });

  it.each([
    ['no minutes', undefined],
    ['no section', theMinutes({ sections: [] })],
    ['blank sections', theMinutes({ sections: [{ itemId: 'item_5', text: ' \n' }] })],
  ])('is refused with %s', (_, minutes) => {
    expect(circulate({ closedText: {}, ...(minutes && { minutes }) }, today)).toEqual({
      refused: 'minutes-empty',
      facts: {},
    });
  });

  it('goes on where all that was said is closed', () => {
    const closedText = { item_5: 'Names were given.' };
    expect(circulate({ minutes: theMinutes({ sections: [] }), closedText }, today)).toMatchObject({
      status: 'circulated',
    });
  });

  it('is refused once they are approved', () => {
    expect(circulate({ ...may, minutes: theMinutes({ status: 'published' }) }, today)).toMatchObject({
      refused: 'minutes-already-approved',
    });
  });
});

describe('the first draft', () => {
  const agenda = anAgenda().map((item) => (item.id === 'item_5' ? { ...item, closed: 'legal-advice' as const } : item));
  const decisions = [
    { itemId: 'item_6', text: 'Four priorities were agreed.' },
    { itemId: 'item_6', text: 'Mopeds come first.' },
  ] as const;

  it('has a section for each open item, with what was decided on it', () => {
    const { sections, status, revision } = firstDraft(aHeldMeeting({ agenda, decisions }), {
      priorities: [],
      actions: [],
    });
    expect({ status, revision }).toEqual({ status: 'draft', revision: 1 });
    expect(sections).toHaveLength(8);
    expect(sections.find(({ itemId }) => itemId === 'item_6')?.text).toBe(
      'Four priorities were agreed.\n\nMopeds come first.',
    );
  });

  it('says nothing of what was said of a priority while it was about persons (row 82)', () => {
    const review = { meetingId: may.id, on: '2026-05-06' } as const;
    const reworded = aPriority({ reviews: [{ ...review, progress: 'CANARY', aboutPersons: true }] });
    const other = aPriority({ id: 'priority_2', reviews: [{ ...review, progress: 'Two lamps' }] });
    const text = JSON.stringify(firstDraft(may, { priorities: [], actions: [], reviewed: [reworded, other] }));
    expect(text).not.toContain('CANARY');
    expect(text).toContain('Two lamps');
  });

  it('has none for a closed item', () => {
    const { sections } = firstDraft(aHeldMeeting({ agenda, decisions }), { priorities: [], actions: [] });
    expect(sections.map(({ itemId }) => itemId)).not.toContain('item_5');
  });
});
