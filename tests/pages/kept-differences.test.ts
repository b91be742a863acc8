import { keptDifferences } from '@wardmote/pages/kept-differences';
import { describe, expect, it } from 'vitest';

const people = [{ name: 'Ann Example' }, { name: 'Bo Example' }];
const told = (typed: Record<string, string[]>, kept: Record<string, string[]>) =>
  keptDifferences(typed, kept, people).map(({ where, theirs }) => `${where}: ${theirs}`);

describe('what somebody else kept meanwhile', () => {
  it.each([
    ['attendance-1-presence', ['present'], ['left-early'], 'Bo Example: whether they came: Left early'],
    ['outcomes-2-votesFor', ['7'], ['8'], 'Item 3, votes for: 8'],
    ['outcomes-0-closed', [], ['legal-advice'], /^Item 1, who may read it: ./],
    ['decision', ['set'], ['keep'], 'What the meeting decided: Keep them as they are'],
    ['evidence', ['seen'], ['not-seen'], 'Whether the evidence was seen: No'],
    ['priorities-0-title', ['Mopeds'], [], 'Priority 1, what it is: (empty)'],
    ['notReviewed', ['No time'], ['The lift'], 'Why the other priorities were not talked about: The lift'],
    ['actions-1-owner-name', [''], ['The council'], 'Action 2, the name of the other body: The council'],
    ['actions-0-dueOn-day', ['1'], ['2'], 'Action 1, by when: day: 2'],
    ['nextOn-month', ['5'], ['6'], 'Next meeting, month: 6'],
    ['guests-0-name', ['A'], ['B'], 'Somebody else, 1, name: B'],
  ])('is told of %s', (name, typed, kept, words) => {
    const [line, ...more] = told({ [name]: typed }, { [name]: kept });
    expect(more).toEqual([]);
    if (typeof words === 'string') expect(line).toBe(words);
    else expect(line).toMatch(words);
  });

  it('is nothing where it is the same, where it stands beside its box, and where it is the form’s own', () => {
    expect(
      told(
        {
          decision: ['set'],
          'outcomes-0-text': ['a'],
          commandId: ['1'],
          'outcomes-0-itemId': ['x'],
          deferred: ['a\r\nb'],
        },
        { decision: ['set'], 'outcomes-0-text': ['b'], 'outcomes-0-itemId': ['y'], deferred: ['a\nb'] },
      ),
    ).toEqual([]);
  });
});
