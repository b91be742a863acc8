import type { Actor, PanelRole, Role } from '@wardmote/domain/actor';
import type { PersonId } from '@wardmote/domain/id';

export const aPerson = (roles: readonly Role[], personId: PersonId = 'person_02', name = 'Member 02'): Actor => ({
  kind: 'person',
  personId,
  name,
  roles,
});

/** Somebody with an office or a seat on the panel that `aPanel` builds. */
export const onPanel = (role: PanelRole, personId: PersonId = 'person_02'): Actor =>
  aPerson([{ role, panelId: 'panel_coldharbour' }], personId);

export const secretary = onPanel('secretary');
export const chair = onPanel('chair', 'person_01');
export const sergeant = aPerson([{ role: 'sergeant', teamId: 'team_E05000416-1' }], 'person_sergeant', 'Sergeant Bell');
export const councilOfficer = aPerson([{ role: 'council-officer', borough: 'lambeth' }], 'person_officer', 'Lee Marsh');
export const boroughOfficer = aPerson([{ role: 'borough-officer', borough: 'lambeth' }], 'person_borough', 'Jo Reid');
export const stranger = aPerson([], 'person_stranger', 'Pat Doe');
