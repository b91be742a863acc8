import { anonymous } from '@wardmote/domain/actor';
import { allows, check, type PolicyAction, policy } from '@wardmote/domain/policy';
import { describe, expect, it } from 'vitest';
import {
  aPerson,
  boroughOfficer,
  chair,
  councilOfficer,
  onPanel,
  secretary,
  sergeant,
  stranger,
} from '../builders/actor.ts';

const target = { panelId: 'panel_coldharbour', teams: ['team_E05000416-1'], borough: 'lambeth' } as const;
const actions = Object.keys(policy) as PolicyAction[];
const reads: readonly string[] = actions.filter((action) => action.includes('.read'));
/** What touches no panel's record. */
const apart = [
  'own-calendar.renew',
  'panel.follow',
  'agenda-request.make',
  'concern.raise',
  'ward-concern.raise',
  'ward-concern.answer',
  'worth.answer',
  'team.tell-of',
  'invitation.answer',
  'partner-action.answer',
  'partner.confirm-by-link',
  'action.answer',
  'team.keep',
  'brief.write',
  'brief.send',
  'escalation.answer',
  'mail.choose',
  'mail.choose-by-link',
];
const writes = actions.filter((action) => !reads.includes(action) && !apart.includes(action));
const allowed = (actor: Parameters<typeof allows>[0]) => writes.filter((action) => allows(actor, action, target));

describe('who writes a panel’s record (promise 6)', () => {
  it('is its chair, vice chair and secretary, each the same', () => {
    expect(allowed(secretary)).toEqual(allowed(chair));
    expect(allowed(onPanel('vice-chair'))).toEqual(allowed(chair));
    expect(allowed(chair)).toContain('minutes.approve');
  });

  it.each([
    ['a sergeant', sergeant],
    ['an adviser', onPanel('adviser')],
    ['an observer', onPanel('observer')],
    ['a council officer', councilOfficer],
    ['somebody without a role', stranger],
    ['nobody', anonymous],
    ['a London coordinator', aPerson([{ role: 'london-coordinator', force: 'metropolitan' }])],
    ['the chair of another panel', aPerson([{ role: 'chair', panelId: 'panel_other' }])],
  ])('is never %s', (_, actor) => {
    expect(allowed(actor)).toEqual([]);
  });

  it('is no administrator: an operator founds panels and imports places, and no more', () => {
    expect(allowed(aPerson([{ role: 'operator' }]))).toEqual(['panel.found']);
  });

  it('is no borough officer, who founds panels, fills an office and keeps the venues and partners in their own borough', () => {
    expect(allowed(boroughOfficer)).toEqual([
      'panel.found',
      'office.fill',
      'venue.add',
      'venue.change',
      'venue.retire',
      'partner.add',
      'partner.change',
      'partner.retire',
    ]);
    expect(allowed(aPerson([{ role: 'borough-officer', borough: 'camden' }]))).toEqual([]);
  });
});

describe('what somebody is told who may not', () => {
  it.each([
    ['nobody signed in', anonymous, 'sign-in-needed'],
    ['a sergeant of the team', sergeant, 'police-cannot-change-record'],
    ['a member of the panel', onPanel('member'), 'not-your-part'],
    ['a council officer of the borough', councilOfficer, 'not-your-part'],
    ['a sergeant of another team', aPerson([{ role: 'sergeant', teamId: 'team_E05000417-1' }]), 'not-found'],
    ['a chair of another panel', aPerson([{ role: 'chair', panelId: 'panel_other' }]), 'not-found'],
    ['somebody without a role', stranger, 'not-found'],
  ] as const)('%s: %3$s', (_, actor, refused) => {
    expect(check(actor, 'minutes.approve', target)).toMatchObject({ refused });
  });

  it('a sergeant who asks to read the draft is told that it is not their part: reading changes no record', () => {
    expect(check(sergeant, 'minutes.read-draft', target)).toMatchObject({ refused: 'not-your-part' });
  });
});

describe('where a role holds', () => {
  const other = { panelId: 'panel_other', teams: ['team_E05000417-1'], borough: 'camden' } as const;

  it.each([
    ['a sergeant', sergeant, 'action.answer'],
    ['a member', onPanel('member'), 'minutes.read-draft'],
    ['a borough officer', boroughOfficer, 'members.read'],
    ['a council officer', councilOfficer, 'action.answer'],
  ] as const)('%s has theirs here and nowhere else', (_, actor, action) => {
    expect(allows(actor, action, target)).toBe(true);
    expect(allows(actor, action, other)).toBe(false);
  });
});

it('asks the table and nothing else: another table answers otherwise', () => {
  const reversed = { ...policy, 'minutes.approve': { sergeant: 'own-patch' } } as const;
  expect(allows(sergeant, 'minutes.approve', target, reversed)).toBe(true);
  expect(allows(secretary, 'minutes.approve', target, reversed)).toBe(false);
});
