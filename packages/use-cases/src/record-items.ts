import type { AgendaItem, ClosingReason } from '@wardmote/domain/agenda';
import type { Attendance, QuorumCount } from '@wardmote/domain/attendance';
import type { AgendaItemId } from '@wardmote/domain/id';
import { type ItemAsked, type ItemRecord, itemRecord, recordLines } from '@wardmote/domain/item-record';
import type { Decision, Meeting } from '@wardmote/domain/meeting';
import type { Membership } from '@wardmote/domain/membership';
import type { Quorum } from '@wardmote/domain/profile';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';

/** What came of one item, and how it was decided. With `closed` all of it is kept apart, and heading and reason stay public. */
export type ItemOutcome = ItemAsked & {
  readonly itemId: AgendaItemId;
  readonly openness: 'open' | 'closed';
  readonly reason?: ClosingReason;
  readonly text: string;
};

/** The agenda as it ended: what any outcome closes is closed, and says why (row 41). */
const agendaAfter = (meeting: Meeting, outcomes: readonly ItemOutcome[]): readonly AgendaItem[] | Refusal => {
  const agenda: AgendaItem[] = [];
  for (const item of meeting.agenda) {
    const outcome = outcomes.find(({ itemId }) => itemId === item.id);
    const reason = outcome?.reason ?? item.closed;
    if (outcome?.openness === 'closed' && !reason) return refuse('closing-needs-reason', { heading: item.heading });
    agenda.push(outcome?.openness === 'closed' ? { ...item, closed: reason } : item);
  }
  return agenda;
};

/** One outcome an item, each of an item that there is: two for one would say two things of it. */
const strayIn = (meeting: Meeting, outcomes: readonly ItemOutcome[]): ItemOutcome | undefined =>
  outcomes.find(
    ({ itemId }, index) =>
      !meeting.agenda.some(({ id }) => id === itemId) || outcomes.findIndex((one) => one.itemId === itemId) !== index,
  );

/** The quorum of an item is worked out and not said: it alone does not make it one that the meeting came to. */
const said = ({ text, itemId: _item, quorum: _counted, ...record }: Decision): boolean =>
  text.trim() !== '' || Object.keys(record).length > 0;

const names = ({ movedBy, secondedBy, declarations = [] }: ItemRecord): readonly string[] => [
  ...(movedBy ? [`Moved by ${movedBy.name}${secondedBy ? `, seconded by ${secondedBy.name}` : ''}.`] : []),
  ...declarations.map(
    ({ name, interest, tookNoPart }) =>
      `${name} declared an interest${interest ? ` (${interest})` : ''} and ${tookNoPart ? 'took no part' : 'stayed'}.`,
  ),
];

/** What was said of a closed item and how it was decided, as one text: all of it stays with the panel. */
const closedTextOf = ({ text, itemId: _item, movedBy, secondedBy, tookNoPart: _told, ...record }: Decision): string =>
  [text, [...names({ movedBy, secondedBy, ...record }), ...recordLines(record)].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');

type There = {
  readonly attendance: readonly Attendance[];
  readonly members: readonly Membership[];
  readonly rule: Quorum;
  readonly whole: QuorumCount;
};

const decisionOf = (meeting: Meeting, outcome: ItemOutcome, there: There): Decision | Refusal => {
  const { itemId, text, openness: _open, reason: _why, ...asked } = outcome;
  const heading = meeting.agenda.find(({ id }) => id === itemId)?.heading ?? '';
  const record = itemRecord({ id: itemId, heading }, asked, { ...there, agenda: meeting.agenda });
  return isRefusal(record) ? record : { itemId, text, ...record };
};

/** The agenda and the outcomes as the record keeps them: what is open with its decision, what is closed as text apart (rows 41, 46). */
export const recordItems = (meeting: Meeting, outcomes: readonly ItemOutcome[], there: There): Meeting | Refusal => {
  const stray = strayIn(meeting, outcomes);
  if (stray) return refuse('agenda-item-unknown', { item: stray.itemId });
  const agenda = agendaAfter(meeting, outcomes);
  if (isRefusal(agenda)) return agenda;
  const isClosed = (itemId: string) => agenda.some(({ id, closed }) => id === itemId && closed);
  const decided: Decision[] = [];
  for (const outcome of outcomes) {
    const decision = decisionOf(meeting, outcome, there);
    if (isRefusal(decision)) return decision;
    decided.push(decision);
  }
  const shut = decided.filter(({ itemId }) => isClosed(itemId)).map((one) => [one.itemId, closedTextOf(one)]);
  const decisions = decided.filter((one) => !isClosed(one.itemId) && said(one));
  return { ...meeting, agenda, decisions, closedText: Object.fromEntries(shut) };
};

/** Whether priorities could be decided is asked of the moment when they were: some may have left before, or taken no part (U47). */
export const quorumOfPriorities = (
  meeting: Meeting,
  outcomes: readonly ItemOutcome[],
  there: There,
): QuorumCount | Refusal => {
  const item = meeting.agenda.find(({ kind }) => kind === 'agree-priorities');
  if (!item) return there.whole;
  const outcome = outcomes.find(({ itemId }) => itemId === item.id);
  const decision = decisionOf(meeting, outcome ?? { itemId: item.id, openness: 'open', text: '' }, there);
  return isRefusal(decision) ? decision : (decision.quorum ?? there.whole);
};
