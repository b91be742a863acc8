import type { Actor } from '@wardmote/domain/actor';
import { allows, type PolicyAction } from '@wardmote/domain/policy';
import { places } from '../support/personas.ts';
import { canaryIn, emailOf, type PanelKey, type World } from '../support/world.ts';

/**
 * Every field that is not for everybody, and the row of the policy table that says who reads it; `nobody` reads the ground of an
 * exclusion by any page. A new closed field gets a line here, and its word in ./plant-canaries.ts.
 */
const closedFields = {
  outcome: 'closed-text.read',
  section: 'closed-text.read',
  oldSection: 'closed-text.read',
  personsPriority: 'closed-text.read',
  personsGrounds: 'closed-text.read',
  personsSource: 'closed-text.read',
  personsAction: 'closed-text.read',
  personsReason: 'closed-text.read',
  draft: 'minutes.read-draft',
  oldDraft: 'minutes.read-draft',
  correction: 'minutes.read-draft',
  interest: 'meeting.read-working',
  presenter: 'meeting.read-working',
  evidence: 'meeting.read-working',
  substitute: 'meeting.read-working',
  rules: 'meeting.read-working',
  place: 'meeting.read-working',
  need: 'access-needs.read',
  helper: 'access-needs.read',
  request: 'agenda-request.read',
  concern: 'concern.read',
  ownGroup: 'concern.read',
  session: 'concern.read',
  wardConcern: 'ward-concern.read',
  declined: 'minutes.read-draft',
  heldBack: 'minutes.read-draft',
  bulletin: 'bulletin.write',
  brief: 'brief.read',
  briefDraft: 'brief.write',
  guest: 'meeting.read-working',
  joinLink: 'meeting.read-working',
  notes: 'meeting.close',
  exclusion: 'nobody',
} as const satisfies Readonly<Record<string, PolicyAction | 'nobody'>>;

type ClosedField = keyof typeof closedFields;
/** A word that was read, and the row that says who may read it. */
export type Canary = {
  readonly word: string;
  readonly key: PanelKey;
  readonly readers: PolicyAction | 'nobody';
  /** Who else gets it in a mail of their own. */
  readonly byMail?: readonly string[];
  /** Whoever holds the address of a calendar of one’s own reads it there. */
  readonly byKey?: true;
};

/** Whoever is invited has to know how to join, whatever they may read on the site; a guest is called by their name. */
const told: Readonly<Partial<Record<ClosedField, Pick<Canary, 'byMail' | 'byKey'>>>> = {
  joinLink: { byMail: ['adviser', 'councillor'], byKey: true },
  guest: { byMail: ['visitor'] },
};

const fields = Object.keys(closedFields) as readonly ClosedField[];

/** What is written. */
export const plantedIn = (key: PanelKey): readonly Canary[] =>
  fields.map((field) => ({ word: canaryIn(field, key), key, readers: closedFields[field], ...told[field] }));

/** Where mail is sent to is on no page at all: not a member’s, a follower’s, nor that of a guest. */
export const addressesIn = (key: PanelKey): readonly Canary[] =>
  ['other', 'follower', 'visitor', 'raiser'].map((who) => ({ word: emailOf(`${who}-${key}`), key, readers: 'nobody' }));

/** May read it where it stands: by the policy table, or by the key in the address. */
export const mayReadAt = (world: World, actor: Actor, canary: Canary, address: string): boolean =>
  isEntitled(world, actor, canary) || (canary.byKey === true && address.startsWith('/calendar/'));

/** Is told it in their own mail. */
export const isToldByMail = ({ byMail = [], key }: Canary, to: string): boolean =>
  byMail.some((who) => emailOf(`${who}-${key}`) === to);

/** May read it, by the policy table. */
export const isEntitled = (world: World, actor: Actor, { key, readers }: Canary): boolean =>
  readers !== 'nobody' && allows(actor, readers, { panelId: world.panels[key].panelId, ...places[key] });
