import { setPriorities } from '../../api/inputs.ts';
import type { Fields } from '../accept-form.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { text, textIfAny } from './read-text.ts';

/** What the rule `priority-needs-grounds` asks is asked beside the field, so that one sees all of them at once. */
const priority = setPriorities.shape.priorities.element.refine(({ grounds }) => grounds !== '', {
  message: 'Write why this is a priority: who raised it, or what shows that it is needed',
  path: ['grounds'],
});

export const prioritiesForm = filledRows(priority);

/** A priority that is there goes on while its box is ticked; an empty row for a new one is left out. */
const priorityFrom = (fields: Fields) => (row: string) => {
  const of = (name: string) => `${row}-${name}`;
  const id = textIfAny(fields, of('id'));
  const given = id
    ? textIfAny(fields, of('keep'))
    : (textIfAny(fields, of('title')) ?? textIfAny(fields, of('grounds')));
  if (!given) return undefined;
  return {
    id,
    title: text(fields, of('title')),
    grounds: text(fields, of('grounds')),
    category: textIfAny(fields, of('category')),
    source: textIfAny(fields, of('source')),
    scope: textIfAny(fields, of('scope')),
  };
};

export const prioritiesFrom = (fields: Fields) => rowsFrom(fields, 'priorities', priorityFrom(fields));
