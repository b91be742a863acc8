import { type AgendaItem, type Asker, mostItems } from './agenda.ts';
import { addDays, type Day, type Instant } from './day.ts';
import type { AgendaItemId, AgendaRequestId, MeetingId, PanelId, PersonId } from './id.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What became of a request: on the agenda of a meeting, dealt with by somebody else, or not taken. */
export const requestOutcomes = ['taken-on', 'elsewhere', 'declined'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

export type RequestAnswer = {
  readonly outcome: RequestOutcome;
  /** To whoever asked. Where it is taken on the meeting says enough; otherwise why, or who deals with it. */
  readonly words?: string;
  readonly on: Day;
  /** Of one that is taken on. */
  readonly meeting?: { readonly meetingId: MeetingId; readonly on: Day };
};

/**
 * Something that a member or a resident wants on an agenda (U9). Closed, whoever wrote it: it may speak of a neighbour, and it is public
 * only as the item that the panel makes of it. Whoever asked follows it by the key in their own link, without an account.
 */
export type AgendaRequest = {
  readonly id: AgendaRequestId;
  readonly panelId: PanelId;
  readonly version: number;
  readonly from: Asker;
  /** Of who is on the panel. */
  readonly personId?: PersonId;
  readonly name?: string;
  /** Of a resident who wants the answer by mail. */
  readonly email?: string;
  readonly linkKey: string;
  readonly heading: string;
  readonly details?: string;
  readonly href?: string;
  /** How long it may take, by whoever asks. */
  readonly minutes?: number;
  readonly askedAt: Instant;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly answer?: RequestAnswer;
};

/** Two weeks; the number is ours, no source has one. */
const answerWithinDays = 14;
/** More in a day than this are not neighbours. */
export const mostRequestsADay = 20;

/** So many of those that wait are read at once, the soonest due first; the others follow as these are answered. */
export const mostWaitingRead = 60;

/** The last day on which whoever asked may expect to have heard. */
export const answerBy = (askedOn: Day): Day => addDays(askedOn, answerWithinDays);

/** Nobody has answered, and the day on which somebody should have is over. */
export const isOverdue = ({ answerBy: by, answer }: Pick<AgendaRequest, 'answerBy' | 'answer'>, today: Day): boolean =>
  answer === undefined && by < today;

/**
 * A request with its one answer. Refuses `request-answered` when there is one, and `request-answer-needs-words` when it goes on no agenda
 * and nothing says why or who deals with it.
 */
export const answered = (
  request: AgendaRequest,
  answer: RequestAnswer,
): AgendaRequest | Refusal<'request-answered' | 'request-answer-needs-words'> => {
  if (request.answer) return refuse('request-answered', { on: request.answer.on });
  const words = answer.words?.trim();
  if (answer.outcome !== 'taken-on' && !words) return refuse('request-answer-needs-words', {});
  const { words: _typed, ...rest } = answer;
  return { ...request, answer: { ...rest, ...(words && { words }) } };
};

/** As an item of an agenda: in the words of whoever takes it on, and of the asker only which kind of person it is. */
export const itemFor = (
  { id: requestId, from }: Pick<AgendaRequest, 'id' | 'from'>,
  { id, heading, minutesPlanned }: { id: AgendaItemId; heading: string; minutesPlanned?: number | undefined },
): AgendaItem => ({
  id,
  kind: 'other',
  heading,
  askedBy: from,
  requestId,
  ...(minutesPlanned !== undefined && { minutesPlanned }),
});

/** Refuses `agenda-full` where an agenda has all the items that it can hold. */
export const checkRoom = (agenda: readonly AgendaItem[]): Refusal<'agenda-full'> | undefined =>
  agenda.length >= mostItems ? refuse('agenda-full', { most: mostItems }) : undefined;
