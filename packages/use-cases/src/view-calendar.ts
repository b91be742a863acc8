import type { Day } from '@wardmote/domain/day';
import type { ListedMeeting } from '@wardmote/domain/listed-meeting';
import { londonDay } from '@wardmote/domain/london';
import { heldOn } from '@wardmote/domain/meeting';
import type { Borough } from '@wardmote/domain/place';
import type { Poll } from '@wardmote/domain/poll';
import { type Refusal, refuse } from '@wardmote/domain/refusal';

type Needs = {
  readonly homeForce: string;
  readonly listedMeetings: (force: string, slug?: string) => Promise<readonly ListedMeeting[]>;
  readonly allBoroughs: () => Promise<readonly Borough[]>;
  readonly pollsFrom: (day: Day) => Promise<readonly Poll[]>;
  readonly now: () => Date;
};

export type CalendarView = {
  /** Of one borough, or of all London where there is none. */
  readonly borough: Borough | undefined;
  readonly boroughs: readonly Borough[];
  /** From today on, in the order of their times; those that were called off stand among them. */
  readonly meetings: readonly ListedMeeting[];
  /** The elections before which some of them fall (row 57). */
  readonly polls: readonly Poll[];
  readonly today: Day;
};

const ahead = (meetings: readonly ListedMeeting[], today: Day): readonly ListedMeeting[] =>
  meetings
    .filter((meeting) => heldOn(meeting) >= today)
    .toSorted((one, other) => one.start.localeCompare(other.start) || one.panelName.localeCompare(other.panelName));

/** The meetings ahead of a borough, or of London: two requests side by side, a third for a borough of another force, and now and then one for the elections. */
export const viewCalendar =
  (needs: Needs) =>
  async (slug?: string): Promise<CalendarView | Refusal<'borough-unknown'>> => {
    const { homeForce, listedMeetings } = needs;
    const today = londonDay(needs.now());
    const [near, all, polls] = await Promise.all([
      listedMeetings(homeForce, slug),
      needs.allBoroughs(),
      needs.pollsFrom(today),
    ]);
    const boroughs = all.toSorted((one, other) => one.name.localeCompare(other.name));
    const borough = boroughs.find((one) => one.slug === slug);
    if (slug !== undefined && !borough) return refuse('borough-unknown', { borough: slug });
    const foreign = borough && borough.force !== homeForce;
    const meetings = foreign ? await listedMeetings(borough.force, slug) : near;
    return { borough, boroughs, meetings: ahead(meetings, today), polls, today };
  };
