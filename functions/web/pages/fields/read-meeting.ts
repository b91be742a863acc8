import * as z from 'zod';
import { day, typed } from '../../api/input-parts.ts';
import { changeMeeting, scheduleMeeting } from '../../api/inputs.ts';
import { placeMissing, where } from '../../api/where-inputs.ts';
import type { Fields } from '../accept-form.ts';
import { clockFrom } from './read-clock.ts';
import { dayFrom } from './read-day.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { numberIfAny, text, textIfAny } from './read-text.ts';
import { whereFrom } from './read-where.ts';

const clock = z.string().regex(/^\d\d:\d\d$/, 'Enter a time with am or pm, for example 7:30pm');
const chosenDay = z
  .string()
  .refine((on) => on !== '', 'Choose a date')
  .refine(
    (on) => on !== 'both',
    'You chose a date from the list and also typed another one. Clear the one you do not want',
  )
  .pipe(day);

const place = typed(300, placeMissing);

type Timed = {
  readonly on: string;
  readonly start: string;
  readonly end: string;
  readonly surgery?: string | undefined;
  readonly arrangements?: object | undefined;
};

/** One day for all times: a meeting ends on the day on which it starts, and its surgery is before it. */
const timed = <Form extends Timed>({ on, start, end, surgery, arrangements, ...form }: Form) => ({
  ...form,
  start: `${on}T${start}`,
  end: `${on}T${end}`,
  arrangements: { ...arrangements, ...(surgery && { surgeryFrom: `${on}T${surgery}` }) },
});

const time = { on: day, start: clock, end: clock, ...where, place: place.optional(), surgery: clock.optional() };
const timeFrom = (fields: Fields) => ({
  start: clockFrom(text(fields, 'start')),
  end: clockFrom(text(fields, 'end')),
  ...whereFrom(fields),
});

export const changeForm = z
  .object(time)
  .transform((form): z.input<typeof changeMeeting> => timed(form))
  .pipe(changeMeeting);
export const changeFrom = (fields: Fields) => ({ on: dayFrom(fields, 'on'), ...timeFrom(fields) });

const { kind, agenda } = scheduleMeeting.shape;
const item = agenda.unwrap().element;

export const scheduleForm = z
  .object({ ...time, on: chosenDay, kind, agenda: filledRows(item) })
  .transform((form): z.input<typeof scheduleMeeting> => timed(form))
  .pipe(scheduleMeeting);

/** A suggested day, or the one that was typed; `both` when it cannot be known which is meant, so that nobody is called on a wrong day. */
const dayChosen = (fields: Fields): string => {
  const [chosen, typed] = [text(fields, 'on'), dayFrom(fields, 'other')];
  const suggested = chosen !== '' && chosen !== 'other';
  if (suggested && typed) return 'both';
  return suggested ? chosen : typed;
};

/** One list says both whether an item is open and why it is not. */
const itemFrom = (fields: Fields) => (row: string) => {
  const heading = textIfAny(fields, `${row}-heading`);
  const reason = textIfAny(fields, `${row}-closed`);
  return (
    heading && {
      kind: textIfAny(fields, `${row}-kind`),
      heading,
      openness: reason ? 'closed' : 'open',
      reason,
      section: textIfAny(fields, `${row}-section`),
      presenter: textIfAny(fields, `${row}-presenter`),
      minutesPlanned: numberIfAny(fields, `${row}-minutesPlanned`),
    }
  );
};

export const scheduleFrom = (fields: Fields) => ({
  on: dayChosen(fields),
  ...timeFrom(fields),
  kind: textIfAny(fields, 'kind'),
  agenda: rowsFrom(fields, 'agenda', itemFrom(fields)),
});
