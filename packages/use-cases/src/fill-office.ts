import { addMonths, type Day } from '@wardmote/domain/day';
import { settingsOn } from '@wardmote/domain/governing-document';
import type { MeetingId, PanelId, PersonId } from '@wardmote/domain/id';
import { checkDecided } from '@wardmote/domain/meeting';
import { type Office, takeOffice } from '@wardmote/domain/office';
import { holderOf, memberOf, notAMember } from '@wardmote/domain/panel';
import { allows } from '@wardmote/domain/policy';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand, targetOf } from './panel-command.ts';

export type FillOffice = {
  readonly panelId: PanelId;
  readonly office: Office;
  readonly personId: PersonId;
  /** The meeting that elected them; none where somebody steps in until it can. */
  readonly meetingId?: MeetingId;
  readonly until?: Day;
  readonly handOverBy?: Day;
};

/**
 * Somebody on the panel takes an office for the term that the document in force gives, and whoever held it leaves it. The borough may
 * fill an office that is vacant, and none that is held (promise 6). Refuses `not-a-member`, `councillor-cannot-chair`,
 * `office-needs-community`, `hand-over-date-needed`, `day-in-past`, `police-cannot-change-record`; with a meeting also `meeting-not-held` and `not-quorate`.
 */
export const fillOffice =
  (needs: Needs) =>
  (
    request: Request,
    command: FillOffice,
  ): Promise<{ readonly panelId: PanelId; readonly office: Office } | Refusal> => {
    const { panelId, office, personId, meetingId, until, handOverBy } = command;
    const about = { name: 'fill-office', action: 'office.fill', input: command, on: { panelId, meetingId } } as const;
    return panelCommand(needs)(request, about, ({ panel, meeting }, moment) => {
      if (holderOf(panel, office) && !allows(request.actor, 'office.leave', targetOf(panel)))
        return refuse('not-your-part', { action: 'office.fill' });
      const member = memberOf(panel, personId);
      if (!member) return notAMember();
      const undecided = meeting && checkDecided(meeting);
      if (undecided) return undecided;
      if (until !== undefined && until <= moment.today) return refuse('day-in-past', { on: until });
      const { termMonths } = settingsOn(panel.documents, moment.today);
      const termEnds = until ?? addMonths(moment.today, termMonths);
      const election = { office, electedAt: meetingId, from: moment.today, until: termEnds, handOverBy };
      const term = takeOffice(member, election);
      if (isRefusal(term)) return term;

      const { chairVacantSince, ...rest } = panel;
      const offices = [...panel.offices.filter((held) => held.office !== office), term];
      const vacancy = office === 'chair' || !chairVacantSince ? {} : { chairVacantSince };
      return {
        events: [moment.event(panelId, 'office-taken', { office, personId, party: member.party })],
        changes: {
          panel: { before: panel, after: { ...rest, ...vacancy, offices } },
          ...(meeting && { unchanged: [meeting] }),
        },
        answer: { panelId, office },
      };
    });
  };
