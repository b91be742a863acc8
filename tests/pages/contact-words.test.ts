import { tooFewAsked } from '@wardmote/pages/contact-words';
import { expect, it } from 'vitest';

const fewAsked = 'of them had asked the team something: too few to show how fast it answers.';

it.each([
  [{ told: 0 }, 'Nobody has told yet.'],
  [{ told: 1 }, '1 person has answered: too few to show what they said.'],
  [{ told: 2 }, '2 people have answered: too few to show what they said.'],
  [{ told: 10, asked: 0 }, '10 people have answered. None of them had asked the team anything.'],
  [{ told: 10, asked: 1 }, `10 people have answered. Only 1 ${fewAsked}`],
  [{ told: 10, asked: 2 }, `10 people have answered. Only 2 ${fewAsked}`],
])('of %o the page of the team says so in a sentence', (contact, sentence) => {
  expect(tooFewAsked(contact)).toBe(sentence);
});
