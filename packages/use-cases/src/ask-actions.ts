import { type Action, type ActionKind, type OutsideOwner, type Owner, raiseAction } from '@wardmote/domain/action';
import { type Concern, restsUnderPersons } from '@wardmote/domain/concern';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PartnerId, PersonId, PriorityId } from '@wardmote/domain/id';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import { type Partner, partnersFor } from '@wardmote/domain/partner';
import { teamOf } from '@wardmote/domain/place';
import { dueOf } from '@wardmote/domain/question';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment } from './carry-out.ts';

export type OwnerAsked =
  | { readonly kind: 'team' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'partner'; readonly name: string; readonly email?: string }
  /** One of the partner register of the borough. */
  | { readonly kind: 'registered'; readonly partnerId: PartnerId };

export type ActionAsked = {
  readonly what: string;
  readonly kind?: ActionKind | undefined;
  readonly owner?: OwnerAsked;
  readonly dueOn?: Day;
  readonly priorityId?: PriorityId;
};

/** The partners whose entries have to be read. */
export const partnersAsked = (asked: readonly Pick<ActionAsked, 'owner'>[]): readonly PartnerId[] =>
  asked.flatMap(({ owner }) => (owner?.kind === 'registered' ? [owner.partnerId] : []));

/** A partner of the register as an owner, without an address. Refuses `partner-unknown` of one that was retired or is another borough's. */
export const registeredOwner = (
  partners: readonly Partner[],
  partnerId: PartnerId,
  { newKey }: Pick<Moment, 'newKey'>,
): OutsideOwner | Refusal<'partner-unknown'> => {
  const partner = partnersFor(partners, {}).find(({ id }) => id === partnerId);
  return partner
    ? { kind: 'partner', name: partner.name, partnerId, linkKey: newKey() }
    : refuse('partner-unknown', {});
};

/** The panel with the partners that it may ask, and the concern because of which it asks. */
type Here = { readonly panel: Panel; readonly partners: readonly Partner[]; readonly because?: Concern };

const ownerOf = (
  { panel, partners }: Here,
  asked: OwnerAsked | undefined,
  moment: Moment,
): Owner | Refusal<'partner-unknown'> | undefined => {
  switch (asked?.kind) {
    case 'team': {
      const patch = panel.patches[0];
      return patch && { kind: 'team', teamId: teamOf(patch), name: `${patch.wardName} Safer Neighbourhoods Team` };
    }
    case 'person': {
      const member = memberOf(panel, asked.personId);
      return member && { kind: 'person', personId: member.personId, name: member.name };
    }
    case 'partner':
      return { ...asked, linkKey: moment.newKey() };
    case 'registered':
      return registeredOwner(partners, asked.partnerId, moment);
    default:
      return undefined;
  }
};

/**
 * The actions that a meeting asks for, or the officers because of a concern, each with an owner of its own. Refuses `action-needs-owner`,
 * naming the first without, and `partner-unknown`.
 */
export const actionsFrom = (
  asked: readonly ActionAsked[],
  here: Here,
  at: { readonly meetingId?: MeetingId | undefined; readonly on: Day },
  moment: Moment,
): readonly Action[] | Refusal<'action-needs-owner' | 'day-in-past' | 'partner-unknown'> => {
  const { panel, because } = here;
  const actions: Action[] = [];
  for (const { owner: wanted, ...proposed } of asked) {
    const owner = ownerOf(here, wanted, moment);
    if (owner && isRefusal(owner)) return owner;
    const id = moment.newId('action');
    const about = panel.priorities.find((priority) => priority.id === proposed.priorityId);
    const persons = about?.scope === 'persons' || (because && restsUnderPersons(because, panel.priorities));
    const closed = persons && ({ aboutPersons: true } as const);
    const title = because?.triage?.taken?.title;
    // Nobody outside the panel learns that something about persons rests on it (row 82).
    const concern = because && title && !persons && { concern: { id: because.id, title } };
    const dueOn = dueOf(proposed, moment.today);
    const said = { id, ...proposed, ...concern, ...closed, ...(dueOn && { dueOn }), ...(owner && { owner }) };
    const action = raiseAction(said, at);
    if (isRefusal(action)) return action;
    actions.push(action);
  }
  return actions;
};
