import { timingSafeEqual } from 'node:crypto';
import { checkNeeds, type NeedAsked, needsAfter, withoutNeeds } from '@wardmote/domain/access-need';
import type { MeetingId, PersonId } from '@wardmote/domain/id';
import type { Invitation, Meeting, Reply } from '@wardmote/domain/meeting';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type CommandNeeds, carryOut, type Request } from './carry-out.ts';
import type { PanelReads } from './panel-command.ts';

export type AnswerInvitation = {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly linkKey: string;
  readonly answer: Reply;
  readonly substitute?: string;
  /** What they need to take part; left out, what they have asked for stays. */
  readonly needs?: readonly NeedAsked[];
};

export type InvitationReads = {
  readonly findInvitation: (
    meetingId: MeetingId,
    personId: PersonId,
  ) => Promise<{ readonly meeting: Meeting; readonly invitation: Invitation } | undefined>;
};

/** Whoever has left the panel in whose name they were invited is not invited any more, whatever link they hold. */
export const checkInvited = (
  panel: Panel | undefined,
  { personId }: Pick<Invitation, 'personId'>,
): Refusal<'not-found' | 'invitation-withdrawn'> | undefined => {
  if (!panel) return refuse('not-found', {});
  return memberOf(panel, personId) ? undefined : refuse('invitation-withdrawn', {});
};

/** Compared in constant time, so that a link cannot be guessed letter by letter. */
export const opens = (key: string, offered: string): boolean => {
  const [kept, given] = [Buffer.from(key), Buffer.from(offered)];
  return kept.length === given.length && timingSafeEqual(kept, given);
};

/**
 * The reply of somebody invited, through the link in their own mail and without an account (U71). It may be changed until the
 * meeting is held. A wrong link is `not-found`. Refuses `invitation-withdrawn`, `invitations-closed`, `substitute-needs-person`, `need-without-language`,
 * `need-without-words`. What somebody needs stands in their own invitation and in no event.
 */
export const answerInvitation =
  (needs: CommandNeeds & InvitationReads & Pick<PanelReads, 'findPanel'>) =>
  (request: Request, command: AnswerInvitation): Promise<{ readonly answer: Reply } | Refusal> => {
    const { meetingId, personId, linkKey, answer, substitute } = command;
    const about = { name: 'answer-invitation', input: command };
    const read = async () => {
      const found = await needs.findInvitation(meetingId, personId);
      const panelId = found && (found.invitation.from?.panelId ?? found.meeting.panelId);
      return { found, panel: panelId && (await needs.findPanel(panelId)) };
    };
    return carryOut(needs)(request, about, read, ({ found, panel }, moment) => {
      if (!found || !opens(found.invitation.linkKey, linkKey)) return refuse('not-found', {});
      const { meeting, invitation } = found;
      const withdrawn = checkInvited(panel, invitation);
      if (withdrawn) return withdrawn;
      if (meeting.status !== 'called') return refuse('invitations-closed', { status: meeting.status });
      if (answer === 'substitute' && !substitute?.trim()) return refuse('substitute-needs-person', {});

      const wordless = checkNeeds(command.needs ?? []);
      if (wordless) return wordless;

      const needs = needsAfter(invitation.needs ?? [], answer, command.needs);
      const reply = { answer, at: moment.at, ...(answer === 'substitute' && { substitute }) };
      return {
        events: [moment.event(meeting.panelId, 'invitation-answered', { meetingId, personId, answer })],
        changes: {
          invitations: [
            {
              meeting,
              before: invitation,
              after: { ...withoutNeeds(invitation), reply, ...(needs.length > 0 && { needs }) },
            },
          ],
        },
        answer: { answer },
      };
    });
  };
