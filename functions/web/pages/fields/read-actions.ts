import { actionOfMeeting } from '../../api/inputs.ts';
import type { Fields } from '../accept-form.ts';
import { dayFrom } from './read-day.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { text, textIfAny } from './read-text.ts';

/** What the rule `action-needs-owner` asks is asked beside the field. */
export const actionForm = actionOfMeeting.extend({
  owner: actionOfMeeting.shape.owner.refine((owner) => owner !== undefined, 'Choose who is asked'),
});
export const actionsForm = filledRows(actionForm.omit({ concernId: true }));

/** One list names the team, each member, the partners of the borough and "another body"; the last has a name and an address of its own. */
const ownerFrom = (fields: Fields, row: string) => {
  const chosen = text(fields, `${row}-owner`);
  const name = textIfAny(fields, `${row}-owner-name`);
  if (chosen.startsWith('person_')) return { kind: 'person', personId: chosen };
  if (chosen.startsWith('partner_')) return { kind: 'registered', partnerId: chosen };
  if (chosen === 'partner' || (chosen === '' && name))
    return { kind: 'partner', name: name ?? '', email: text(fields, `${row}-owner-email`) };
  return chosen === 'team' ? { kind: 'team' } : undefined;
};

export const actionFrom = (fields: Fields) => (row: string) => ({
  what: text(fields, `${row}-what`),
  kind: textIfAny(fields, `${row}-kind`),
  owner: ownerFrom(fields, row),
  dueOn: dayFrom(fields, `${row}-dueOn`) || undefined,
  priorityId: textIfAny(fields, `${row}-priorityId`),
});

/** One of a meeting, which may be because of a concern too. */
export const actionOrConcernFrom = (fields: Fields) => ({
  ...actionFrom(fields)('action'),
  concernId: textIfAny(fields, 'action-concernId'),
});

/** What an owner says of one action. */
export const answerFrom = (fields: Fields) => ({
  status: textIfAny(fields, 'status'),
  text: text(fields, 'text'),
  kind: textIfAny(fields, 'kind'),
  reportBackOn: dayFrom(fields, 'reportBackOn') || undefined,
});

const emptyRow = (fields: Fields, row: string): boolean =>
  ['what', 'owner', 'owner-name', 'owner-email', 'dueOn-day', 'dueOn-month', 'dueOn-year'].every(
    (name) => textIfAny(fields, `${row}-${name}`) === undefined,
  );

export const actionsFrom = (fields: Fields) =>
  rowsFrom(fields, 'actions', (row) => (emptyRow(fields, row) ? undefined : actionFrom(fields)(row)));
