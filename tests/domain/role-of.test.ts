import { scopeOf } from '@wardmote/domain/actor';
import { changedGrants } from '@wardmote/domain/role-of';
import { describe, expect, it } from 'vitest';
import { aCouncillor, aMember, aSergeantOnThePanel } from '../builders/member.ts';
import { aPanel, aTerm } from '../builders/panel.ts';

const panelId = 'panel_coldharbour';
const empty = aPanel({ members: [], offices: [] });

describe('the roles that a panel gives', () => {
  it('are one for each seat and each office of a new panel', () => {
    const members = [
      aMember(),
      aCouncillor(),
      aSergeantOnThePanel(),
      aMember({ personId: 'person_eve', kind: 'substitute' }),
    ];
    const offices = [aTerm({ personId: 'person_ada' })];
    expect(changedGrants(undefined, aPanel({ members, offices }))).toEqual({
      given: [
        { personId: 'person_ada', role: { role: 'member', panelId } },
        { personId: 'person_councillor', role: { role: 'observer', panelId } },
        { personId: 'person_sergeant', role: { role: 'adviser', panelId } },
        { personId: 'person_eve', role: { role: 'member', panelId } },
        { personId: 'person_ada', role: { role: 'chair', panelId } },
      ],
      taken: [],
    });
  });

  it('are all taken from somebody who leaves', () => {
    const before = aPanel({ members: [aMember()], offices: [aTerm({ personId: 'person_ada' })] });
    expect(changedGrants(before, empty)).toEqual({
      given: [],
      taken: [
        { personId: 'person_ada', role: { role: 'member', panelId } },
        { personId: 'person_ada', role: { role: 'chair', panelId } },
      ],
    });
  });

  it('move with an office: the one who had it has it no more', () => {
    const after = aPanel({
      offices: [aTerm({ personId: 'person_03' }), aTerm({ office: 'secretary', personId: 'person_02' })],
    });
    expect(changedGrants(aPanel(), after)).toEqual({
      given: [{ personId: 'person_03', role: { role: 'chair', panelId } }],
      taken: [{ personId: 'person_01', role: { role: 'chair', panelId } }],
    });
  });

  it('stay as they are when neither seats nor offices change', () => {
    expect(changedGrants(aPanel(), aPanel({ version: 2, priorities: [] }))).toEqual({ given: [], taken: [] });
  });
});

it.each([
  [{ role: 'chair', panelId }, panelId],
  [{ role: 'sergeant', teamId: 'team_E05000416-1' }, 'team_E05000416-1'],
  [{ role: 'borough-officer', borough: 'lambeth' }, 'lambeth'],
  [{ role: 'london-coordinator', force: 'metropolitan' }, 'metropolitan'],
  [{ role: 'operator' }, 'wardmote'],
] as const)('the role %o holds for %s', (role, scope) => {
  expect(scopeOf(role)).toBe(scope);
});
