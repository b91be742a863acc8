import { draftBulletin } from '@wardmote/pages/draft-bulletin';
import { describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aHeldMeeting, theMinutes } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';
import { aPriority } from '../builders/priority.ts';
import { aSurvey } from '../builders/survey.ts';

const today = '2026-06-12';
const draft = (
  panel: Parameters<typeof aPanel>[0] = {},
  meeting: Parameters<typeof aHeldMeeting>[0] = {},
  results: Partial<Pick<Parameters<typeof draftBulletin>[0], 'ended' | 'closed' | 'surveys'>> = {},
) => {
  const nothing = { ended: [], closed: [], surveys: [] };
  return draftBulletin({ panel: aPanel(panel), meeting: aHeldMeeting(meeting), ...nothing, ...results, today });
};

describe('what residents could be told of a meeting', () => {
  it('is the priorities, what was asked and said, and when the panel meets again', () => {
    const text = draft({
      priorities: [aPriority({ title: 'Vehicle crime' })],
      actions: [
        anAction({ what: 'Patrol\nthe car park', status: 'answered', answers: [anAnswer({ text: 'Done twice.' })] }),
      ],
      called: [{ meetingId: 'meeting_july', on: '2026-07-08' }],
    });
    expect(text).toContain('## You said\n\n- **Vehicle crime**');
    expect(text).toMatch(/- Patrol the car park \(asked of .+\)\. Answered: Done twice\./);
    expect(text).toContain('We meet again on **Wednesday 8 July 2026**.');
  });

  it('does not give an answer that the panel did not take', () => {
    const answers = [anAnswer({ text: 'CANARY done.' })];
    const text = draft({ actions: [anAction({ what: 'Light the alley.', status: 'open', answers })] });
    expect(text).toMatch(/- Light the alley \(asked of .+\)\. Asked again\./);
    expect(text).not.toContain('CANARY');
  });

  it('has nothing of what is about persons, and names no member', () => {
    const text = draft({
      priorities: [aPriority({ title: 'CANARY family', scope: 'persons' })],
      actions: [
        anAction({ what: 'CANARY visit', aboutPersons: true }),
        anAction({ what: 'Write', owner: { kind: 'person', personId: 'person_01', name: 'CANARY Member 01' } }),
      ],
    });
    expect(text).not.toContain('CANARY');
    expect(text).toContain('Write (asked of a member of the panel)');
  });

  it('has the text of the minutes when they are public, without what is closed, and not before', () => {
    const [one, other] = aHeldMeeting().agenda;
    const agenda = [one, { ...other, closed: 'legal-advice' }] as ReturnType<typeof aHeldMeeting>['agenda'];
    const sections = agenda.map(({ id }, index) => ({ itemId: id, text: index === 0 ? 'It was agreed.' : 'CANARY' }));
    const minutes = (status: 'circulated' | 'published') => theMinutes({ status, sections });
    expect(draft({}, { agenda, minutes: minutes('published') })).toContain('It was agreed.');
    expect(draft({}, { agenda, minutes: minutes('published') })).not.toContain('CANARY');
    expect(draft({}, { agenda, minutes: minutes('circulated') })).not.toContain('It was agreed.');
  });

  it('is what came of it since residents were told last, with the figures (row 94)', () => {
    const figures = { measure: 'Calls in four weeks', baseline: 27, after: 9, source: 'The team' };
    const effects = ['people-helped', 'moved-elsewhere'] as const;
    const ended = (title: string, closedOn: string) => ({
      ...aPriority({ title }),
      result: { outcome: 'met', words: 'It is quiet.', figures, effects, closedAt: 'meeting_old', closedOn } as const,
    });
    const closed = (what: string, changes: Parameters<typeof anAction>[0] = {}) =>
      anAction({ what, status: 'closed', outcome: 'done', closedOn: '2026-05-10', ...changes });
    const answers = [anAnswer({ text: 'All nine are done.' })];
    const disputed = { at: '2026-05-09T10:00:00.000Z', why: 'No' };
    const results = {
      ended: [ended('Noise', '2026-05-06'), ended('Old noise', '2026-03-01')],
      closed: [
        closed('Mend the doors.', { answers }),
        closed('Light the alley', { outcome: 'not-fixed', answers, disputed }),
        closed('Old action', { closedOn: '2026-03-01' }),
        closed('Asked twice', { outcome: 'duplicate' }),
        closed('Write', { owner: { kind: 'person', personId: 'person_01', name: 'CANARY Member 01' } }),
      ],
    };
    const resultsTold = { last: { meetingId: 'meeting_april', on: '2026-04-10' } } as const;
    const text = draft({ resultsTold }, {}, results);
    expect(text).toContain(
      '- **Noise**: met. It is quiet. Calls in four weeks: 27 before, 9 after: down by 66.7 %. Counted by: The team. What else came of it: people were helped; it moved elsewhere.',
    );
    expect(text).toMatch(/- Mend the doors \(asked of .+\)\. Done: All nine are done\./);
    expect(text).toMatch(/- Light the alley \(asked of .+\)\. Not fixed\.\n/);
    expect(text).toContain('- Write (asked of a member of the panel). Done.');
    for (const untold of ['Old noise', 'Old action', 'Asked twice', 'CANARY']) expect(text).not.toContain(untold);
    expect(draft({}, {}, {})).not.toContain('What came of it');
  });

  it('has a result that was recorded after the bulletin of its meeting had gone', () => {
    const closed = { outcome: 'met', words: 'Quiet.', closedAt: 'meeting_old', closedOn: '2026-04-01' } as const;
    const resultsTold = { last: { meetingId: 'meeting_old', on: '2026-04-10' } } as const;
    const told = (recordedOn: string) =>
      draft({ resultsTold }, {}, { ended: [{ ...aPriority({ title: 'Noise' }), result: { ...closed, recordedOn } }] });
    expect(told('2026-04-20')).toContain('- **Noise**: met. Quiet.');
    expect(told('2026-04-02')).not.toContain('Noise');
  });

  it('tells what changed after a survey since residents were told last, and nothing of one that was withdrawn', () => {
    const resultsTold = { last: { meetingId: 'meeting_old', on: '2026-04-10' } } as const;
    const told = (on: string, how: object = {}) =>
      draft({ resultsTold }, {}, { surveys: [aSurvey({ changed: { on, words: 'The lights were mended.' }, ...how })] });
    expect(told('2026-04-10')).toContain(
      '- We asked: “What worries you?” (40 answered). What changed: The lights were mended.',
    );
    expect(told('2026-04-09')).not.toContain('lights');
    expect(told('2026-04-10', { withdrawn: { on: '2026-04-11', reason: 'Elsewhere' } })).not.toContain('lights');
    expect(draft({ resultsTold }, {}, { surveys: [aSurvey()] })).not.toContain('We asked');
  });

  it('says so where there is nothing', () => {
    const text = draft({ priorities: [], actions: [], called: [] }, { nextOn: undefined as never });
    expect(text).toContain('The panel has set no priorities yet.');
    expect(text).toContain('Nothing is asked of anybody at the moment.');
    expect(text).toContain('The day of the next meeting is not set yet.');
  });
});
