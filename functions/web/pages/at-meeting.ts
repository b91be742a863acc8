import type { Actor } from '@wardmote/domain/actor';
import type { Panel } from '@wardmote/domain/panel';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal } from '@wardmote/domain/refusal';
import { type Choice, endChoices, leadChoices, scopeChoices } from '@wardmote/pages/form-choices';
import { paths } from '@wardmote/pages/paths';
import type { Services } from '../services.ts';
import { allowed } from './allowed.ts';
import { citingChoices } from './fields/citing.ts';
import type { Params } from './form-page.ts';
import { idIn } from './id-in.ts';
import { shortlistRows } from './shortlist-rows.ts';

export const idsIn = (params: Params) => ({
  panelId: idIn(params, 'panelId', 'panel'),
  meetingId: idIn(params, 'meetingId', 'meeting'),
});

export const backToMeeting = (_outcome: object, params: Params): string => paths.meeting.to(idsIn(params));

/** Who may be asked: the team, a member, or a body that is not on the panel (U31). */
export const ownersFrom = (members: Panel['members']): readonly Choice[] => [
  { value: '', text: 'Choose' },
  { value: 'team', text: 'Our police team' },
  ...members.map(({ personId, name }) => ({ value: personId, text: name })),
  { value: 'partner', text: 'Another body, such as the council' },
];

/** A meeting with what the pages that record something of it offer to choose from. */
export const viewToRecord = async ({ useCases }: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { members, priorities, backlog } = view.panel;
  const listed = backlog?.length ? await useCases.viewConcerns(actor, panelId) : undefined;
  const taken = listed && !isRefusal(listed) ? listed.backlog : [];
  const concernChoices = taken.map(({ id, title }) => ({ value: id, text: title }));
  return {
    ...view,
    priorities,
    profile: standardProfile,
    ownerChoices: ownersFrom(members),
    scopeChoices,
    endChoices,
    leadChoices,
    concernChoices,
    shortlist: shortlistRows(view.panel, meetingId, taken),
  };
};

/** The same where priorities are recorded, which may cite surveys of the panel and figures of its wards. */
export const viewToDecide = async (services: Services, action: PolicyAction, actor: Actor, params: Params) => {
  const view = await viewToRecord(services, action, actor, params);
  return isRefusal(view) ? view : { ...view, ...citingChoices(await services.useCases.viewCitable(view.panel)) };
};
