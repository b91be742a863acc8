import { errorOf, errorsFrom, isStale, summaryOf } from '@wardmote/pages/form-errors';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const schema = z.strictObject({
  title: z
    .string()
    .min(1, 'Enter the title')
    .regex(/^[A-Z]/, 'Begin with a capital'),
  agenda: z.array(z.strictObject({ heading: z.string().min(1, 'Enter a heading') })),
});

const errorsOf = (input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? errorsFrom(error) : [];
};

describe('what a form got wrong', () => {
  it('names each field once, by its place in the form', () =>
    expect(errorsOf({ title: '', agenda: [{ heading: 'A' }, { heading: '' }] })).toEqual([
      { text: 'Enter the title', field: 'title' },
      { text: 'Enter a heading', field: 'agenda-1-heading' },
    ]));

  it('never shows the words of the schema library', () =>
    expect(errorsOf({ agenda: [] })).toEqual([
      { text: 'Fill this in. If you cannot see what is missing, open the page again', field: 'title' },
    ]));

  it('links the summary to the field, or to the first input of one that has several', () => {
    const errors = [
      { text: 'Enter a day', field: 'on' },
      { text: 'See the panel', href: '/panels/panel_1' },
      { text: 'No' },
    ];
    expect(summaryOf(errors, { on: 'on-day' }).map(({ href }) => href)).toEqual([
      '#on-day',
      '/panels/panel_1',
      undefined,
    ]);
    expect(errorOf(errors, 'on')).toEqual({ text: 'Enter a day' });
    expect(errorOf(errors, 'to')).toBeUndefined();
  });

  it('knows that somebody else saved meanwhile', () => {
    expect(isStale([{ text: 'Enter a day' }, { text: 'Saved', code: 'changed-meanwhile' }])).toBe(true);
    expect([isStale([{ text: 'Enter a day', field: 'on' }]), isStale(undefined)]).toEqual([false, false]);
  });
});
