import { type Action, type ActionKind, type Owner, raiseAction } from '@wardmote/domain/action';
import { type Concern, restsUnderPersons } from '@wardmote/domain/concern';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PersonId, PriorityId } from '@wardmote/domain/id';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import { teamOf } from '@wardmote/domain/place';
import { dueOf } from '@wardmote/domain/question';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { Moment } from './carry-out.ts';

export type OwnerAsked =
  | { readonly kind: 'team' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'partner'; readonly name: string; readonly email?: string };

export type ActionAsked = {
  readonly what: string;
  readonly kind?: ActionKind | undefined;
  readonly owner?: OwnerAsked;
  readonly dueOn?: Day;
  readonly priorityId?: PriorityId;
};

const ownerOf = (panel: Panel, asked: OwnerAsked | undefined, { newKey }: Moment): Owner | undefined => {
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
      return { ...asked, linkKey: newKey() };
    default:
      return undefined;
  }
};

/** The actions that a meeting asks for, or the officers because of a concern, each with an owner of its own. Refuses `action-needs-owner`, naming the first without. */
export const actionsFrom = (
  asked: readonly ActionAsked[],
  panel: Panel,
  at: { readonly meetingId?: MeetingId | undefined; readonly on: Day },
  moment: Moment,
  because?: Concern,
): readonly Action[] | Refusal<'action-needs-owner' | 'day-in-past'> => {
  const actions: Action[] = [];
  for (const { owner, ...proposed } of asked) {
    const id = moment.newId('action');
    const about = panel.priorities.find((priority) => priority.id === proposed.priorityId);
    const persons = about?.scope === 'persons' || (because && restsUnderPersons(because, panel.priorities));
    const closed = persons && ({ aboutPersons: true } as const);
    const title = because?.triage?.taken?.title;
    const concern = because && title && { concern: { id: because.id, title } };
    const dueOn = dueOf(proposed, moment.today);
    const asked = {
      id,
      ...proposed,
      ...concern,
      ...closed,
      ...(dueOn && { dueOn }),
      owner: ownerOf(panel, owner, moment),
    };
    const action = raiseAction(asked, at);
    if (isRefusal(action)) return action;
    actions.push(action);
  }
  return actions;
};
