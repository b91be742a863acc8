import { groupIdOf } from '@wardmote/domain/borough-group';
import type { PersonId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { LoggedNotice } from '@wardmote/domain/notice-log';
import type { WardCode } from '@wardmote/domain/place';
import { check } from '@wardmote/domain/policy';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { WardConcern } from '@wardmote/domain/ward-concern';
import { type CommandNeeds, carryOut, type Moment, type Request } from './carry-out.ts';
import { checkConcernCounts, type SenderCount } from './daily-limit.ts';
import { viewWardPanels, type WardPanelsView } from './find-ward.ts';
import { type ConcernRaised, freshConcern, type WhatWorries } from './raise-concern.ts';
import { raisedNotice, raisedNoticeId } from './ward-concern-notices.ts';

export type RaiseWardConcern = WhatWorries & { readonly borough: string; readonly ward: WardCode };

type Needs = CommandNeeds &
  SenderCount &
  Parameters<typeof viewWardPanels>[0] & {
    readonly boroughOfficersOf: (borough: string) => Promise<readonly PersonId[]>;
    readonly findNotice: (id: string) => Promise<LoggedNotice | undefined>;
    readonly countWardConcern: (borough: string, ward: string, now: Date) => Promise<boolean>;
  };

/** Those who answer for the group and have not had a mail about it today. */
const toTell = async (needs: Needs, borough: string): Promise<readonly PersonId[]> => {
  const officers = await needs.boroughOfficersOf(borough);
  const today = londonDay(needs.now());
  const told = await Promise.all(
    officers.map((personId) => needs.findNotice(raisedNoticeId(borough, today, personId))),
  );
  return officers.filter((_, index) => told[index] === undefined);
};

const concernIn = (
  { borough, ward, wardName }: WardPanelsView,
  command: RaiseWardConcern,
  moment: Moment,
): WardConcern => ({
  ...freshConcern(command, moment),
  borough: borough.slug,
  boroughName: borough.name,
  ward,
  wardName,
  ...(command.email && { email: command.email }),
});

/**
 * Somebody says what worries them in a ward where no panel hears it: the group of the borough has it, and whoever raised it gets a link by
 * which they see what becomes of it. What comes for a ward that has a panel by now is received all the same, and passed on. Refuses
 * `borough-unknown`, `not-found` of a ward that is not there, `too-many-concerns`, `too-many-concerns-from-you`.
 */
export const raiseWardConcern =
  (needs: Needs) =>
  async (request: Request, command: RaiseWardConcern): Promise<ConcernRaised | Refusal> => {
    const { borough, ward } = command;
    const count = (now: Date) => needs.countWardConcern(borough, ward, now);
    const over = await checkConcernCounts(needs, request, groupIdOf(borough), count);
    if (over) return over;
    const about = { name: 'raise-ward-concern', input: command };
    const read = () => Promise.all([viewWardPanels(needs)(borough, ward), toTell(needs, borough)]);
    return carryOut(needs)(request, about, read, ([view, officers], moment) => {
      const refused = check(request.actor, 'ward-concern.raise', { borough });
      if (refused) return refused;
      if (isRefusal(view)) return view;
      const after = concernIn(view, command, moment);
      const newNotices = officers.filter((one) => one !== moment.by).map((one) => raisedNotice(after, one));
      const { id: concernId, linkKey } = after;
      return { events: [], changes: { wardConcern: { after }, newNotices }, answer: { concernId, linkKey } };
    });
  };
