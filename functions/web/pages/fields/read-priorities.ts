import * as z from 'zod';
import { optional } from '../../api/input-parts.ts';
import { ended, mostOfSource, setPriorities } from '../../api/priority-inputs.ts';
import type { Fields } from '../accept-form.ts';
import { citesFrom } from './citing.ts';
import { filledRows, rowsFrom } from './read-rows.ts';
import { text, textIfAny } from './read-text.ts';

/** A priority as a row of the form has it: what else shows it is typed in a field, and one that is there may name something already. */
const row = setPriorities.shape.priorities.element.extend({ other: optional(mostOfSource), cited: z.boolean() });

const namesWhatShowsIt = ({ cited, concernIds = [], cites = [], other }: z.output<typeof row>): boolean =>
  cited || other !== undefined || concernIds.length + cites.length > 0;

/** What the rule `priority-needs-citation` asks is asked beside the field, so that one sees all of them at once. */
const priority = row
  .refine(namesWhatShowsIt, {
    message: 'Write what shows it and where that is from, or choose a concern, a survey or figures',
    path: ['other'],
  })
  .transform(({ other, cited: _already, cites = [], ...rest }) => ({
    ...rest,
    cites: [...cites, ...(other === undefined ? [] : [{ kind: 'other' as const, source: other }])],
  }));

export const prioritiesForm = filledRows(priority);

/** What makes a blank row one that somebody means: its lists of kinds and bodies have a choice of their own from the start. */
const writes = ['title', 'other', 'grounds', 'concernIds', 'survey', 'figure'] as const;

/** A priority that is there, and one that the ballot put first, count while their box is ticked; another new one once it is written. */
const isGiven = (fields: Fields, row: string): boolean => {
  const has = (name: string) => textIfAny(fields, `${row}-${name}`) !== undefined;
  return has('id') || has('shortlisted') ? has('keep') : writes.some(has);
};

/** What was named in words of one about persons counts while it is about persons (row 82). */
const isCitedAlready = (fields: Fields, row: string): boolean => {
  const cited = textIfAny(fields, `${row}-cited`);
  return cited === 'yes' || (cited === 'persons' && text(fields, `${row}-scope`) === 'persons');
};

const priorityFrom = (fields: Fields) => (row: string) => {
  const of = (name: string) => `${row}-${name}`;
  const id = textIfAny(fields, of('id'));
  if (!isGiven(fields, row)) return undefined;
  return {
    id,
    title: text(fields, of('title')),
    grounds: text(fields, of('grounds')),
    category: textIfAny(fields, of('category')),
    source: textIfAny(fields, of('source')),
    scope: textIfAny(fields, of('scope')),
    ...(fields[of('concernIds')] && { concernIds: fields[of('concernIds')] }),
    cites: citesFrom(fields, row),
    other: text(fields, of('other')),
    cited: isCitedAlready(fields, row),
    lead: textIfAny(fields, of('lead')),
    supporters: fields[of('supporters')] ?? [],
  };
};

export const prioritiesFrom = (fields: Fields) => rowsFrom(fields, 'priorities', priorityFrom(fields));

/** What the rule `ended-but-kept` asks is asked beside the field. */
export const endedForm = filledRows(
  ended
    .extend({ kept: z.boolean() })
    .refine(({ kept }) => !kept, {
      message: 'It is ticked to be kept: untick “Keep”, or empty what is said here',
      path: ['outcome'],
      when: () => true,
    })
    .transform(({ kept: _not, ...one }) => one),
);

const numberOf = (typed: string | undefined): number | undefined =>
  typed === undefined ? undefined : Number(typed.replaceAll(',', ''));

/** Whether the box of a priority is ticked, in whichever row it stands. */
const isKept = (fields: Fields, id: string | undefined): boolean =>
  Object.entries(fields).some(
    ([name, [value]]) =>
      /^priorities-\d+-id$/.test(name) && value === id && fields[name.replace(/id$/, 'keep')]?.[0] !== undefined,
  );

const endTexts = ['outcome', 'words', 'measure', 'baseline', 'after', 'source'] as const;

/** How one ended that is not kept. A row in which nothing is chosen and nothing typed says nothing; any other needs its outcome. */
const endFrom = (fields: Fields) => (row: string) => {
  const of = (name: string) => textIfAny(fields, `${row}-${name}`);
  const effects = fields[`${row}-effects`] ?? [];
  if (effects.length === 0 && endTexts.every((name) => of(name) === undefined)) return undefined;
  return {
    id: of('id'),
    kept: isKept(fields, of('id')),
    outcome: of('outcome'),
    words: of('words'),
    measure: of('measure'),
    baseline: numberOf(of('baseline')),
    after: numberOf(of('after')),
    source: of('source'),
    effects,
  };
};

export const endedFrom = (fields: Fields) => rowsFrom(fields, 'ended', endFrom(fields));
