import * as z from 'zod';
import { closeMeeting } from '../../api/inputs.ts';
import type { Fields } from '../accept-form.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { text, textIfAny } from './read-text.ts';

const attendee = closeMeeting.shape.attendance.element;

/** The question names the person, so that no two lines of the error summary are the same. */
const invited = attendee
  .extend({ presence: attendee.shape.presence.optional() })
  .transform(({ presence, ...line }, context) => {
    if (presence) return { ...line, presence };
    context.addIssue({ code: 'custom', path: ['presence'], message: `Choose whether ${line.name} came` });
    return z.NEVER;
  });

export const attendanceForm = { attendance: z.array(invited), guests: filledRows(attendee) };

const invitedFrom = (fields: Fields) => (row: string) => ({
  personId: textIfAny(fields, `${row}-personId`),
  name: text(fields, `${row}-name`),
  party: text(fields, `${row}-party`),
  presence: textIfAny(fields, `${row}-presence`),
  standsFor: textIfAny(fields, `${row}-standsFor`),
});

/** Somebody who is not on the list was there, or they would not be written down. */
const guestFrom = (fields: Fields) => (row: string) => {
  const name = textIfAny(fields, `${row}-name`);
  const standsFor = textIfAny(fields, `${row}-standsFor`);
  if (!name && !standsFor) return undefined;
  const forItem = textIfAny(fields, `${row}-forItem`);
  return { name: name ?? '', party: text(fields, `${row}-party`), presence: 'present', standsFor, forItem };
};

type Moment = { readonly personId: string; readonly fromItem?: string; readonly untilItem?: string };

/** When somebody came or went, said once below the list and not beside each name. */
const momentsFrom = (fields: Fields): readonly Moment[] =>
  rowsFrom(fields, 'moments', (row): Moment | undefined => {
    const personId = textIfAny(fields, `${row}-of`);
    return personId === undefined
      ? undefined
      : {
          personId,
          fromItem: textIfAny(fields, `${row}-fromItem`),
          untilItem: textIfAny(fields, `${row}-untilItem`),
        };
  }).flatMap((one) => one ?? []);

/** Somebody who came at an item or left after one was late or left early, whatever was ticked: the record says when. */
const withMoment = (line: ReturnType<ReturnType<typeof invitedFrom>>, moments: readonly Moment[]) => {
  const moment = moments.find(({ personId }) => personId === line.personId);
  if (!moment) return line;
  const { fromItem, untilItem } = moment;
  const known = line.presence === 'present' || line.presence === undefined;
  const presence = known ? (fromItem ? 'late' : untilItem ? 'left-early' : line.presence) : line.presence;
  return { ...line, presence, ...(fromItem && { fromItem }), ...(untilItem && { untilItem }) };
};

/** Those who were invited, each with their presence, and who else came. */
export const attendanceFrom = (fields: Fields) => ({
  attendance: rowsFrom(fields, 'attendance', (row) => withMoment(invitedFrom(fields)(row), momentsFrom(fields))),
  guests: rowsFrom(fields, 'guests', guestFrom(fields)),
});
