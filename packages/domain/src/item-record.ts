import type { AgendaItem } from './agenda.ts';
import { type Attendance, countQuorum, type QuorumCount, wasThere } from './attendance.ts';
import type { AgendaItemId, PersonId } from './id.ts';
import { type Membership, votes } from './membership.ts';
import type { Quorum } from './profile.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Somebody said before an item that it touches an interest of their own. Who, and what, is for the panel; how many took no part is as
 * public as the decision (row 46).
 */
export type Declaration = {
  readonly personId: PersonId;
  readonly name: string;
  readonly interest: string;
  /** They left the room, or did not speak and vote: they do not count for the quorum of this item. */
  readonly tookNoPart: boolean;
};

/** Who proposed what was decided and who supported it: by name for the panel alone. */
export type Mover = { readonly personId: PersonId; readonly name: string };

/** How an item was decided, beside its words. */
export type ItemRecord = {
  readonly movedBy?: Mover;
  readonly secondedBy?: Mover;
  /** Of members with a vote. */
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly votesAbstained?: number;
  /** The hands of police, partners and observers, who advise: told beside the votes, and never counted with them (promise 6). */
  readonly adviceFor?: number;
  readonly adviceAgainst?: number;
  readonly declarations?: readonly Declaration[];
  /** How many took no part, where the names may not be read. */
  readonly tookNoPart?: number;
  /** Only where it was not the same as for the whole meeting: somebody came late, left early or took no part. */
  readonly quorum?: QuorumCount;
};

type Agenda = readonly Pick<AgendaItem, 'id'>[];

const placeOf = (agenda: Agenda, id: AgendaItemId | undefined): number | undefined => {
  const place = agenda.findIndex((item) => item.id === id);
  return place < 0 ? undefined : place;
};

/** Whether somebody was in the room at an item: from the item on at which they came, and until the last at which they still were. */
const wasAt = (line: Attendance, agenda: Agenda, itemId: AgendaItemId): boolean => {
  const at = placeOf(agenda, itemId) ?? 0;
  const [from, until] = [placeOf(agenda, line.fromItem) ?? 0, placeOf(agenda, line.untilItem) ?? agenda.length];
  return wasThere(line) && from <= at && at <= until && (!line.forItem || line.forItem === itemId);
};

/** Who was there at an item and took part in it. */
export const takingPart = (
  attendance: readonly Attendance[],
  agenda: Agenda,
  itemId: AgendaItemId,
  declarations: readonly Declaration[] = [],
): readonly Attendance[] => {
  const out = new Set(declarations.filter(({ tookNoPart }) => tookNoPart).map(({ personId }) => personId));
  return attendance.filter((line) => wasAt(line, agenda, itemId) && !(line.personId && out.has(line.personId)));
};

export type ItemAsked = Omit<ItemRecord, 'movedBy' | 'secondedBy' | 'declarations' | 'tookNoPart' | 'quorum'> & {
  readonly movedBy?: PersonId;
  readonly secondedBy?: PersonId;
  readonly declarations?: readonly Omit<Declaration, 'name'>[];
};

type There = {
  readonly attendance: readonly Attendance[];
  readonly members: readonly Membership[];
  readonly agenda: readonly AgendaItem[];
  readonly rule: Quorum;
  readonly whole: QuorumCount;
};

const mover = (personId: PersonId | undefined, taking: readonly Attendance[]): Mover | undefined => {
  const line = taking.find((one) => one.personId === personId && personId !== undefined);
  return line?.personId && { personId: line.personId, name: line.name };
};

const sum = (counts: readonly (number | undefined)[]): number =>
  counts.reduce<number>((all, one) => all + (one ?? 0), 0);

const mayMove = (id: PersonId | undefined, taking: readonly Attendance[], members: readonly Membership[]): boolean =>
  id === undefined ||
  (mover(id, taking) !== undefined && members.some((member) => member.personId === id && votes(member)));

const sameCount = (one: QuorumCount, other: QuorumCount): boolean =>
  one.present === other.present && one.quorum === other.quorum;

const given = <Facts extends object>(facts: Facts): Partial<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<Facts>;

/**
 * How one item was decided, held to who was there at that moment (U47): a mover and a seconder who are two members with a vote, and no
 * more votes than there were voters. Refuses `mover-not-there`, `mover-seconds`, `votes-too-many`, `interest-of-absent`.
 */
export const itemRecord = (
  { id, heading }: Pick<AgendaItem, 'id' | 'heading'>,
  asked: ItemAsked,
  { attendance, members, agenda, rule, whole }: There,
): ItemRecord | Refusal<'mover-not-there' | 'mover-seconds' | 'votes-too-many' | 'interest-of-absent'> => {
  const nameOf = (personId: PersonId) => attendance.find((line) => line.personId === personId && wasThere(line))?.name;
  const declarations = (asked.declarations ?? []).map((one) => ({ ...one, name: nameOf(one.personId) ?? '' }));
  if (declarations.some(({ name }) => name === '')) return refuse('interest-of-absent', { heading });
  const taking = takingPart(attendance, agenda, id, declarations);
  const quorum = countQuorum(taking, members, rule);
  const { movedBy, secondedBy, votesFor, votesAgainst, votesAbstained, adviceFor, adviceAgainst } = asked;
  if (!mayMove(movedBy, taking, members) || !mayMove(secondedBy, taking, members))
    return refuse('mover-not-there', { heading });
  if (movedBy !== undefined && movedBy === secondedBy) return refuse('mover-seconds', { heading });
  const cast = sum([votesFor, votesAgainst, votesAbstained]);
  if (cast > quorum.present) return refuse('votes-too-many', { heading, cast, voters: quorum.present });
  const out = declarations.filter(({ tookNoPart }) => tookNoPart).length;
  return given({
    movedBy: mover(movedBy, taking),
    secondedBy: mover(secondedBy, taking),
    votesFor,
    votesAgainst,
    votesAbstained,
    adviceFor,
    adviceAgainst,
    declarations: declarations.length > 0 ? declarations : undefined,
    tookNoPart: out > 0 ? out : undefined,
    quorum: sameCount(quorum, whole) ? undefined : quorum,
  });
};

/** As anybody may read it: counts, and no name. */
export const publicRecord = <Of extends ItemRecord>({
  movedBy,
  secondedBy,
  declarations: _names,
  ...counts
}: Of): Omit<Of, 'movedBy' | 'secondedBy' | 'declarations'> & { readonly moved?: true; readonly seconded?: true } => ({
  ...counts,
  ...(movedBy && { moved: true as const }),
  ...(secondedBy && { seconded: true as const }),
});

const people = (count: number): string => (count === 1 ? '1 member' : `${count} members`);

const votesLine = ({ votesFor, votesAgainst, votesAbstained }: ItemRecord): readonly string[] => {
  if (votesFor === undefined && votesAgainst === undefined && votesAbstained === undefined) return [];
  const abstained = votesAbstained ? `, ${votesAbstained} abstained` : '';
  return [`Votes: ${votesFor ?? 0} for, ${votesAgainst ?? 0} against${abstained}.`];
};

/** How it was decided, in lines for the minutes that name nobody. */
export const recordLines = (
  record: Omit<ItemRecord, 'movedBy' | 'secondedBy' | 'declarations'> & {
    readonly movedBy?: unknown;
    readonly secondedBy?: unknown;
    readonly moved?: true;
    readonly seconded?: true;
  },
): readonly string[] => {
  const { adviceFor, adviceAgainst, tookNoPart, quorum } = record;
  const moved = record.movedBy !== undefined || record.moved;
  const seconded = record.secondedBy !== undefined || record.seconded;
  return [
    ...(tookNoPart ? [`${people(tookNoPart)} declared an interest and took no part.`] : []),
    ...(moved ? [seconded ? 'Moved and seconded.' : 'Moved.'] : []),
    ...votesLine(record as ItemRecord),
    ...(adviceFor !== undefined || adviceAgainst !== undefined
      ? [`Police, partners and observers advised: ${adviceFor ?? 0} for, ${adviceAgainst ?? 0} against.`]
      : []),
    ...(quorum
      ? [
          `At this item ${people(quorum.present)} with a vote took part; a decision needed ${quorum.quorum}${quorum.quorate ? '' : ', so nothing was decided'}.`,
        ]
      : []),
  ];
};
