import { slugOf, teamOf } from '@wardmote/domain/place';
import { describe, expect, it } from 'vitest';

it.each([
  ['Lambeth', 'lambeth'],
  ['Kensington and Chelsea', 'kensington-and-chelsea'],
  ['Barking & Dagenham', 'barking-dagenham'],
  ['King’s Lynn', 'kings-lynn'],
  ['St. Helens', 'st-helens'],
  ['Kingston upon Thames ', 'kingston-upon-thames'],
  ['Ynys Môn', 'ynys-mon'],
  ['Châteauneuf', 'chateauneuf'],
])('the address of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

describe('a team', () => {
  it('is known by its ward and its number there', () => {
    expect(teamOf({ ward: 'E05000416', number: 2 })).toBe('team_E05000416-2');
  });
});
