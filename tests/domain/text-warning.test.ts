import { warningsIn } from '@wardmote/domain/text-warning';
import { saidAt } from '@wardmote/operate/demo/texts';
import { describe, expect, it } from 'vitest';

const kinds = (text: string) => warningsIn(text).map(({ kind, found }) => `${kind}: ${found}`);

describe('what should be looked at once more', () => {
  it.each([
    ['The van was outside SW2 1AS all night.', 'postcode: SW2 1AS'],
    ['Noise from 14 Acre Lane again.', 'house-address: 14 Acre Lane'],
    ['Noise from 112b, Josephine Avenue again.', 'house-address: 112b, Josephine Avenue'],
    ['Flat 12 is let by the night.', 'house-address: Flat 12'],
    ['Ring her on 07700 900123.', 'phone: 07700 900123'],
    ['Ring 020 7946 0000 and ask.', 'phone: 020 7946 0000'],
    ['Or +44 7700 900123.', 'phone: +44 7700 900123'],
    ['Write to ann@example.org about it.', 'email: ann@example.org'],
    ['A grey van, AB12 CDE, was seen.', 'number-plate: AB12 CDE'],
    ['The victim, Ann Example, came to the meeting.', 'suspect-or-victim: victim, Ann Example'],
    ['The suspect is a Mr Example of the estate.', 'suspect-or-victim: suspect is a Mr Example'],
    ['Bo Example was arrested on Friday.', 'suspect-or-victim: Bo Example was arrested'],
    ['Seen near sw2 1as.', 'postcode: sw2 1as'],
    ['An old car, P123 ABC, is left there.', 'number-plate: P123 ABC'],
    ['Parties at 12 Rushcroft Rd again.', 'house-address: 12 Rushcroft Rd'],
    ['Ring 07700-900123.', 'phone: 07700-900123'],
    ['Ring (020) 7946 0000.', 'phone: (020) 7946 0000'],
    ['Ann-Marie O’Example was arrested.', 'suspect-or-victim: Ann-Marie O’Example was arrested'],
    ['Ann Example, arrested on Friday, is known.', 'suspect-or-victim: Ann Example, arrested'],
    ['Bo Example (suspect) was seen.', 'suspect-or-victim: Bo Example (suspect)'],
  ])('is found in: %s', (text, found) => {
    expect(kinds(text)).toEqual([found]);
  });

  it.each([
    'To tell the police something, call 101, or Crimestoppers on 0800 555 111.',
    'Victim Support is on 0808 168 9111.',
    'Burglary: 4 (6 in the four weeks before). Calls about nuisance: 18 (21).',
    'Speeding on Acre Lane between 5 and 7.',
    'The victims were told by the Brixton Hill team.',
    'Two suspects were charged in June.',
    'Police Constable Example thanked the school.',
    'The 20 July Park clean-up went well.',
    'In 2025 Brixton Hill had fewer burglaries.',
    'By 19 March Road works were over.',
    'It took 3 Members Close the gap to see it.',
    '18 Victoria Park benches were mended.',
    'Two suspects were seen near Windrush Square.',
    'Victims of Hate Crime can turn to the library.',
    '3 Street briefings were held; 40 People from the estate signed.',
  ])('is nothing in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is told once, however often it is written', () => {
    expect(kinds('SW2 1AS, and SW2 1AS again.')).toEqual(['postcode: SW2 1AS']);
  });

  it('raises no false alarm in the minutes of the demo', () => {
    const texts = Array.from({ length: 24 }, (_, number) =>
      Object.values(
        saidAt({ number, isFirst: number === 0, priorities: ['youthCrime', 'burglary'], putOff: number % 5 === 0 }),
      ),
    ).flat();
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap((text) => kinds(text ?? ''))).toEqual([]);
  });
});
