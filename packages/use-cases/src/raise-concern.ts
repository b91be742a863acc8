import type { AffectedGroup } from '@wardmote/domain/affected-group';
import { type Concern, type ConcernSource, concernAnswerBy } from '@wardmote/domain/concern';
import type { Day } from '@wardmote/domain/day';
import type { ConcernId, PanelId } from '@wardmote/domain/id';
import { checkSession, type Session } from '@wardmote/domain/outreach-session';
import { memberOf, type Panel } from '@wardmote/domain/panel';
import { allows } from '@wardmote/domain/policy';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { checkConcernCounts, type SenderCount } from './daily-limit.ts';
import { type Needs, panelCommand, targetOf } from './panel-command.ts';

/** What somebody says worries them, whoever receives it. */
export type WhatWorries = {
  readonly text: string;
  readonly place?: string | undefined;
  readonly groups: readonly AffectedGroup[];
  /** Whom it touches, in the raiser’s own words. */
  readonly ownGroup?: string | undefined;
  /** Of somebody without an account who wants to hear by mail what becomes of it. */
  readonly email?: string | undefined;
};

export type RaiseConcern = WhatWorries & {
  readonly panelId: PanelId;
  /** Where an officer has heard it of others, and of how many. */
  readonly heard?:
    | {
        readonly from: Exclude<ConcernSource, 'member' | 'resident'>;
        readonly voices: number;
        readonly session?: Session | undefined;
      }
    | undefined;
};

export type ConcernRaised = { readonly concernId: ConcernId; readonly linkKey: string };

type Counts = SenderCount & { readonly countConcern: (panelId: PanelId, now: Date) => Promise<boolean> };

const checkHeard = ({ actor }: Request, panel: Panel, { heard }: RaiseConcern, today: Day): Refusal | undefined => {
  if (!heard) return undefined;
  return allows(actor, 'concern.triage', targetOf(panel))
    ? checkSession(heard.from, heard.session, today)
    : refuse('not-your-part', { action: 'concern.triage' });
};

/** A member is known as one; of anybody else nothing is known but an address, where they leave one. */
const raiser = (panel: Panel, { by }: Moment, { email, heard }: RaiseConcern) => {
  const member = by === 'link' ? undefined : memberOf(panel, by);
  const known = member && { personId: member.personId, name: member.name };
  if (heard) {
    const { from, voices, session } = heard;
    return { from, voices, ...(session && { heardAt: [{ ...session, voices }] }), ...known };
  }
  return member
    ? { from: 'member' as const, voices: 1, ...known }
    : { from: 'resident' as const, voices: 1, ...(email && { email }) };
};

/** What a concern is from the start: what was said, under an id and a link key of its own, and by when it is answered. */
export const freshConcern = (
  { text, place, groups, ownGroup }: WhatWorries,
  moment: Moment,
): Pick<
  Concern,
  'id' | 'version' | 'linkKey' | 'text' | 'place' | 'groups' | 'ownGroup' | 'raisedAt' | 'raisedOn' | 'answerBy'
> => ({
  id: moment.newId('concern'),
  version: 0,
  linkKey: moment.newKey(),
  text,
  ...(place && { place }),
  groups: groups.length > 0 ? groups : ['everybody'],
  ...(ownGroup && { ownGroup }),
  raisedAt: moment.at,
  raisedOn: moment.today,
  answerBy: concernAnswerBy(moment.today),
});

/**
 * Somebody says what worries them (row 87): it waits for the officers, and whoever raised it gets a link by which they see what becomes of
 * it. Officers write down what was heard elsewhere, with how many said it, and as many as there are. Refuses `panel-dissolved`,
 * `too-many-concerns`, `too-many-concerns-from-you`, `outreach-needs-session`, `session-in-future`.
 */
export const raiseConcern =
  (needs: Needs & Counts) =>
  async (request: Request, command: RaiseConcern): Promise<ConcernRaised | Refusal> => {
    const { panelId } = command;
    // What an officer has heard is not counted.
    const count = (now: Date) => needs.countConcern(panelId, now);
    const over = command.heard ? undefined : await checkConcernCounts(needs, request, panelId, count);
    if (over) return over;
    const about = { name: 'raise-concern', action: 'concern.raise', input: command, on: { panelId } } as const;
    return panelCommand(needs)(request, about, ({ panel }, moment) => {
      const refused = checkHeard(request, panel, command, moment.today);
      if (refused) return refused;
      const after: Concern = {
        ...raiser(panel, moment, command),
        ...freshConcern(command, moment),
        panelId,
      };
      const { id: concernId, linkKey, from } = after;
      return {
        events: [moment.event(panelId, 'concern-raised', { concernId, from })],
        changes: { concerns: [{ after }] },
        answer: { concernId, linkKey },
      };
    });
  };
