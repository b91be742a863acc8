import { boroughOfGroup, groupIdOf, isPanelId } from '@wardmote/domain/borough-group';
import { answeredByBorough, covers, isWardConcernOverdue, passedOn } from '@wardmote/domain/ward-concern';
import { describe, expect, it } from 'vitest';
import { aPanel } from '../builders/panel.ts';
import { aWardConcern } from '../builders/ward-concern.ts';

const on = '2026-06-12';
const waiting = aWardConcern();
const answered = aWardConcern({ answer: { outcome: 'declined', on, words: 'It is on private ground.' } });
const panel = aPanel({ patches: [{ ward: waiting.ward, number: 1, wardName: 'Coldharbour' }] });

describe('what the borough group says of a concern', () => {
  it('needs words, whatever becomes of it, and is said once', () => {
    for (const outcome of ['elsewhere', 'declined'] as const)
      expect(answeredByBorough(waiting, { outcome, words: ' ', on })).toMatchObject({ refused: 'concern-needs-words' });
    expect(answeredByBorough(answered, { outcome: 'declined', words: 'Again', on })).toEqual({
      refused: 'concern-triaged',
      facts: { on },
    });
  });

  it('says whose it is where it goes elsewhere, and nowhere else', () => {
    const judged = { words: ' The street team ', remit: 'council', on } as const;
    expect(answeredByBorough(waiting, { ...judged, outcome: 'elsewhere' })).toMatchObject({
      answer: { outcome: 'elsewhere', words: 'The street team', remit: 'council', on },
    });
    expect(answeredByBorough(waiting, { ...judged, outcome: 'declined' })).toEqual({
      ...waiting,
      answer: { outcome: 'declined', words: 'The street team', on },
    });
  });
});

it('is overdue the day after an answer was due, and never once it is answered', () => {
  expect(isWardConcernOverdue(waiting, '2026-02-24')).toBe(false);
  expect(isWardConcernOverdue(waiting, '2026-02-25')).toBe(true);
  expect(isWardConcernOverdue(answered, '2026-02-25')).toBe(false);
});

describe('what is passed on to a panel', () => {
  it('waits there as it was written, with the days of a new one for the answer, under the same id and key', () => {
    const { id, linkKey, text, email, groups, raisedAt, raisedOn } = waiting;
    const described = { ...waiting, place: 'The park', ownGroup: 'Night workers' };
    expect(passedOn(described, panel, on)).toMatchObject({
      received: {
        ...{ id, linkKey, text, email, groups, raisedAt, raisedOn, place: 'The park', ownGroup: 'Night workers' },
        ...{ panelId: panel.id, from: 'resident', voices: 1, version: 0, answerBy: '2026-06-26' },
      },
    });
  });

  it('leaves a pointer without its text, its place and the address', () => {
    const passed = passedOn({ ...waiting, place: 'The park', ownGroup: 'Night workers' }, panel, on);
    if ('refused' in passed) throw new Error(passed.refused);
    expect(passed.left).toMatchObject({
      id: waiting.id,
      linkKey: waiting.linkKey,
      text: '',
      answer: { outcome: 'passed-on', on, panelId: panel.id },
    });
    expect(passed.left).not.toHaveProperty('email');
    expect(passed.left).not.toHaveProperty('place');
    expect(passed.left).not.toHaveProperty('ownGroup');
    expect(passed.received).not.toHaveProperty('borough');
  });

  it('goes once, and only to a ward panel that covers the ward and has not ended', () => {
    expect(passedOn(answered, panel, on)).toMatchObject({ refused: 'concern-triaged' });
    const others = [
      aPanel({ patches: [{ ward: 'E05000999', number: 1, wardName: 'Elsewhere' }] }),
      { ...panel, kind: 'youth' as const },
      { ...panel, dissolvedOn: '2026-01-01' },
    ];
    for (const other of others) {
      expect(covers(other, waiting.ward)).toBe(false);
      expect(passedOn(waiting, other, on)).toMatchObject({ refused: 'not-found' });
    }
  });
});

it('in whose name mail goes is told by the id: a group’s, by the slug of its borough, or a panel’s', () => {
  expect(boroughOfGroup(groupIdOf('kensington-and-chelsea'))).toBe('kensington-and-chelsea');
  expect([isPanelId('panel_1'), isPanelId(groupIdOf('lambeth'))]).toEqual([true, false]);
});
