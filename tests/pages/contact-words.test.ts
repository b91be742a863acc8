import { tooFewAsked } from '@wardmote/pages/contact-words';
import { expect, it } from 'vitest';

const fewShow = ': too few to show how fast it answers.';

it.each([
  [{ told: 0, asked: 0 }, 'Nobody has told yet.'],
  [{ told: 1, asked: 0 }, `1 person has answered, and had asked the team nothing${fewShow}`],
  [{ told: 1, asked: 1 }, `1 person has answered, and had asked the team something${fewShow}`],
  [{ told: 2, asked: 2 }, `2 people have answered, and both had asked the team something${fewShow}`],
  [{ told: 10, asked: 0 }, `10 people have answered. None of them had asked the team anything${fewShow}`],
  [{ told: 10, asked: 1 }, `10 people have answered. Only 1 of them had asked the team something${fewShow}`],
  [{ told: 10, asked: 2 }, `10 people have answered. Only 2 of them had asked the team something${fewShow}`],
])('of %o the page of the team says so in a sentence', (contact, sentence) => {
  expect(tooFewAsked(contact)).toBe(sentence);
});
