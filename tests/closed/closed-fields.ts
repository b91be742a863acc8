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
  personsAction: 'closed-text.read',
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
  exclusion: 'nobody',
} as const satisfies Readonly<Record<string, PolicyAction | 'nobody'>>;

type ClosedField = keyof typeof closedFields;
/** A word that was read, and the row that says who may read it. */
export type Canary = { readonly word: string; readonly key: PanelKey; readonly readers: PolicyAction | 'nobody' };

const fields = Object.keys(closedFields) as readonly ClosedField[];

/** What is written. */
export const plantedIn = (key: PanelKey): readonly Canary[] =>
  fields.map((field) => ({ word: canaryIn(field, key), key, readers: closedFields[field] }));

/** Where mail is sent to is on no page at all. */
export const addressIn = (key: PanelKey): Canary => ({ word: emailOf(`other-${key}`), key, readers: 'nobody' });

/** May read it, by the policy table. */
export const isEntitled = (world: World, actor: Actor, { key, readers }: Canary): boolean =>
  readers !== 'nobody' && allows(actor, readers, { panelId: world.panels[key].panelId, ...places[key] });
