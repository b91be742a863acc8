import { headingTexts, lookAgain, openTexts } from '@wardmote/pages/warning-words';
import { expect, it } from 'vitest';

const agenda = [
  { id: 'item_1', heading: 'Concerns' },
  { id: 'item_2', heading: 'A household', closed: 'personal-information' },
  { id: 'item_3', heading: 'Noise from 14 Acre Lane' },
];
const sections = [
  { itemId: 'item_1', text: 'Seen at SW2 1AS.' },
  { itemId: 'item_2', text: 'At SW2 1AS too.' },
];

it('says under which heading, what it looks like, and the words; of closed items nothing', () => {
  expect(lookAgain(openTexts(agenda, sections))).toEqual([
    { heading: 'Concerns', what: 'a postcode', found: 'SW2 1AS' },
  ]);
});

it('takes the place where the panel meets for nobody’s home', () => {
  const place = 'Karibu Centre, 7 Gresham Road, SW9 7PH';
  const texts = [{ heading: 'Next', text: 'Again at 7 Gresham Road, SW9 7PH.' }];
  expect(lookAgain(texts)).toHaveLength(2);
  expect(lookAgain(texts, place)).toEqual([]);
});

it('looks at headings, which everybody reads', () => {
  expect(lookAgain(headingTexts(agenda))).toEqual([
    { heading: 'Noise from 14 Acre Lane', what: 'the address of a home', found: '14 Acre Lane' },
  ]);
});
