import type { Actor } from '@wardmote/domain/actor';
import type { PolicyAction } from '@wardmote/domain/policy';
import { standardProfile } from '@wardmote/domain/profile';
import { isRefusal } from '@wardmote/domain/refusal';
import { endChoices, leadChoices, orNone, scopeChoices } from '@wardmote/pages/form-choices';
import { ownerChoices } from '@wardmote/pages/owner-choices';
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

/** Where something is asked, the register of partners is read: who can help with the priority that it serves, or with any of them, is first. */
const asks: readonly PolicyAction[] = ['action.ask', 'meeting.close'];

type Recorded = { readonly action: PolicyAction; readonly priorityId?: string | undefined };

/** A meeting with what the pages that record something of it offer to choose from. */
export const viewToRecord = async (
  { useCases }: Services,
  { action, priorityId }: Recorded,
  actor: Actor,
  params: Params,
) => {
  const { panelId, meetingId } = idsIn(params);
  const view = allowed(actor, action, await useCases.viewMeeting(actor, panelId, meetingId));
  if (isRefusal(view)) return view;
  const { priorities, backlog, borough } = view.panel;
  const [listed, partners] = await Promise.all([
    backlog?.length ? useCases.viewConcerns(actor, panelId) : undefined,
    asks.includes(action) ? useCases.listPartners(borough.slug) : [],
  ]);
  const taken = listed && !isRefusal(listed) ? listed.backlog : [];
  const concernChoices = taken.map(({ id, title }) => ({ value: id, text: title }));
  return {
    ...view,
    priorities,
    profile: standardProfile,
    ownerChoices: ownerChoices(view.panel, partners, priorityId),
    scopeChoices,
    endChoices,
    leadChoices,
    concernChoices,
    priorityChoices: orNone(
      priorities.map(({ id, title }) => ({ value: id, text: title })),
      'None of them',
    ),
    shortlist: shortlistRows(view.panel, meetingId, taken),
  };
};

/** The same where priorities are recorded, which may cite surveys of the panel and figures of its wards. */
export const viewToDecide = async (services: Services, recorded: Recorded, actor: Actor, params: Params) => {
  const view = await viewToRecord(services, recorded, actor, params);
  return isRefusal(view) ? view : { ...view, ...citingChoices(await services.useCases.viewCitable(view.panel)) };
};
