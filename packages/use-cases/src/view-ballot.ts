import type { Actor } from '@wardmote/domain/actor';
import {
  type Ballot,
  type BallotChoice,
  choicesFrom,
  type Placed,
  placesOf,
  shortlistOf,
} from '@wardmote/domain/ballot';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { heldOn, type Meeting } from '@wardmote/domain/meeting';
import { membersOn, votes } from '@wardmote/domain/membership';
import type { Panel } from '@wardmote/domain/panel';
import { check } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type PanelReads, targetOf } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'findMeeting' | 'findBallot' | 'concernsByIds'> & {
  readonly now: () => Date;
};

export type BallotView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough' | 'patches' | 'dissolvedOn'>;
  readonly ballot: Ballot;
  readonly places: readonly Placed[];
  readonly shortlist: readonly Placed[];
  readonly may: May;
};

/** How a panel put its concerns in an order at a meeting, for everybody: two requests. */
export const viewBallot =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BallotView | Refusal<'not-found'>> => {
    const [panel, ballot] = await Promise.all([needs.findPanel(panelId), needs.findBallot(panelId, meetingId)]);
    if (!panel || !ballot) return refuse('not-found', {});
    const { id, name, borough, patches, dissolvedOn } = panel;
    return {
      panel: { id, name, borough, patches, ...(dissolvedOn && { dissolvedOn }) },
      ballot,
      places: placesOf(ballot),
      shortlist: shortlistOf(ballot),
      may: mayOn(actor, panel),
    };
  };

export type BallotFormView = {
  readonly panel: Panel;
  readonly meeting: Meeting;
  /** As it is recorded now; `version` 0 where none is. */
  readonly ballot: Ballot | { readonly version: 0 };
  readonly choices: readonly BallotChoice[];
  /** How many members had a vote on the day. */
  readonly seats: number;
  readonly today: Day;
};

/** For the officer who writes down what was voted. */
export const viewBallotForm =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId, meetingId: MeetingId): Promise<BallotFormView | Refusal> => {
    const [panel, meeting, ballot] = await Promise.all([
      needs.findPanel(panelId),
      needs.findMeeting(meetingId),
      needs.findBallot(panelId, meetingId),
    ]);
    const refused = panel ? check(actor, 'ballot.record', targetOf(panel)) : refuse('not-found', {});
    if (refused || !panel || meeting?.panelId !== panelId) return refused ?? refuse('not-found', {});
    const backlog = panel.backlog ?? [];
    const concerns = await needs.concernsByIds(panelId, backlog);
    return {
      panel,
      meeting,
      ballot: ballot ?? { version: 0 },
      choices: choicesFrom(backlog, concerns, ballot),
      seats: membersOn(panel, heldOn(meeting)).filter(votes).length,
      today: londonDay(needs.now()),
    };
  };
