import type { Day } from './day.ts';
import type { MeetingId, MembershipId, PersonId } from './id.ts';

/** Which side of the table somebody comes from (row 118: community, police, partners; councillors stand apart, row 140). */
export type Party = 'community' | 'police' | 'partner' | 'councillor';
export type MembershipKind = 'member' | 'substitute' | 'observer' | 'adviser';
/** Row 37: members are nominated or elected at public meetings, so that a panel is not picked by the police. */
export type Joined = 'nominated' | 'elected' | 'founding' | 'ex-officio' | 'police-selected';

/** A dated period; one person may have several (U54). */
export type Membership = {
  readonly id: MembershipId;
  readonly personId: PersonId;
  readonly name: string;
  readonly party: Party;
  readonly kind: MembershipKind;
  readonly represents?: string;
  readonly joined: Joined;
  readonly joinedAt?: MeetingId;
  readonly from: Day;
};

/** How a membership ended; the ground of an exclusion is closed text and is stored apart. */
export type Ended = { readonly until: Day; readonly how: 'resigned' | 'term-ended' | 'excluded' };

/** Police, partners and councillors advise and observe; only community members vote and count for quorum (promise 6, row 140). */
export const votes = ({ kind, party }: Pick<Membership, 'kind' | 'party'>): boolean =>
  kind === 'member' && party === 'community';

/** Somebody who left while a meeting of their time was not recorded yet. `until` is their last day. */
export type Leaver = Membership & { readonly until: Day };

type OnThePanel = { readonly members: readonly Membership[]; readonly leavers?: readonly Leaver[] };

/**
 * Who was on the panel on a day, for as far back as meetings wait to be recorded: nobody makes an earlier meeting inquorate by joining
 * later, nor by leaving (U47, U52).
 */
export const membersOn = ({ members, leavers = [] }: OnThePanel, day: Day): readonly Membership[] => {
  const still = members.filter(({ from }) => from <= day);
  const then = leavers
    .filter(({ from, until, personId }) => {
      const isBack = still.some((member) => member.personId === personId);
      return from <= day && day <= until && !isBack;
    })
    .map(({ until: _last, ...membership }) => membership);
  return [...still, ...then];
};

/** Councillors are observers, police and partners advisers, whatever was asked for (rows 135, 140). */
export const kindFor = (party: Party, asked: MembershipKind): MembershipKind => {
  if (party === 'councillor') return 'observer';
  return party === 'community' ? asked : 'adviser';
};
