import { capacityOf } from '@wardmote/domain/capacity';
import type { PersonId } from '@wardmote/domain/id';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';

/** What somebody said they would do is ticked already; who sent somebody else is away, and that person stands below. */
const expected = { yes: 'present', no: 'apologies', substitute: 'apologies' } as const;

/** Everybody on the list of attendance: who was invited, and who is a member by now. */
export const attendanceList = ({ members, leavers = [], offices }: Panel, { invitations }: Meeting) => {
  const invited = new Map(invitations.map((each) => [each.personId, each]));
  const left = invitations.filter(({ personId }) => !members.some((member) => member.personId === personId));
  const line = (person: { readonly personId: PersonId; readonly name: string }) => {
    const answer = invited.get(person.personId)?.reply?.answer;
    return { personId: person.personId, name: person.name, answer, expected: answer && expected[answer] };
  };
  const leaver = (id: PersonId) => leavers.find(({ personId }) => personId === id);
  const kindOf = (id: PersonId) => {
    const kind = leaver(id)?.kind;
    return kind && { kind };
  };
  return [
    ...members.map((member) => ({
      ...line(member),
      party: member.party,
      kind: member.kind,
      capacity: invited.get(member.personId)?.capacity ?? capacityOf({ offices }, member),
    })),
    ...left.map((each) => ({
      ...line(each),
      ...kindOf(each.personId),
      party: each.from?.party ?? leaver(each.personId)?.party ?? 'public',
      capacity: each.from ? each.capacity : `${each.capacity}, has left since`,
    })),
  ].toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Who else is expected: substitutes, and the guests of one item; each with what makes it a row of its own. */
export const expectedGuests = ({ invitations, guests = [] }: Meeting) => [
  ...invitations.flatMap(({ personId, reply }) =>
    reply?.substitute ? [{ of: personId, name: reply.substitute, party: 'community', standsFor: personId }] : [],
  ),
  ...guests.map(({ id, name, itemId }) => ({ of: id, name, party: 'public', forItem: itemId })),
];
