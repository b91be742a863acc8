import type { PanelId, PersonId, TeamId } from './id.ts';

/** `interim-chair` is a chair from the police: it calls meetings, and writes nothing of the record (promise 6). */
export type PanelRole =
  | 'interim-chair'
  | 'member'
  | 'observer'
  | 'adviser'
  | 'chair'
  | 'vice-chair'
  | 'secretary'
  | 'treasurer';

/** What somebody may act as, and where. Roles come from Wardmote's own records, never from a token (design.md 6). */
export type Role =
  | { readonly role: PanelRole; readonly panelId: PanelId }
  | { readonly role: 'sergeant'; readonly teamId: TeamId }
  | { readonly role: 'council-officer' | 'borough-officer'; readonly borough: string }
  | { readonly role: 'london-coordinator'; readonly force: string }
  | { readonly role: 'operator' };

export type RoleName = Role['role'];

/** Who acts. Nobody signed in is `anonymous`; somebody may be signed in and have no role. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly name: string; readonly roles: readonly Role[] };

export const anonymous: Actor = { kind: 'anonymous' };

/** Where a role holds, as one word for a key: `panel_01…`, `team_…`, `lambeth`, `metropolitan`, `wardmote`. */
export const scopeOf = (role: Role): string => {
  if ('panelId' in role) return role.panelId;
  if ('teamId' in role) return role.teamId;
  if ('borough' in role) return role.borough;
  return 'force' in role ? role.force : 'wardmote';
};
