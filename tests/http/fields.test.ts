import { describe, expect, it } from 'vitest';
import { clockFrom } from '../../functions/web/pages/fields/read-clock.ts';
import { closeForm, closeFrom } from '../../functions/web/pages/fields/read-close.ts';
import { dayFrom } from '../../functions/web/pages/fields/read-day.ts';
import { documentForm, documentFrom } from '../../functions/web/pages/fields/read-document.ts';
import { scheduleForm, scheduleFrom } from '../../functions/web/pages/fields/read-meeting.ts';
import { rowsFrom } from '../../functions/web/pages/fields/read-rows.ts';
import { numberIfAny } from '../../functions/web/pages/fields/read-text.ts';

const fieldsOf = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));
const onDay = (day: string, month: string, year: string) =>
  dayFrom(fieldsOf({ 'on-day': day, 'on-month': month, 'on-year': year }), 'on');
const messages = (error: { issues: { path: PropertyKey[]; message: string }[] } | undefined) =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('-'), message]));

describe('a time in one field', () => {
  it.each([
    ['7:30pm', '19:30'],
    ['7.30 pm', '19:30'],
    ['7 p.m.', '19:00'],
    ['730pm', '19:30'],
    ['19:30', '19:30'],
    ['1930', '19:30'],
    ['09:00', '09:00'],
    ['10am', '10:00'],
    ['12am', '00:00'],
    ['12:15 PM', '12:15'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
  ])('%s is %s', (typed, time) => expect(clockFrom(typed)).toBe(time));

  it.each(['', '7', '7:30', '25:00', '13pm', '7:75pm', 'evening', '19'])(
    '“%s” is asked for again: it is none, or could be morning or evening',
    (typed) => expect(clockFrom(typed)).toBe(''),
  );
});

describe('a day in three fields', () => {
  it('takes numbers with or without a nought, the month by name, a short year', () => {
    expect(onDay('3', '3', '2026')).toBe('2026-03-03');
    expect(onDay(' 03 ', 'March', '26')).toBe('2026-03-03');
    expect(onDay('27', 'sept', '2026')).toBe('2026-09-27');
  });

  it('is empty when nothing is typed, and what was typed when that is no day', () => {
    expect(onDay('', ' ', '')).toBe('');
    expect(onDay('31', '', '2026')).toBe('2026--31');
    expect(onDay('soon', '3', '2026')).toBe('2026-03-soon');
  });
});

describe('numbers and rows', () => {
  it('tell nothing typed from something that is no number', () => {
    const typed = fieldsOf({ none: ' ', four: ' 4 ', some: 'some', less: '-1' });
    expect(['none', 'four', 'some', 'less', 'lost'].map((name) => numberIfAny(typed, name))).toEqual([
      undefined,
      4,
      Number.NaN,
      Number.NaN,
      undefined,
    ]);
  });

  it('keep the place of an empty row, and stop at a length that no form of ours has', () => {
    const typed = fieldsOf({ 'rows-0-a': 'x', 'rows-2-a': 'y', 'rows-x-a': 'z', 'other-9-a': 'z' });
    expect(rowsFrom(typed, 'rows', (row) => typed[`${row}-a`]?.[0])).toEqual(['x', undefined, 'y']);
    expect(rowsFrom(fieldsOf({ 'rows-999-a': 'x' }), 'rows', () => 'x')).toHaveLength(200);
    expect(rowsFrom(fieldsOf({ 'rows-9999999-a': 'x' }), 'rows', () => 'x')).toEqual([]);
  });
});

const meeting = { on: '2027-03-02', start: '7:30pm', end: '9pm', place: 'The hall', 'agenda-0-heading': 'Welcome' };
const scheduled = (typed: Readonly<Record<string, string>>) =>
  scheduleForm.safeParse(scheduleFrom(fieldsOf({ ...meeting, ...typed })));

describe('scheduling a meeting', () => {
  it('takes a suggested day, or another one', () => {
    expect(scheduled({}).data).toMatchObject({ start: '2027-03-02T19:30', end: '2027-03-02T21:00' });
    const other = { on: 'other', 'other-day': '5', 'other-month': '3', 'other-year': '2027' };
    expect(scheduled(other).data?.start).toBe('2027-03-05T19:30');
    expect(scheduled({ ...other, on: '' }).data?.start).toBe('2027-03-05T19:30');
  });

  it('does not guess between a day that was chosen and one that was typed', () => {
    expect(messages(scheduled({ 'other-day': '5' }).error).on).toContain('Clear the one you do not want');
  });

  it('asks for a day, a time and a place, each beside its field', () => {
    expect(messages(scheduled({ on: '', start: '7', place: ' ' }).error)).toEqual({
      on: 'Choose a date',
      start: 'Enter a time with am or pm, for example 7:30pm',
      place: 'Enter where the meeting is held, or choose a venue',
    });
    expect(messages(scheduled({ end: '6pm' }).error)).toEqual({ end: 'The meeting must end after it starts' });
  });

  it('leaves out an item whose heading was cleared, and closes one only with its reason', () => {
    const { data } = scheduled({
      'agenda-1-heading': ' ',
      'agenda-1-closed': 'legal-advice',
      'agenda-2-heading': 'A complaint',
      'agenda-2-closed': 'conduct-of-a-member',
    });
    expect(data?.agenda).toEqual([
      { kind: 'other', heading: 'Welcome', openness: 'open' },
      { kind: 'other', heading: 'A complaint', openness: 'closed', reason: 'conduct-of-a-member' },
    ]);
    expect(messages(scheduled({ 'agenda-0-heading': '' }).error)).toEqual({
      agenda: 'Put at least one item on the agenda',
    });
  });
});

const line = { 'attendance-0-personId': 'person_1', 'attendance-0-name': 'Joan', 'attendance-0-party': 'community' };
const closed = (typed: Readonly<Record<string, string>>) =>
  closeForm.safeParse(closeFrom(fieldsOf({ ...line, 'attendance-0-presence': 'present', ...typed })));

describe('recording a meeting', () => {
  it('puts guests and substitutes on the same list of attendance', () => {
    const { data } = closed({
      'guests-0-name': 'Blessing',
      'guests-0-party': 'community',
      'guests-0-standsFor': 'person_2',
      'guests-1-name': ' ',
      'guests-1-party': 'public',
    });
    expect(data?.attendance.map(({ name, presence, standsFor }) => [name, presence, standsFor])).toEqual([
      ['Joan', 'present', undefined],
      ['Blessing', 'present', 'person_2'],
    ]);
  });

  it('keeps the number of a row in what it says of it', () => {
    const wrong = closed({ 'actions-2-what': 'Mend the lamp', 'actions-3-owner': 'team', decision: 'keep' });
    expect(messages(wrong.error)).toEqual({
      'actions-2-owner': 'Choose who is asked',
      'actions-3-what': 'Write what you ask for',
    });
  });

  it('knows the team, a member and another body as owners', () => {
    const { data } = closed({
      'actions-0-what': 'Patrol',
      'actions-0-owner': 'team',
      'actions-1-what': 'Write to the school',
      'actions-1-owner': 'person_1',
      'actions-2-what': 'Mend the lamp',
      'actions-2-owner': 'partner',
      'actions-2-owner-name': 'Lighting',
      'actions-2-owner-email': 'lights@example.org',
      'actions-2-dueOn-day': '1',
      'actions-2-dueOn-month': '4',
      'actions-2-dueOn-year': '2027',
    });
    expect(data?.actions.map(({ owner, dueOn }) => [owner, dueOn])).toEqual([
      [{ kind: 'team' }, undefined],
      [{ kind: 'person', personId: 'person_1' }, undefined],
      [{ kind: 'partner', name: 'Lighting', email: 'lights@example.org' }, '2027-04-01'],
    ]);
  });

  it('sends priorities only where the meeting set them, without those that were not kept', () => {
    const rows = {
      'priorities-0-id': 'priority_1',
      'priorities-0-title': 'Speeding',
      'priorities-0-grounds': 'The school',
      'priorities-1-id': 'priority_2',
      'priorities-1-keep': 'yes',
      'priorities-1-title': 'Fires',
      'priorities-1-grounds': 'The fire brigade',
      'priorities-1-cited': 'yes',
      'priorities-2-title': 'Graffiti',
      'priorities-2-grounds': '',
    };
    expect(closed({ ...rows, decision: 'keep' }).data?.priorities).toEqual({ decision: 'keep' });
    expect(messages(closed({ ...rows, decision: 'set' }).error)).toEqual({
      'priorities-2-other': 'Write what shows it and where that is from, or choose a concern, a survey or figures',
    });
    const written = { ...rows, decision: 'set', 'priorities-2-grounds': 'Seen on every wall' };
    const source = 'The council’s count, May 2026';
    const { data } = closed({ ...written, 'priorities-2-other': ` ${source} ` });
    expect(data?.priorities).toMatchObject({
      priorities: [
        { id: 'priority_2', cites: [] },
        { title: 'Graffiti', cites: [{ kind: 'other', source }] },
      ],
    });
    const ofPersons = { ...written, 'priorities-2-other': source, 'priorities-1-cited': 'persons' };
    expect(closed({ ...ofPersons, 'priorities-1-scope': 'persons' }).error).toBeUndefined();
    expect(Object.keys(messages(closed({ ...ofPersons, 'priorities-1-scope': 'place' }).error))).toEqual([
      'priorities-1-other',
    ]);
    expect(closed({ ...written, 'priorities-2-concernIds': 'concern_1' }).error).toBeUndefined();
    expect(closed({ ...written, 'priorities-2-survey': 'survey_1' }).error).toBeUndefined();
    expect(messages(closed({ ...written, 'priorities-2-other': 'x'.repeat(201) }).error)).toEqual({
      'priorities-2-other': 'Use 200 characters or fewer',
    });
  });

  it('asks for each person whether they came', () => {
    expect(messages(closed({ 'attendance-0-presence': '' }).error)).toEqual({
      'attendance-0-presence': 'Choose whether Joan came',
    });
  });
});

describe('drafting the governing document', () => {
  const typed = {
    kind: 'ground-rules',
    title: 'Our rules',
    'clauses-0-topic': 'quorum',
    'clauses-0-text': '',
    'clauses-1-topic': 'minutes',
    'clauses-1-text': 'We write it down.',
    'settings-quorum-share': 'half',
    'settings-quorum-atLeast': '4',
    'settings-noticeDays': '7',
    'settings-termMonths': '24',
  };

  it('numbers the clauses that are there, and takes the numbers that the program keeps to', () => {
    expect(documentForm.parse(documentFrom(fieldsOf(typed)))).toMatchObject({
      clauses: [{ number: '1', topic: 'minutes', text: 'We write it down.' }],
      settings: { quorum: { share: 0.5, atLeast: 4 }, noticeDays: 7, termMonths: 24 },
    });
  });

  it('asks again for a number that was emptied or is none', () => {
    const wrong = { ...typed, 'clauses-1-text': '', 'settings-noticeDays': '', 'settings-quorum-atLeast': 'four' };
    expect(messages(documentForm.safeParse(documentFrom(fieldsOf(wrong))).error)).toEqual({
      'settings-noticeDays': 'Enter a whole number from 0 to 60',
      'settings-quorum-atLeast': 'Enter a whole number from 1 to 30',
    });
  });
});
