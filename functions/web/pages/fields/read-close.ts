import * as z from 'zod';
import { optional } from '../../api/input-parts.ts';
import { closeMeeting } from '../../api/inputs.ts';
import type { Fields } from '../accept-form.ts';
import { strays } from './align-rows.ts';
import { actionsForm, actionsFrom } from './read-actions.ts';
import { attendanceForm, attendanceFrom } from './read-attendance.ts';
import { dayFrom } from './read-day.ts';
import { endedForm, endedFrom, prioritiesForm, prioritiesFrom } from './read-priorities.ts';
import { reviewsForm, saidFrom } from './read-reviews.ts';
import { rowsFrom } from './read-rows.ts';
import { numberIfAny, text, textIfAny } from './read-text.ts';

const { outcomes, nextOn } = closeMeeting.shape;

/** What was typed for an item that is gone is neither recorded under another nor thrown away: somebody has to say where it belongs. */
const stray = z.object({ text: z.literal('', 'Move this text to an item of the agenda, or empty the box') });

const sent = z.object({
  ...attendanceForm,
  outcomes,
  decision: z.enum(['set', 'keep', 'defer'], 'Choose what the meeting decided').optional(),
  deferred: z.string().max(500, 'Use 500 characters or fewer'),
  evidence: z.enum(['seen', 'not-seen']).optional(),
  evidenceReason: optional(500),
  priorities: prioritiesForm,
  ended: endedForm,
  reviews: reviewsForm,
  notReviewed: optional(500),
  actions: actionsForm,
  nextOn,
  strays: z.array(stray.optional()),
});

type Sent = z.output<typeof sent>;

const decisionOf = ({ decision, deferred, priorities, ended }: Sent) => {
  if (decision === 'set') return { decision, priorities, ended };
  if (decision === 'defer') return { decision, reason: deferred };
  return decision && { decision };
};

/** The form of the one act that closes a meeting, as the command wants it. */
export const closeForm = sent.transform((form) => ({
  attendance: [...form.attendance, ...form.guests],
  outcomes: form.outcomes,
  priorities: decisionOf(form),
  reviews: form.reviews,
  notReviewed: form.notReviewed,
  evidence: form.evidence && { seen: form.evidence === 'seen', reason: form.evidenceReason },
  actions: form.actions,
  nextOn: form.nextOn,
}));

/** Two declarations of interest an item are as many as the form has room for. */
const declarationsFrom = (fields: Fields, row: string) =>
  [0, 1].flatMap((number) => {
    const of = `${row}-declarations-${number}`;
    const personId = textIfAny(fields, `${of}-personId`);
    const tookNoPart = textIfAny(fields, `${of}-stayed`) === undefined;
    return personId ? [{ personId, interest: text(fields, `${of}-interest`), tookNoPart }] : [];
  });

const recordFrom = (fields: Fields, row: string) => ({
  movedBy: textIfAny(fields, `${row}-movedBy`),
  secondedBy: textIfAny(fields, `${row}-secondedBy`),
  votesFor: numberIfAny(fields, `${row}-votesFor`),
  votesAgainst: numberIfAny(fields, `${row}-votesAgainst`),
  votesAbstained: numberIfAny(fields, `${row}-votesAbstained`),
  adviceFor: numberIfAny(fields, `${row}-adviceFor`),
  adviceAgainst: numberIfAny(fields, `${row}-adviceAgainst`),
  declarations: declarationsFrom(fields, row),
});

const outcomeFrom = (fields: Fields) => (row: string) => {
  const reason = textIfAny(fields, `${row}-closed`);
  return {
    itemId: text(fields, `${row}-itemId`),
    openness: reason ? 'closed' : 'open',
    reason,
    text: text(fields, `${row}-text`),
    ...recordFrom(fields, row),
  };
};

/** New priorities count only where the meeting set them: what was typed before one thought better is kept, but not sent. */
export const closeFrom = (fields: Fields) => ({
  ...attendanceFrom(fields),
  outcomes: rowsFrom(fields, 'outcomes', outcomeFrom(fields)),
  decision: textIfAny(fields, 'decision'),
  deferred: text(fields, 'deferred'),
  evidence: textIfAny(fields, 'evidence'),
  evidenceReason: textIfAny(fields, 'evidenceReason'),
  priorities: text(fields, 'decision') === 'set' ? prioritiesFrom(fields) : [],
  ended: text(fields, 'decision') === 'set' ? endedFrom(fields) : [],
  reviews: saidFrom(fields),
  notReviewed: textIfAny(fields, 'notReviewed'),
  actions: actionsFrom(fields),
  nextOn: dayFrom(fields, 'nextOn') || undefined,
  strays: rowsFrom(fields, strays, (row) => ({ text: text(fields, `${row}-text`) })),
});
