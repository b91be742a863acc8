import { anonymous } from '@wardmote/domain/actor';
import type { Cite } from '@wardmote/domain/citation';
import { mostConcernsADay, mostConcernsUnder, mostInBacklog, mostMerged } from '@wardmote/domain/concern';
import type { ConcernId, PriorityId } from '@wardmote/domain/id';
import { mostFromOneADay } from '@wardmote/domain/sender';
import { mostSurveyCorrections } from '@wardmote/domain/survey';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { crimeItem } from '@wardmote/store/figures-store';
import { writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import type { PriorityEnded } from '@wardmote/use-cases/decide-priorities';
import type { RecordBallot } from '@wardmote/use-cases/record-ballot';
import type { PriorityReviewed } from '@wardmote/use-cases/review-priorities';
import { aCrime, aYear } from '../builders/figures.ts';
import { here } from '../builders/meeting.ts';
import { proposals } from '../builders/priority.ts';
import { type openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** How each refusal comes about of concerns, of surveys, of what a meeting says of its priorities, and of how they end. */
export const priorityRefusals = (app: () => UseCases, inScene: InScene, table: () => Table) => {
  const review = ({ panelId, may, secretary }: Scene, one: PriorityReviewed) =>
    app().reviewPriorities(request(secretary), { panelId, meetingId: may, reviews: [one] });
  const end = ({ panelId, may, secretary }: Scene, how: Omit<PriorityEnded, 'id'>, id: PriorityId = 'priority_4') =>
    app().setPriorities(request(secretary), {
      panelId,
      meetingId: may,
      priorities: proposals(3),
      ended: [{ id, ...how }],
    });
  const raised = async ({ panelId }: Scene) => {
    const made = await app().raiseConcern(request(anonymous), { panelId, text: 'x', groups: [] });
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };
  const decline = ({ panelId, secretary }: Scene, concernId: ConcernId, words: string) =>
    app().triageConcern(request(secretary), { panelId, concernId, outcome: 'declined', words });
  const takeOff = ({ panelId, secretary }: Scene, concernId: ConcernId) =>
    app().takeOffList(request(secretary), { panelId, concernId, outcome: 'declined', words: 'x' });
  const told = {
    question: 'What worries you?',
    askedBy: 'The panel',
    from: '2026-05-01',
    to: '2026-05-31',
    answered: 40,
    worried: [{ theme: 'burglary' as const, count: 12 }],
  };
  const survey = ({ panelId, secretary }: Scene, how: object) =>
    app().enterSurvey(request(secretary), { panelId, ...told, ...how });
  const entered = async (at: Scene) => ({ panelId: at.panelId, ...granted(await survey(at, {})) }) as const;
  const corrected = ({ secretary }: Scene, of: Awaited<ReturnType<typeof entered>>) =>
    app().correctSurvey(request(secretary), { ...told, ...of, reason: 'x' });
  const aMonth = {
    kind: 'figure',
    ward: 'E05000416',
    of: 'E05000416',
    source: 'police-uk',
    category: 'burglary',
  } as const;
  const citing = ({ panelId, may, secretary }: Scene, cites: readonly Cite[]) => {
    const priorities = proposals(3).map((one, at) => ({ ...one, ...(at === 0 && { cites }) }));
    return app().setPriorities(request(secretary), { panelId, meetingId: may, priorities });
  };
  const vote = async (at: Scene, changes: Partial<RecordBallot> = {}) => {
    const { panelId, june, secretary } = at;
    const both: ConcernId[] = [];
    for (const title of ['Lamps', 'Bins']) {
      const { concernId } = await raised(at);
      const taken = { outcome: 'taken', title, remit: 'council', category: 'environment' } as const;
      await app().triageConcern(request(secretary), { panelId, concernId, ...taken });
      both.push(concernId);
    }
    const votes = both.map((concernId) => ({ concernId, votes: 2 }));
    return app().recordBallot(request(secretary), {
      panelId,
      meetingId: june,
      voters: { members: 3, substitutes: 0, residents: 0 },
      cast: { method: 'hands', each: 2, votes },
      tie: { rule: 'earlier' },
      shortlist: 3,
      ...changes,
    });
  };
  const nobody = { members: 0, substitutes: 0, residents: 0 };
  const wrongPaper = async (at: Scene) => {
    await vote(at);
    const [first = 'concern_none'] = (await at.panel()).backlog ?? [];
    return vote(at, { cast: { method: 'ranked', each: 2, papers: [[first, first]] } });
  };
  return {
    'survey-days-wrong': inScene((at) => survey(at, { from: '2026-05-31', to: '2026-05-01' })),
    'survey-more-than-answered': inScene((at) => survey(at, { feelSafe: 62 })),
    'survey-withdrawn': inScene(async (at) => {
      const of = await entered(at);
      await app().withdrawSurvey(request(at.secretary), { ...of, reason: 'x' });
      return app().withdrawSurvey(request(at.secretary), { ...of, reason: 'x' });
    }),
    'survey-corrected-often': inScene(async (at) => {
      const of = await entered(at);
      for (let count = 0; count < mostSurveyCorrections; count += 1) await corrected(at, of);
      return corrected(at, of);
    }),
    'survey-unknown': inScene((at) => citing(at, [{ kind: 'survey', surveyId: 'survey_none' }])),
    'figure-unknown': inScene((at) => citing(at, [{ ...aMonth, from: '2018-01', to: '2018-01' }])),
    'priority-needs-citation': inScene(({ panelId, may, secretary }) => {
      const uncited = proposals(3).map(({ id: _new, cites: _none, ...one }) => one);
      return app().setPriorities(request(secretary), { panelId, meetingId: may, priorities: uncited });
    }),
    'citations-too-many': inScene(async (at) => {
      const figures = aCrime(3, { of: { code: 'E05000416', name: 'Coldharbour' } });
      await writeItems(table())([crimeItem({ ward: 'E05000416', figures })]);
      const months = aYear.map((month) => ({ ...aMonth, from: month, to: month }));
      return citing(at, [...months, { ...aMonth, from: '2017-07', to: '2018-06' }]);
    }),
    'nobody-voted': inScene((at) => vote(at, { voters: nobody })),
    'voters-beyond-seats': inScene((at) => vote(at, { voters: { ...nobody, members: 99 } })),
    'votes-beyond-voters': inScene((at) => vote(at, { voters: { ...nobody, members: 1 } })),
    'tie-unsettled': inScene((at) => vote(at, { tie: { rule: 'lot' } })),
    'paper-wrong': inScene((at) => wrongPaper(at)),
    'concern-triaged': inScene(async (at) => {
      const { concernId } = await raised(at);
      await decline(at, concernId, 'x');
      return decline(at, concernId, 'x');
    }),
    'concern-needs-words': inScene(async (at) => decline(at, (await raised(at)).concernId, ' ')),
    'concern-not-open': inScene(({ panelId, secretary }) =>
      app().rankConcern(request(secretary), { panelId, concernId: 'concern_none', move: 'up' }),
    ),
    'concern-not-on-list': inScene(async (at) => takeOff(at, (await raised(at)).concernId)),
    'concern-under-priority': inScene(async (at) => {
      const { panelId, may: meetingId, secretary } = at;
      const { concernId } = await raised(at);
      const taken = { outcome: 'taken', title: 'x', remit: 'police', category: 'other' } as const;
      await app().triageConcern(request(secretary), { panelId, concernId, ...taken });
      const priorities = proposals(3).map((one, index) => ({
        ...one,
        ...(index === 0 && { concernIds: [concernId] }),
      }));
      await app().setPriorities(request(secretary), { panelId, meetingId, priorities });
      return takeOff(at, concernId);
    }),
    'concern-not-taken': inScene(async (at) => {
      const { concernId } = await raised(at);
      await decline(at, concernId, 'Not here');
      const asked = { panelId: at.panelId, concernId, what: 'Light the alley', owner: { kind: 'team' } } as const;
      return app().askAction(request(at.secretary), asked);
    }),
    'concerns-under-priorities': inScene(async (at) => {
      const concernIds: ConcernId[] = [];
      for (let count = 0; count <= mostConcernsUnder; count += 1) {
        const { concernId } = await raised(at);
        const taken = { outcome: 'taken', title: 'x', remit: 'police', category: 'other' } as const;
        await app().triageConcern(request(at.secretary), { panelId: at.panelId, concernId, ...taken });
        concernIds.push(concernId);
      }
      const priorities = proposals(3).map((one, index) => ({ ...one, ...(index === 0 && { concernIds }) }));
      const { panelId, may: meetingId } = at;
      return app().setPriorities(request(at.secretary), { panelId, meetingId, priorities });
    }),
    'backlog-full': inScene(
      async (at) => {
        const { concernId } = await raised(at);
        const taken = { outcome: 'taken', title: 'x', remit: 'police', category: 'other' } as const;
        return app().triageConcern(request(at.secretary), { panelId: at.panelId, concernId, ...taken });
      },
      { panel: { backlog: Array.from({ length: mostInBacklog }, (_, index) => `concern_${index}` as const) } },
    ),
    'too-many-merged': inScene(async (at) => {
      const { panelId, secretary } = at;
      const { concernId: into } = await raised(at);
      const taken = { outcome: 'taken', title: 'x', remit: 'police', category: 'other' } as const;
      await app().triageConcern(request(secretary), { panelId, concernId: into, ...taken });
      const heard = { from: 'survey', voices: 1 } as const;
      let last: object = {};
      for (let count = 0; count <= mostMerged; count += 1) {
        const made = await app().raiseConcern(request(secretary), { panelId, text: 'x', groups: [], heard });
        if ('refused' in made) throw new Error(made.refused);
        const same = { panelId, concernId: made.concernId, outcome: 'merged', into } as const;
        last = await app().triageConcern(request(secretary), same);
      }
      return last;
    }),
    'outreach-needs-session': inScene(({ panelId, secretary }) =>
      app().raiseConcern(request(secretary), {
        panelId,
        text: 'x',
        groups: [],
        heard: { from: 'outreach', voices: 12 },
      }),
    ),
    'session-in-future': inScene(({ panelId, secretary }) => {
      const heard = { from: 'survey', voices: 12, session: { on: '2026-06-13', where: 'The library' } } as const;
      return app().raiseConcern(request(secretary), { panelId, text: 'x', groups: [], heard });
    }),
    'too-many-concerns': inScene(async (at) => {
      for (let count = 0; count < mostConcernsADay; count += 1) await raised(at);
      return app().raiseConcern(request(anonymous), { panelId: at.panelId, text: 'x', groups: [] });
    }),
    'too-many-concerns-from-you': inScene(async ({ panelId }) => {
      const raise = () =>
        app().raiseConcern({ ...request(anonymous), network: '203.0.113.7' }, { panelId, text: 'x', groups: [] });
      for (let count = 0; count < mostFromOneADay; count += 1) granted(await raise());
      return raise();
    }),
    'published-unknown': inScene(({ panelId, secretary }) =>
      app().matchPublished(request(secretary), { panelId, matches: [{ publishedId: 'published_none' }] }),
    ),
    'priority-unknown': inScene((at) => review(at, { priorityId: 'priority_none', progress: 'x' })),
    'priority-not-reviewed': inScene(({ panelId, june: meetingId, secretary }) => {
      const record = { attendance: here(6), outcomes: [], priorities: { decision: 'keep' }, actions: [] } as const;
      return app().closeMeeting(request(secretary), { panelId, meetingId, ...record });
    }),
    'review-needs-words': inScene((at) => review(at, { priorityId: 'priority_1', progress: ' ' })),
    'result-needs-words': inScene((at) => end(at, { outcome: 'met' })),
    'ended-but-kept': inScene((at) => end(at, { outcome: 'met', words: 'x' }, 'priority_1')),
    'figures-incomplete': inScene((at) => end(at, { outcome: 'met', words: 'x', baseline: 3 })),
  };
};
