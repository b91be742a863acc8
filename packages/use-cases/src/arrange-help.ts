import type { AccessNeed, NeedKind } from '@wardmote/domain/access-need';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import { checkAhead, type Invitation } from '@wardmote/domain/meeting';
import { memberOf, notAMember, type Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

type Help = {
  readonly kind: NeedKind;
  /** Somebody on the panel; or else a name. */
  readonly helperId?: PersonId;
  readonly helper?: string;
  readonly met: boolean;
};

export type ArrangeHelp = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly help: readonly Help[];
};

const helperIn = (panel: Panel, { helperId, helper }: Help): Pick<AccessNeed, 'helper' | 'helperId'> | Refusal => {
  if (!helperId) return helper ? { helper } : {};
  const member = memberOf(panel, helperId);
  return member ? { helper: member.name, helperId } : notAMember();
};

const arranged = (
  panel: Panel,
  invitation: Invitation,
  help: readonly Help[],
  { today }: Moment,
): readonly AccessNeed[] | Refusal => {
  const needs: AccessNeed[] = [];
  for (const { helper: _was, helperId: _id, metOn, ...need } of invitation.needs ?? []) {
    const given = help.find(({ kind }) => kind === need.kind);
    const helper = given ? helperIn(panel, given) : { ...(_was && { helper: _was }), ...(_id && { helperId: _id }) };
    if (isRefusal(helper)) return helper;
    const met = given ? given.met && (metOn ?? today) : metOn;
    needs.push({ ...need, ...helper, ...(met && { metOn: met }) });
  }
  return needs;
};

/**
 * Who sees to what somebody needs to take part, and what is seen to already (row 33). Neither events nor logs say whose need it is.
 * Refuses `meeting-not-called`, `need-unknown` of what is not asked for any more, `not-a-member`.
 */
export const arrangeHelp =
  (needs: Needs) =>
  (request: Request, command: ArrangeHelp): Promise<{ readonly meetingId: MeetingId } | Refusal> => {
    const { panelId, meetingId, personId, help } = command;
    const on = { panelId, meetingId };
    const about = { name: 'arrange-help', action: 'access-needs.arrange', input: command, on } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      const late = checkAhead(meeting, ['called']);
      if (late) return late;
      const invitation = meeting.invitations.find((one) => one.personId === personId);
      const asked = new Set(invitation?.needs?.map(({ kind }) => kind));
      if (!invitation || help.some(({ kind }) => !asked.has(kind))) return refuse('need-unknown', {});
      const after = arranged(panel, invitation, help, moment);
      if (isRefusal(after)) return after;
      return {
        events: [moment.event(panelId, 'access-help-arranged', { meetingId })],
        changes: { invitations: [{ meeting, before: invitation, after: { ...invitation, needs: after } }] },
        answer: { meetingId },
      };
    });
  };
