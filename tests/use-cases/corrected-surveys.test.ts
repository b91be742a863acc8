import { anonymous } from '@wardmote/domain/actor';
import type { SurveyId } from '@wardmote/domain/id';
import type { SurveyTold } from '@wardmote/domain/survey';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { beforeAll, describe, expect, it } from 'vitest';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

/** A survey that was entered wrong: put right, or withdrawn, and never lost. */

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;

let app: UseCases;
let scene: Scenes['scene'];
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const told: SurveyTold = {
  question: 'What worries you?',
  askedBy: 'The panel',
  from: '2026-05-01',
  to: '2026-05-31',
  answered: 40,
  worried: [{ theme: 'anti-social-behaviour', count: 12 }],
};
const entered = async ({ panelId, secretary }: Scene) =>
  granted(await app.enterSurvey(request(secretary), { panelId, ...told })).surveyId;
const correct = (
  { panelId, secretary }: Scene,
  surveyId: SurveyId,
  how: Partial<SurveyTold>,
  reason = 'Counted twice',
) => app.correctSurvey(request(secretary), { panelId, surveyId, ...told, ...how, reason });
const withdraw = ({ panelId, secretary }: Scene, surveyId: SurveyId) =>
  app.withdrawSurvey(request(secretary), { panelId, surveyId, reason: 'Asked in another ward' });
const figures = async ({ panelId }: Scene) => granted(await app.viewFigures(anonymous, panelId));
const cite = async ({ panelId, may, secretary }: Scene, surveyId: SurveyId) => {
  const cites = [{ kind: 'survey', surveyId }] as const;
  const priorities = proposals(3).map((one, at) => ({ ...one, ...(at === 0 && { cites }) }));
  return app.setPriorities(request(secretary), { panelId, meetingId: may, priorities });
};
const citations = async (at: Scene) => {
  const id = (await at.panel()).priorities[0]?.id ?? 'priority_none';
  return granted(await app.viewPriority(anonymous, at.panelId, id)).priority.citations;
};

describe('a survey that is put right', () => {
  it('says what it said before, each time, with the reason', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    granted(await correct(at, surveyId, { answered: 38, to: '2026-05-30' }));
    granted(await correct(at, surveyId, { answered: 37, to: '2026-06-02' }, 'And once more'));
    const { surveys } = await figures(at);
    expect(surveys).toHaveLength(1);
    expect(surveys[0]).toMatchObject({
      id: surveyId,
      answered: 37,
      to: '2026-06-02',
      corrections: [
        { on: '2026-06-12', reason: 'Counted twice', was: { answered: 40, to: '2026-05-31' } },
        { on: '2026-06-12', reason: 'And once more', was: { answered: 38, to: '2026-05-30' } },
      ],
    });
    expect((await at.events()).filter(({ type }) => type === 'survey-corrected')).toHaveLength(2);
  });

  it('keeps its rules, and belongs to its panel', async () => {
    const [at, other] = [await scene(), await scene()];
    const surveyId = await entered(at);
    expect(await correct(at, surveyId, { answered: 11 })).toMatchObject({ refused: 'survey-more-than-answered' });
    expect(await correct(other, surveyId, {})).toMatchObject({ refused: 'survey-unknown' });
  });

  it('is written over as it was seen: of two corrections at once, both are kept', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    const both = await Promise.all([correct(at, surveyId, { answered: 38 }), correct(at, surveyId, { answered: 37 })]);
    both.map(granted);
    expect((await figures(at)).surveys[0]?.corrections).toHaveLength(2);
  });

  it('leaves what a priority cited as it stood, and the priority says that it was corrected', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    granted(await cite(at, surveyId));
    granted(await correct(at, surveyId, { answered: 37, to: '2026-06-02' }));
    expect(await citations(at)).toMatchObject([{}, { answered: 40, to: '2026-05-31', correctedOn: '2026-06-12' }]);
  });
});

describe('a survey that was put right before it was cited', () => {
  it('is not said to be corrected since, though both were on one day', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    granted(await correct(at, surveyId, { answered: 38 }));
    granted(await cite(at, surveyId));
    const [, seen] = (await citations(at)) ?? [];
    expect(seen).toMatchObject({ answered: 38, corrected: 1 });
    expect(seen).not.toHaveProperty('correctedOn');
    granted(await correct(at, surveyId, { answered: 37 }));
    expect(await citations(at)).toMatchObject([{}, { answered: 38, correctedOn: '2026-06-12' }]);
  });
});

describe('what changed after a survey', () => {
  const say = ({ panelId, secretary }: Scene, surveyId: SurveyId, words: string) =>
    app.sayWhatChanged(request(secretary), { panelId, surveyId, words });
  const owed = async (at: Scene) => (await at.panel()).surveysOwed?.map(({ surveyId }) => surveyId);

  it('is owed by the panel from the day the survey is entered, until an officer says it', async () => {
    const at = await scene();
    const [surveyId, other] = [await entered(at), await entered(at)];
    expect((await owed(at))?.toSorted()).toEqual([surveyId, other].toSorted());
    granted(await say(at, surveyId, 'The lights were mended'));
    expect(await owed(at)).toEqual([other]);
    granted(await withdraw(at, other));
    expect(await owed(at)).toBeUndefined();
    granted(await say(at, surveyId, 'The lights were mended, and the gate'));
    const found = (await figures(at)).surveys.find(({ id }) => id === surveyId);
    expect(found?.changed).toEqual({ on: '2026-06-12', words: 'The lights were mended, and the gate' });
    expect((await at.events()).filter(({ type }) => type === 'what-changed-said')).toHaveLength(2);
  });

  it('is said by officers alone, of a survey of the panel that was not withdrawn', async () => {
    const [at, other] = [await scene(), await scene()];
    const surveyId = await entered(at);
    expect(await say({ ...at, secretary: at.as('member') }, surveyId, 'x')).toMatchObject({ refused: 'not-your-part' });
    expect(await say(other, surveyId, 'x')).toMatchObject({ refused: 'survey-unknown' });
    granted(await withdraw(at, surveyId));
    expect(await say(at, surveyId, 'x')).toMatchObject({ refused: 'survey-withdrawn' });
  });

  it('is offered to whoever writes the bulletin', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    granted(await say(at, surveyId, 'The lights were mended'));
    const draft = granted(await app.viewBulletinDraft(at.secretary, at.panelId, at.may));
    expect(draft.surveys).toMatchObject([{ id: surveyId, changed: { words: 'The lights were mended' } }]);
  });
});

describe('a survey that is withdrawn', () => {
  it('stays to be read, counts for nothing, and is offered and cited no more', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    expect((await figures(at)).themes).toHaveLength(1);
    granted(await withdraw(at, surveyId));
    const { surveys, themes } = await figures(at);
    expect(surveys[0]?.withdrawn).toEqual({ on: '2026-06-12', reason: 'Asked in another ward' });
    expect(themes).toEqual([]);
    expect((await app.viewCitable(await at.panel())).surveys).toEqual([]);
    expect(await cite(at, surveyId)).toMatchObject({ refused: 'survey-withdrawn' });
    expect(await correct(at, surveyId, {})).toMatchObject({ refused: 'survey-withdrawn' });
  });

  it('is told on the priority that cites it, though its days were put right before', async () => {
    const at = await scene();
    const surveyId = await entered(at);
    granted(await correct(at, surveyId, { to: '2026-06-02' }));
    granted(await cite(at, surveyId));
    granted(await withdraw(at, surveyId));
    expect(await citations(at)).toMatchObject([
      {},
      { to: '2026-06-02', withdrawn: { reason: 'Asked in another ward' } },
    ]);
  });
});
