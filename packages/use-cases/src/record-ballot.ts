import {
  type Ballot,
  type Cast,
  choicesFrom,
  lastBallotOf,
  placesOf,
  recorded,
  type Tie,
  type Voters,
} from '@wardmote/domain/ballot';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead, heldOn, type Meeting } from '@wardmote/domain/meeting';
import { membersOn, votes } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { type Loaded, meetingCommand, type Needs } from './panel-command.ts';

export type RecordBallot = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  readonly voters: Voters;
  readonly cast: Cast;
  readonly tie: Tie;
  readonly shortlist: number;
};

type Recorded = { readonly meetingId: MeetingId; readonly shortlist: number };

/** A ballot is put right until its meeting is closed; from then on priorities may rest on it. */
const checkOpen = (meeting: Meeting, { today }: Moment): Refusal | undefined => {
  const on = heldOn(meeting);
  return checkAhead(meeting, ['called']) ?? (on > today ? refuse('meeting-not-yet', { on }) : undefined);
};

const beforeIt = ({ ballot: last }: Panel, meetingId: MeetingId, putRight: Ballot | undefined) => {
  if (putRight) return putRight.before && { before: putRight.before };
  return last && last.meetingId !== meetingId && { before: { meetingId: last.meetingId, on: last.on } };
};

type Here = Pick<Loaded, 'panel' | 'ballot' | 'backlog'> & { readonly meeting: Meeting };

const ballotFrom = (
  { panelId, meetingId, voters, cast, tie, shortlist }: RecordBallot,
  { panel, meeting, ballot, backlog }: Here,
  { at }: Moment,
): Ballot => ({
  panelId,
  meetingId,
  version: ballot?.version ?? 0,
  on: heldOn(meeting),
  recordedAt: at,
  choices: choicesFrom(panel.backlog ?? [], backlog, ballot),
  voters,
  cast,
  tie,
  shortlist,
  ...beforeIt(panel, meetingId, ballot),
});

/**
 * What was voted on the panel's concerns at a meeting, as counts or as papers without a name; its outcome is the order of the list from
 * now on (rows 86, 87). A later one of the same meeting puts it right. Refuses `meeting-not-called`, `meeting-not-yet`,
 * `changed-meanwhile` and what `recorded` refuses.
 */
export const recordBallot =
  (needs: Needs) =>
  (request: Request, command: RecordBallot): Promise<Recorded | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId, withBallot: true, withBacklog: true } as const;
    const about = { name: 'record-ballot', action: 'ballot.record', input: command, on, changes: 'ballot' } as const;
    return meetingCommand(needs)(request, about, ({ panel, meeting, ballot: before, backlog }, moment) => {
      const shut = checkOpen(meeting, moment);
      if (shut) return shut;
      const seats = membersOn(panel, heldOn(meeting)).filter(votes).length;
      const after = recorded(ballotFrom(command, { panel, meeting, ballot: before, backlog }, moment), seats);
      if (isRefusal(after)) return after;
      const last = lastBallotOf(after);
      const order = placesOf(after).map(({ concernId }) => concernId);
      const facts = { meetingId, method: after.cast.method, corrected: before !== undefined };
      return {
        events: [moment.event(panelId, 'ballot-recorded', facts)],
        changes: {
          panel: { before: panel, after: { ...panel, backlog: order, ballot: last } },
          ballot: { before, after },
          unchanged: [meeting],
        },
        answer: { meetingId, shortlist: last.shortlist.length },
      };
    });
  };
