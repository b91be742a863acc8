import { postcodeIn } from '@wardmote/domain/postcode';
import { expect, it } from 'vitest';

it.each([
  ['SW2 5JX', 'SW2 5', 'JX'],
  ['sw25jx', 'SW2 5', 'JX'],
  [' Sw1a  1aa. ', 'SW1A 1', 'AA'],
  ['E1 6AN', 'E1 6', 'AN'],
  ['EC1A 1BB', 'EC1A 1', 'BB'],
  ['w1a0ax', 'W1A 0', 'AX'],
  ['SE10 9NF', 'SE10 9', 'NF'],
])('%s is read as it is meant', (typed, sector, unit) => expect(postcodeIn(typed)).toEqual({ sector, unit }));

it.each(['', 'SW2', 'SW2 5', 'SW2 5J', '12 Hill Road', 'SW22 55JX', 'ABC1 2DE', 'SW2 5JX and more'])(
  '“%s” is no postcode',
  (typed) => expect(postcodeIn(typed)).toBeUndefined(),
);
