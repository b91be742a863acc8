import type { PanelRole, Role } from './actor.ts';
import type { PersonId } from './id.ts';
import type { Party } from './membership.ts';
import type { Office } from './office.ts';
import type { Panel } from './panel.ts';

export type Grant = { readonly personId: PersonId; readonly role: Role };

const grantKey = ({ personId, role }: Grant): string => `${personId} ${role.role}`;

/** The roles that a panel's own record gives: one for each membership, one for each office. */
const roleIn = (office: Office, party: Party): PanelRole =>
  office === 'chair' && party === 'police' ? 'interim-chair' : office;

const grantsOf = (panel: Panel): Map<string, Grant> => {
  const grants = [
    ...panel.members.map(({ personId, kind }) => ({ personId, role: kind === 'substitute' ? 'member' : kind })),
    ...panel.offices.map(({ personId, office, party }) => ({ personId, role: roleIn(office, party) })),
  ].map(({ personId, role }: { personId: PersonId; role: PanelRole }) => ({
    personId,
    role: { role, panelId: panel.id },
  }));
  return new Map(grants.map((grant) => [grantKey(grant), grant]));
};

/** What a change of the panel gives and takes: written in the same transaction, so a revoked role counts at the next request. */
export const changedGrants = (before: Panel | undefined, after: Panel) => {
  const had = before ? grantsOf(before) : new Map<string, Grant>();
  const has = grantsOf(after);
  return {
    given: [...has].filter(([key]) => !had.has(key)).map(([, grant]) => grant),
    taken: [...had].filter(([key]) => !has.has(key)).map(([, grant]) => grant),
  };
};
