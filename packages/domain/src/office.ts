import { addMonths, type Day } from './day.ts';
import type { MeetingId, PersonId } from './id.ts';
import type { Membership } from './membership.ts';
import { standardProfile } from './profile.ts';
import { type Refusal, refuse } from './refusal.ts';

export type Office = 'chair' | 'vice-chair' | 'secretary' | 'treasurer';

/** A term of office. A chair from the police is interim, with the day by which a community member takes over (row 21). */
export type OfficeTerm = {
  readonly office: Office;
  readonly personId: PersonId;
  readonly name: string;
  readonly party: Membership['party'];
  readonly from: Day;
  readonly until?: Day;
  readonly handOverBy?: Day;
  readonly electedAt?: MeetingId;
};

export type Election = {
  readonly office: Office;
  readonly electedAt?: MeetingId;
  readonly from: Day;
  readonly until?: Day;
  readonly handOverBy?: Day;
};

/**
 * Rows 19-22, 134: a councillor holds no office, least of all the chair; a partner may take the minutes but not the chair; a police
 * chair is interim and says by when it hands over; others serve their term.
 */
export const takeOffice = (
  holder: Pick<Membership, 'personId' | 'name' | 'party'>,
  { office, electedAt, from, until, handOverBy }: Election,
):
  | OfficeTerm
  | Refusal<
      'councillor-cannot-chair' | 'hand-over-date-needed' | 'office-needs-community' | 'police-cannot-change-record'
    > => {
  const { personId, name, party } = holder;
  const chairs = office === 'chair' || office === 'vice-chair';
  if (party === 'councillor' && chairs) return refuse('councillor-cannot-chair', { name });
  if (party === 'councillor' || (party === 'partner' && chairs))
    return refuse('office-needs-community', { name, office });
  const term = { office, personId, name, party, from, ...(electedAt && { electedAt }) };
  if (party === 'police' && office === 'chair') {
    const latest = addMonths(from, standardProfile.interimChairMonths);
    if (!handOverBy || handOverBy <= from || handOverBy > latest) return refuse('hand-over-date-needed', { latest });
    return { ...term, handOverBy };
  }
  if (party === 'police') return refuse('police-cannot-change-record', { action: `hold the office of ${office}` });
  return { ...term, until: until ?? addMonths(from, standardProfile.termMonths) };
};
