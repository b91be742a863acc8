import { notForPanels } from '@wardmote/domain/not-for-panels';
import { describe, expect, it } from 'vitest';

const kindsIn = (text: string) => notForPanels(text).map(({ kind }) => kind);

describe('what is not for a panel', () => {
  it.each([
    'It is happening right now in the square',
    'A man has a knife outside the school',
    'Somebody is being attacked',
    'The bins are on fire',
  ])('is an emergency: %s', (text) => expect(kindsIn(text)).toContain('emergency'));

  it.each(['They sell drugs at number 12', 'He deals from a blue car', 'Stolen bikes are kept in the garage'])(
    'is for the police to hear, and not for a list of concerns: %s',
    (text) => expect(kindsIn(text)).toContain('intelligence'),
  );

  it.each([
    'Scooters race along the pavement after dark',
    'Knife crime worries parents at the school',
    'The lamps in the square are out',
    'People are afraid of drugs in the park',
  ])('is not what a panel is for: %s', (text) => expect(kindsIn(text)).toEqual([]));

  it('is told once for each of its words', () => {
    expect(notForPanels('Right now! RIGHT NOW!')).toEqual([{ kind: 'emergency', found: 'right now' }]);
  });
});
