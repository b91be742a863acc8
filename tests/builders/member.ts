import type { Membership } from '@wardmote/domain/membership';

/** A community member proper: has a vote and counts for quorum. */
export const aMember = (changes: Partial<Membership> = {}): Membership => ({
  id: 'membership_ada',
  personId: 'person_ada',
  name: 'Ada Okafor',
  party: 'community',
  kind: 'member',
  joined: 'elected',
  from: '2025-09-01',
  ...changes,
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** So many members proper, `person_01` the first. */
export const members = (count: number, changes: Partial<Membership> = {}): readonly Membership[] =>
  Array.from({ length: count }, (_, index) => {
    const number = twoDigits(index + 1);
    return aMember({
      id: `membership_${number}`,
      personId: `person_${number}`,
      name: `Member ${number}`,
      ...changes,
    });
  });

export const aSergeantOnThePanel = (changes: Partial<Membership> = {}): Membership =>
  aMember({
    id: 'membership_sergeant',
    personId: 'person_sergeant',
    name: 'Sergeant Bell',
    party: 'police',
    kind: 'adviser',
    joined: 'ex-officio',
    ...changes,
  });

export const aCouncillor = (changes: Partial<Membership> = {}): Membership =>
  aMember({
    id: 'membership_councillor',
    personId: 'person_councillor',
    name: 'Councillor Hart',
    party: 'councillor',
    kind: 'observer',
    joined: 'ex-officio',
    ...changes,
  });
