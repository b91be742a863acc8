import { anonymous } from '@wardmote/domain/actor';
import { type Cite, mostCitations } from '@wardmote/domain/citation';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { crimeItem } from '@wardmote/store/figures-store';
import { writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCrime } from '../builders/figures.ts';
import { here as present } from '../builders/meeting.ts';
import { priorities, proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

/** Row 7: what a priority rests on beside concerns, as it stood when it was cited. */

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;

let app: UseCases;
let scene: () => Promise<Scene>;
let table: Table;

beforeAll(async () => {
  const scenes = await openScenes();
  ({ app, table } = scenes);
  // Adopted before a priority had to name what it rests on.
  scene = () => scenes.scene({ panel: { priorities: priorities(4).map(({ citations: _none, ...one }) => one) } });
  await onRecord(5);
});

const ward = 'E05000416';
const onRecord = (burglary: number) => writeItems(table)([crimeItem({ ward, figures: aCrime(burglary) })]);
const aFigure = (changes: object = {}): Cite => ({
  kind: 'figure',
  ward,
  of: ward,
  source: 'police-uk',
  category: 'burglary',
  from: '2018-01',
  to: '2018-06',
  ...changes,
});
const asked = async ({ panelId, secretary }: Scene): Promise<Cite> => {
  const told = { question: 'What worries you?', askedBy: 'The panel', from: '2026-05-01', to: '2026-05-31' };
  const worried = [{ theme: 'anti-social-behaviour' as const, count: 12 }];
  const survey = { panelId, ...told, answered: 40, worried };
  return { kind: 'survey', surveyId: granted(await app.enterSurvey(request(secretary), survey)).surveyId };
};
const citing = (cites: readonly Cite[]) => proposals(3).map((one, at) => (at === 0 ? { ...one, cites } : one));
const set = ({ panelId, may, secretary }: Scene, cites: readonly Cite[]) =>
  app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: citing(cites) });
const citations = async (at: Scene) => (await at.panel()).priorities[0]?.citations;

describe('a priority', () => {
  it('keeps the survey and the figure that it cites as they stood, whatever is imported later', async () => {
    const at = await scene();
    const survey = await asked(at);
    granted(await set(at, [survey, aFigure()]));
    const kept = [
      { kind: 'survey', question: 'What worries you?', answered: 40, worried: 12, citedOn: '2026-06-12' },
      { kind: 'figure', of: { name: 'Coldharbour' }, from: '2018-01', to: '2018-06', count: 30 },
    ];
    expect(await citations(at)).toMatchObject(kept);
    await onRecord(7);
    granted(await set(at, [aFigure(), aFigure({ to: '2018-01' })]));
    expect(await citations(at)).toMatchObject([...kept, { to: '2018-01', count: 7 }]);
    await onRecord(5);
  });

  it('is shown with them to everybody, and in the record to carry away', async () => {
    const at = await scene();
    granted(await set(at, [aFigure()]));
    const [shown] = granted(await app.viewPanelRecord(at.panelId)).priorities;
    expect(shown?.citations).toHaveLength(1);
    const view = granted(await app.viewPriority(anonymous, at.panelId, shown?.id ?? 'priority_none'));
    expect(view.priority.citations).toMatchObject([{ count: 30 }]);
  });

  it('about persons is shown without them (row 82)', async () => {
    const { panelId, may, secretary } = await scene();
    const [first, ...others] = citing([aFigure()]);
    if (!first) throw new Error('three were built');
    const set = [{ ...first, scope: 'persons' as const }, ...others];
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: set }));
    expect(JSON.stringify(granted(await app.viewPanel(anonymous, panelId)).priorities)).not.toContain('burglary');
  });

  it('names what is in no list of ours, as it was named at the meeting, and names it once', async () => {
    const at = await scene();
    const log = { kind: 'other', source: 'The council’s noise log, October 2026' } as const;
    granted(await set(at, [log, aFigure()]));
    granted(await set(at, [log]));
    expect(await citations(at)).toMatchObject([
      { ...log, citedOn: '2026-05-06' },
      { kind: 'figure', citedOn: '2026-06-12' },
    ]);
  });

  it('that goes on without any is asked for one, and goes on with what it had after that', async () => {
    const at = await scene();
    expect(await set(at, [])).toEqual({ refused: 'priority-needs-citation', facts: { title: 'Priority 1' } });
    expect(await citations(at)).toBeUndefined();
    granted(await set(at, [aFigure()]));
    granted(await set(at, []));
    expect(await citations(at)).toHaveLength(1);
  });

  it('cites them where a meeting is closed too, and the draft of the minutes says so', async () => {
    const at = await scene();
    const { panelId, june, secretary } = at;
    const closing = {
      panelId,
      meetingId: june,
      attendance: present(6),
      outcomes: [],
      priorities: { decision: 'set', priorities: citing([aFigure()]) },
      evidence: { seen: true },
      notReviewed: 'There was no time',
      actions: [],
    } as const;
    granted(await app.closeMeeting(request(secretary), closing));
    expect(await citations(at)).toHaveLength(1);
    const text = (await at.meeting(june)).minutes?.sections.map((section) => section.text).join(' ');
    expect(text).toContain('Burglary in Coldharbour, January 2018 to June 2018: 30 recorded. Source: data.police.uk');
  });

  it('cites no survey of another panel, and no figure that is not on record of its ward', async () => {
    const [at, other] = [await scene(), await scene()];
    expect(await set(at, [await asked(other)])).toMatchObject({ refused: 'survey-unknown' });
    await writeItems(table)([crimeItem({ ward: 'E05000417', figures: aCrime(3) })]);
    const wrong = [
      { ward: 'E05000417' },
      { of: 'E05000417' },
      { source: 'ward-atlas' },
      { category: 'robbery' },
      { category: 'drugs' },
      { from: '2017-01' },
      { to: '2018-07' },
      { from: '2018-06', to: '2018-01' },
    ];
    for (const changes of wrong) expect(await set(at, [aFigure(changes)])).toMatchObject({ refused: 'figure-unknown' });
    expect(await citations(at)).toBeUndefined();
  });

  it('rests on so many of them and no more', async () => {
    const at = await scene();
    const months = aCrime(1).series.periods.map((month) => aFigure({ from: month, to: month }));
    granted(await set(at, months.slice(0, mostCitations)));
    expect(await set(at, [aFigure()])).toMatchObject({ refused: 'citations-too-many', facts: { most: mostCitations } });
  });
});

describe('what is offered to cite', () => {
  it('is the last surveys, and each category of the ward whose count is known, the most first', async () => {
    const at = await scene();
    await asked(at);
    const { surveys, figures } = await app.viewCitable(await at.panel());
    expect(surveys).toHaveLength(1);
    expect(figures).toMatchObject([{ category: 'burglary', from: '2018-01', to: '2018-06', count: 30 }]);
  });
});
