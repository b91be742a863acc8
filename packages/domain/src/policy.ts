import type { Actor, Role, RoleName } from './actor.ts';
import type { PanelId, TeamId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * How a role stands to what it would act on. `panel-in-borough`: an officer of any panel of the borough that is acted on.
 * `panel-that-met`: the panel whose meeting it is, or one that holds it together with that panel.
 */
export type Relation = 'own-panel' | 'panel-that-met' | 'own-patch' | 'own-borough' | 'panel-in-borough' | 'anywhere';

/** What is acted on: a panel with its places, a borough, a force, or nothing in particular. */
export type Target = {
  readonly panelId?: PanelId;
  /** Of a meeting: the panels that hold it together with its own. */
  readonly joining?: readonly PanelId[];
  readonly teams?: readonly TeamId[];
  readonly borough?: string;
  /** Where a borough itself is acted on: those of its panels that the actor has a part in. */
  readonly panels?: readonly PanelId[];
};

type Row = Readonly<Partial<Record<RoleName, Relation>>> & { readonly anyone?: true; readonly signedIn?: true };

const officers: Row = { chair: 'own-panel', 'vice-chair': 'own-panel', secretary: 'own-panel' };
/** What a chair from the police may do until a community member takes over (row 21): get the panel to meet. */
const conveners: Row = { ...officers, 'interim-chair': 'own-panel' };
/** The registers of venues and partners are the borough's; those who look for a hall, or ask, keep them (rows 77, 62). */
const registerKeepers: Row = {
  chair: 'panel-in-borough',
  'vice-chair': 'panel-in-borough',
  secretary: 'panel-in-borough',
  'borough-officer': 'own-borough',
};
const panelMembers: Row = { ...officers, treasurer: 'own-panel', member: 'own-panel' };
/** Minutes of a meeting that several panels held say what the members of each of them said and did. */
const membersWhoMet: Row = {
  chair: 'panel-that-met',
  'vice-chair': 'panel-that-met',
  secretary: 'panel-that-met',
  treasurer: 'panel-that-met',
  member: 'panel-that-met',
};

/**
 * Who may do what: action → role → relation. What is not said is not allowed. The program asks this table and nothing else, and
 * tests/http/policy-api.test.ts and policy-pages.test.ts walk it. Police and councils have no row that writes a panel's record; a
 * borough's officer founds a panel and fills an office that is vacant, and no more (promise 6, row 64).
 */
export const policy = {
  'record.read': { anyone: true },
  'panel.follow': { anyone: true },
  'agenda-request.make': { anyone: true },
  'agenda-request.read-by-link': { anyone: true },
  /** What residents write may speak of a neighbour: not for a chair from the police, nor for members at large. */
  'agenda-request.read': officers,
  'agenda-request.answer': officers,
  'concern.raise': { anyone: true },
  'concern.read-by-link': { anyone: true },
  /** As written, it may speak of a neighbour: not for a chair from the police, nor for members at large. */
  'concern.read': officers,
  'concern.triage': officers,
  'ward-concern.raise': { anyone: true },
  'ward-concern.read-by-link': { anyone: true },
  /** Of a ward without a panel: as written, for those who answer for the group. */
  'ward-concern.read': { 'borough-officer': 'own-borough' },
  'ward-concern.answer': { 'borough-officer': 'own-borough' },
  'ballot.record': officers,
  /** The line says what the panel says: not for its sergeant, who tells the panel in a brief. */
  'displacement.tell': officers,
  'displacement.see': officers,
  'own-calendar.read': { signedIn: true },
  'own-calendar.renew': { signedIn: true },
  'own-calendar.read-by-link': { anyone: true },
  'home.read': { signedIn: true },
  'invitation.answer': { anyone: true },
  'partner-action.answer': { anyone: true },
  /** A team is the police's own: its sergeant keeps what is known of it. */
  'team.keep': { sergeant: 'own-patch' },
  'team.tell-of': { anyone: true },
  'desk.read': { sergeant: 'anywhere' },
  'panel.found': { 'borough-officer': 'own-borough', operator: 'anywhere' },
  'members.read': { ...panelMembers, 'interim-chair': 'own-panel', 'borough-officer': 'own-borough' },
  'member.admit': officers,
  'membership.end': officers,
  'member.exclude': officers,
  'office.fill': { ...officers, 'borough-officer': 'own-borough' },
  'office.leave': officers,
  'document.draft': officers,
  'document.adopt': officers,
  'survey.enter': officers,
  'escalation.put': officers,
  /** The group answers what is put to it, and changes nothing of the panel’s. */
  'escalation.answer': { 'borough-officer': 'own-borough' },
  'survey.correct': officers,
  'published.match': officers,
  'break.record': officers,
  'break.remove': officers,
  'venue.add': registerKeepers,
  'venue.change': registerKeepers,
  'venue.retire': registerKeepers,
  'partner.add': registerKeepers,
  'partner.change': registerKeepers,
  'partner.retire': registerKeepers,
  /** Row 159: 21 wards press one council at once; whoever keeps the register sees all that is asked. */
  'partner.read-asked': registerKeepers,
  'partner.read-asked-by-link': { anyone: true },
  'partner.confirm-by-link': { anyone: true },
  'meeting.schedule': conveners,
  'meeting.call': conveners,
  'meeting.change': conveners,
  'meeting.cancel': conveners,
  'agenda.change': conveners,
  'agenda.keep': officers,
  'evidence.attach': conveners,
  'meeting.close': officers,
  'joint.ask': officers,
  'joint.answer': officers,
  'guest.invite': officers,
  'guest.withdraw': officers,
  /** What somebody needs says something of their health: not for members at large, nor for a chair from the police. */
  'access-needs.read': officers,
  'access-needs.arrange': officers,
  'attendance.read': { ...panelMembers, 'interim-chair': 'own-panel' },
  'worth.answer': { anyone: true },
  'worth.read': panelMembers,
  'meeting.read-working': { ...panelMembers, 'interim-chair': 'own-panel' },
  /** What the team did is told to the panel; members at large read it, and nobody outside. */
  'brief.read': { ...panelMembers, 'interim-chair': 'own-panel', sergeant: 'own-patch' },
  'brief.write': { sergeant: 'own-patch' },
  'brief.send': { sergeant: 'own-patch' },
  'bulletin.write': officers,
  'bulletin.send': officers,
  'minutes.read-draft': membersWhoMet,
  'minutes.correct': membersWhoMet,
  'minutes.read-revisions': panelMembers,
  'minutes.save': officers,
  'minutes.circulate': officers,
  'minutes.approve': officers,
  'minutes.amend': officers,
  'mail.choose': { signedIn: true },
  'mail.choose-by-link': { anyone: true },
  'mail.read': conveners,
  'mail.carry': conveners,
  'closed-text.read': panelMembers,
  'priorities.set': officers,
  'action.ask': officers,
  'action.answer': { ...panelMembers, sergeant: 'own-patch', 'council-officer': 'own-borough' },
  'action.dispute': officers,
  'action.close': officers,
} as const satisfies Record<string, Row>;

export type PolicyAction = keyof typeof policy;
export type PolicyTable = Readonly<Record<PolicyAction, Row>>;

const holds = (role: Role, relation: Relation, target: Target): boolean => {
  switch (relation) {
    case 'anywhere':
      return true;
    case 'own-panel':
      return 'panelId' in role && role.panelId === target.panelId;
    case 'panel-that-met':
      return holds(role, 'own-panel', target) || ('panelId' in role && target.joining?.includes(role.panelId) === true);
    case 'own-patch':
      return 'teamId' in role && target.teams?.includes(role.teamId) === true;
    case 'panel-in-borough':
      return 'panelId' in role && target.panels?.includes(role.panelId) === true;
    case 'own-borough':
      return 'borough' in role && role.borough === target.borough;
  }
};

/** The action is allowed to this actor on this target, by this table. `table` is a parameter so that a test can mutate it. */
export const allows = (
  actor: Actor,
  action: PolicyAction,
  target: Target = {},
  table: PolicyTable = policy,
): boolean => {
  const row = table[action];
  if (row.anyone) return true;
  if (actor.kind === 'anonymous') return false;
  if (row.signedIn) return true;
  return actor.roles.some((role) => {
    const relation = row[role.role];
    return relation !== undefined && holds(role, relation, target);
  });
};

const related = (role: Role, target: Target): boolean =>
  holds(role, 'panel-that-met', target) ||
  holds(role, 'panel-in-borough', target) ||
  ('teamId' in role && target.teams?.includes(role.teamId) === true) ||
  ('borough' in role && role.borough === target.borough);

/**
 * Nothing when allowed. Otherwise what to say: nobody signed in is asked to sign in (`sign-in-needed`); somebody who has a part in
 * this panel is told that this is not it (`not-your-part`; to police and councils `police-cannot-change-record` on the record);
 * anybody else learns nothing (`not-found`).
 */
export const check = (
  actor: Actor,
  action: PolicyAction,
  target: Target = {},
  table: PolicyTable = policy,
): Refusal<'sign-in-needed' | 'not-your-part' | 'police-cannot-change-record' | 'not-found'> | undefined => {
  if (allows(actor, action, target, table)) return undefined;
  if (actor.kind === 'anonymous') return refuse('sign-in-needed', {});
  const own = actor.roles.filter((role) => related(role, target));
  if (own.length === 0) return refuse('not-found', {});
  if (own.some(({ role }) => role === 'sergeant' || role === 'interim-chair') && writesTheRecord(action))
    return refuse('police-cannot-change-record', { action });
  return refuse('not-your-part', { action });
};

const ofTheTeam: readonly PolicyAction[] = ['action.answer', 'team.keep', 'brief.write', 'brief.send'];

const writesTheRecord = (action: PolicyAction): boolean => !action.includes('.read') && !ofTheTeam.includes(action);
