import { type AgendaItem, agendaFrom, withLastMinutes } from '@wardmote/domain/agenda';
import { agendaDeadline, withLateReasons } from '@wardmote/domain/agenda-deadline';
import type { ItemChange } from '@wardmote/domain/agenda-rows';
import type { Decided } from '@wardmote/domain/changes';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { checkAhead, heldOn, type Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { isRefusal, type Refusal, refuse } from '@wardmote/domain/refusal';
import type { Moment, Request } from './carry-out.ts';
import { meetingCommand, type Needs } from './panel-command.ts';

export type ChangeAgenda = {
  readonly panelId: PanelId;
  readonly meetingId: MeetingId;
  /** The whole agenda in its new order: what is left out is taken off. */
  readonly agenda: readonly ItemChange[];
};

export type AgendaAnswer = { readonly meetingId: MeetingId };

const owesMinutes = ({ minutesOwed }: Panel, meeting: Meeting): boolean =>
  minutesOwed.some(({ on }) => on < heldOn(meeting));

/** What an item has that no form asks: where it comes from, who asked for it, why it came late. */
const kept = ({ carriedFrom, timesCarried, lateBecause, askedBy }: Partial<AgendaItem> = {}) => ({
  ...(carriedFrom && { carriedFrom }),
  ...(timesCarried && { timesCarried }),
  ...(lateBecause && { lateBecause }),
  ...(askedBy && { askedBy }),
});

/** A meeting with another agenda, and the event that tells of it; the rule of the deadline is asked here for every command. */
export const agendaChanged = (
  { panel, meeting }: { readonly panel: Panel; readonly meeting: Meeting },
  asked: readonly AgendaItem[],
  reasons: Readonly<Record<string, string | undefined>>,
  moment: Moment,
) => {
  const whole = withLastMinutes(asked, owesMinutes(panel, meeting), () => moment.newId('item'));
  const own = whole.filter(({ id }) => asked.some((item) => item.id === id));
  const deadline = agendaDeadline(panel, meeting);
  const judged = withLateReasons(own, { before: meeting.agenda, deadline, today: moment.today, reasons });
  if (isRefusal(judged)) return judged;
  const agenda = whole.map((item) => judged.find(({ id }) => id === item.id) ?? item);
  const facts = { meetingId: meeting.id, items: agenda.length, late: agenda.filter((item) => item.lateBecause).length };
  return { after: { ...meeting, agenda }, event: moment.event(panel.id, 'agenda-changed', facts) };
};

/** The whole agenda as it is asked for, of a meeting that lies ahead, held to all rules of agendas. */
export const decideAgenda = (
  { panel, meeting }: { readonly panel: Panel; readonly meeting: Meeting },
  agenda: readonly ItemChange[],
  moment: Moment,
): Decided<AgendaAnswer> | Refusal => {
  const late = checkAhead(meeting, ['scheduled', 'called']);
  if (late) return late;
  const known = new Map(meeting.agenda.map((item) => [item.id, item]));
  const stray = agenda.find(({ id }) => id !== undefined && !known.has(id));
  if (stray) return refuse('agenda-item-unknown', { item: stray.id ?? '' });
  const asked = agenda.map((item) => ({ ...item, id: item.id ?? moment.newId('item') }));
  const items = agendaFrom(asked);
  if (isRefusal(items)) return items;
  const reasons = Object.fromEntries(asked.map(({ id, lateBecause }) => [id, lateBecause]));
  const whole = items.map((item) => ({ ...item, ...kept(known.get(item.id)) }));
  const changed = agendaChanged({ panel, meeting }, whole, reasons, moment);
  if (isRefusal(changed)) return changed;
  return {
    events: [changed.event],
    changes: { meetings: [{ before: meeting, after: changed.after }] },
    answer: { meetingId: meeting.id },
  };
};

/**
 * Another agenda for a meeting that lies ahead: items added, changed, moved, taken off or closed. Refuses `meeting-not-called`,
 * `agenda-item-unknown`, `closing-needs-reason`, `late-item-needs-reason` (U8).
 */
export const changeAgenda =
  (needs: Needs) =>
  (request: Request, command: ChangeAgenda): Promise<AgendaAnswer | Refusal> => {
    const { panelId, meetingId } = command;
    const on = { panelId, meetingId };
    const about = { name: 'change-agenda', action: 'agenda.change', input: command, on, changes: 'meeting' } as const;
    return meetingCommand(needs)(request, about, (loaded, moment) => decideAgenda(loaded, command.agenda, moment));
  };
