import { capacityOf } from '@wardmote/domain/capacity';
import { expect, it } from 'vitest';
import { aCouncillor, aMember, aSergeantOnThePanel } from '../builders/member.ts';
import { aPanel, aTerm } from '../builders/panel.ts';

const panel = aPanel({ offices: [aTerm({ office: 'vice-chair', personId: 'person_ada' })] });

it.each([
  ['vice chair of the panel', aMember()],
  ['member of the panel', aMember({ personId: 'person_eve' })],
  ['substitute member of the panel', aMember({ personId: 'person_eve', kind: 'substitute' })],
  ['ward councillor, as an observer', aCouncillor()],
  ['adviser to the panel', aSergeantOnThePanel()],
  [
    'adviser to the panel (Metropolitan Housing)',
    aMember({ personId: 'person_eve', kind: 'adviser', represents: 'Metropolitan Housing' }),
  ],
])('invited as %s', (capacity, member) => {
  expect(capacityOf(panel, member)).toBe(capacity);
});
