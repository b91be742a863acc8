import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { priorities as onRecord, proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
type Asked = Parameters<typeof app.setPriorities>[1]['priorities'];
const fresh = (count: number): Asked => proposals(count).map(({ id: _none, ...rest }) => rest);
const known = (count: number): Asked => proposals(count);

describe('setting the priorities that a meeting adopted', () => {
  it.each([3, 4, 5])('takes %i, in their order', async (count) => {
    const { panelId, may, secretary, panel, events } = await scene();
    const asked = { panelId, meetingId: may, priorities: fresh(count) };
    expect(await app.setPriorities(request(secretary), asked)).toEqual({ panelId, priorities: count });
    expect((await panel()).priorities.map(({ title }) => title)).toEqual(proposals(count).map(({ title }) => title));
    const told = await events();
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'priorities-set', facts: { meetingId: may, priorities: count } }),
    );
    expect(told.filter(({ type }) => type === 'priority-closed')).toHaveLength(4);
  });

  it('asks whether the evidence was seen where the record does not say it, and keeps the answer', async () => {
    const { panelId, may, secretary, meeting } = await scene({ may: { evidenceSeen: undefined } });
    const asked = { panelId, meetingId: may, priorities: fresh(3) };
    expect(await app.setPriorities(request(secretary), asked)).toMatchObject({ refused: 'evidence-not-seen' });
    const told = { ...asked, evidence: { seen: false, reason: 'The figures came late' } };
    expect(await app.setPriorities(request(secretary), told)).toEqual({ panelId, priorities: 3 });
    expect(await meeting(may)).toMatchObject({ evidenceNotSeen: 'The figures came late' });
    expect(await app.setPriorities(request(secretary), asked)).toEqual({ panelId, priorities: 3 });
  });

  it.each([0, 2, 6])('refuses %i, and those there are stay', async (given) => {
    const { panelId, may, secretary, panel } = await scene();
    const asked = { panelId, meetingId: may, priorities: fresh(given) };
    expect(await app.setPriorities(request(secretary), asked)).toMatchObject({ refused: 'priorities-number' });
    expect((await panel()).priorities).toHaveLength(4);
  });

  it('carries on those that were there, in a new order, and lets go of the others', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const priorities = [...known(3).toReversed(), ...fresh(1)];
    await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities });
    const after = (await panel()).priorities;
    expect(after.map(({ id }) => id).slice(0, 3)).toEqual(['priority_3', 'priority_2', 'priority_1']);
    expect(after.map(({ since }) => since)).toEqual(['2026-03-25', '2026-03-25', '2026-03-25', '2026-05-06']);
  });

  it('takes an id that nobody knows for a new one', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const priorities = fresh(3).map((one) => ({ ...one, id: 'priority_of-another-panel' as const }));
    await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities });
    expect((await panel()).priorities.map(({ id }) => id)).not.toContain('priority_of-another-panel');
  });

  it('never makes three of two: an id that comes twice is two priorities', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const [one, two] = known(2);
    if (!one || !two) throw new Error('two were built');
    const set = { panelId, meetingId: may, priorities: [one, { ...one, title: 'Another' }, two] };
    for (const _twice of [1, 2]) {
      await app.setPriorities(request(secretary), set);
      expect((await panel()).priorities.map(({ title }) => title)).toEqual(['Priority 1', 'Another', 'Priority 2']);
    }
  });

  it('is refused at a meeting that did not decide', async () => {
    const { panelId, may, june, secretary } = await scene({
      may: { quorum: { present: 2, quorum: 4, quorate: false } },
    });
    const at = (meetingId: typeof may) =>
      app.setPriorities(request(secretary), { panelId, meetingId, priorities: fresh(3) });
    expect(await at(june)).toMatchObject({ refused: 'meeting-not-held' });
    expect(await at(may)).toMatchObject({ refused: 'not-quorate' });
  });

  it('four times at once leaves one of the four sets, whole (A6)', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const sets = ['a', 'b', 'c', 'd'].map((letter) =>
      fresh(3).map((one) => ({ ...one, title: `${letter} ${one.title}` })),
    );
    await Promise.all(
      sets.map((priorities) => app.setPriorities(request(secretary), { panelId, meetingId: may, priorities })),
    );
    const titles = (await panel()).priorities.map(({ title }) => title);
    expect(sets.map((set) => set.map(({ title }) => title))).toContainEqual(titles);
  });
});

const figures = { measure: 'Burglaries in a month', baseline: 45, after: 15, source: 'Police report' };

describe('how the priorities that are not kept end', () => {
  it('is told by whoever records it, and stays on record; without a word, that no result was recorded', async () => {
    const { panelId, may, secretary, panel } = await scene();
    const effects = ['premises-closed', 'moved-elsewhere'] as const;
    const ended = [{ id: 'priority_4', outcome: 'met', ...figures, effects }] as const;
    granted(
      await app.setPriorities(request(secretary), {
        panelId,
        meetingId: may,
        priorities: known(2).concat(fresh(1)),
        ended,
      }),
    );
    expect((await panel()).results).toEqual({ dropped: 1, met: 1 });
    const { ended: told, effects: left } = granted(await app.viewResults(anonymous, panelId));
    expect(told.map(({ id, result }) => [id, result.outcome]).toSorted()).toEqual([
      ['priority_3', 'dropped'],
      ['priority_4', 'met'],
    ]);
    const { priority } = granted(await app.viewPriority(anonymous, panelId, 'priority_4'));
    expect(priority.result).toMatchObject({ figures, effects, closedAt: may });
    expect(left.said).toBe(1);
    expect(left.counts.flatMap(({ effect, count }) => (count > 0 ? [effect] : []))).toEqual(effects);
  });

  it('is not told of one about persons but to the panel (row 82)', async () => {
    const priorities = onRecord(4).map((one) =>
      one.id === 'priority_4' ? { ...one, scope: 'persons' as const } : one,
    );
    const { panelId, may, secretary } = await scene({ panel: { priorities } });
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: known(3) }));
    expect(granted(await app.viewResults(anonymous, panelId)).ended).toEqual([]);
    expect(granted(await app.viewResults(secretary, panelId)).ended).toHaveLength(1);
    expect(await app.viewPriority(anonymous, panelId, 'priority_4')).toMatchObject({ refused: 'not-found' });
  });
});

describe('a priority about persons that is worded otherwise (row 82)', () => {
  it('keeps within the panel what was said of it before, while it is one and when it has ended', async () => {
    const reviews = [{ meetingId: 'meeting_march', on: '2026-03-25', progress: 'CANARY' }] as const;
    const citations = [{ kind: 'other', source: 'CANARY', citedOn: '2026-05-06' }] as const;
    const priorities = onRecord(3).map((one) => ({ ...one, scope: 'persons' as const, reviews, citations }));
    const { panelId, may, secretary } = await scene({ panel: { priorities } });
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: known(3) }));
    const open = async () => [
      await app.viewPanel(anonymous, panelId),
      await app.viewPriority(anonymous, panelId, 'priority_1'),
      await app.viewResults(anonymous, panelId),
      await app.viewPanelRecord(panelId),
    ];
    expect(JSON.stringify(await open())).not.toContain('CANARY');
    expect(JSON.stringify(await app.viewPriority(secretary, panelId, 'priority_1'))).toContain('CANARY');
    granted(await app.setPriorities(request(secretary), { panelId, meetingId: may, priorities: fresh(3) }));
    expect(granted(await app.viewResults(anonymous, panelId)).ended).toHaveLength(3);
    expect(JSON.stringify(await open())).not.toContain('CANARY');
  });
});

describe('what a meeting says of the priorities', () => {
  it('is kept with each of them, and public but for those about persons', async () => {
    const priorities = onRecord(4).map((one) =>
      one.id === 'priority_4' ? { ...one, scope: 'persons' as const } : one,
    );
    const { panelId, may, secretary } = await scene({ panel: { priorities } });
    const reviews = ['priority_1', 'priority_4'].map((id) => ({
      priorityId: id as 'priority_1',
      progress: 'Two arrests',
      next: 'A letter',
    }));
    granted(await app.reviewPriorities(request(secretary), { panelId, meetingId: may, reviews }));
    const seen = granted(await app.viewPriority(anonymous, panelId, 'priority_1'));
    expect(seen).toMatchObject({
      stage: 'review',
      priority: { reviews: [{ progress: 'Two arrests', next: 'A letter' }] },
    });
    const shown = granted(await app.viewPanel(anonymous, panelId)).priorities;
    const { reviewCoverage, lastReviewCoverage } = granted(await app.viewPanel(anonymous, panelId));
    expect([reviewCoverage, lastReviewCoverage]).toMatchObject([
      { meetings: 1, of: 4, looked: 2, explained: 0 },
      { meetings: 1, of: 4, looked: 2, explained: 0 },
    ]);
    expect(shown.find(({ id }) => id === 'priority_4')).not.toHaveProperty('reviews');
    expect(
      granted(await app.viewPanel(secretary, panelId)).priorities.find(({ id }) => id === 'priority_4'),
    ).toHaveProperty('reviews');
  });

  it('goes into the draft of the minutes of the meeting that it closes, under what the police report', async () => {
    const { panelId, june, secretary, meeting } = await scene();
    const closing = {
      panelId,
      meetingId: june,
      attendance: present(6),
      outcomes: [],
      priorities: {
        decision: 'set',
        priorities: known(3),
        ended: [{ id: 'priority_4', outcome: 'met', words: 'The gate is shut.', ...figures }],
      },
      reviews: [{ priorityId: 'priority_1', progress: 'Two arrests.', next: 'A letter.' }],
      evidence: { seen: true },
      notReviewed: 'There was no time',
      actions: [],
    } as const;
    granted(await app.closeMeeting(request(secretary), closing));
    const { minutes, agenda } = await meeting(june);
    const textOf = (kind: string) =>
      minutes?.sections.find(({ itemId }) => itemId === agenda.find((item) => item.kind === kind)?.id)?.text;
    expect(textOf('police-on-priorities')).toContain('- Priority 1: Two arrests. Next: A letter.');
    expect(textOf('agree-priorities')).toContain(
      '- Priority 4: met. The gate is shut. Burglaries in a month: 45 before, 15 after (Police report).',
    );
  });
});

describe('a meeting that is closed', () => {
  const close = ({ panelId, june, secretary }: Scene, how: Partial<Parameters<typeof app.closeMeeting>[1]>) =>
    app.closeMeeting(request(secretary), {
      panelId,
      meetingId: june,
      attendance: present(6),
      outcomes: [],
      priorities: { decision: 'keep' },
      evidence: { seen: true },
      actions: [],
      ...how,
    });
  const refused = (title: string, count: number) => ({ refused: 'priority-not-reviewed', facts: { title, count } });
  const looked = (...ids: readonly `priority_${string}`[]) =>
    ids.map((priorityId) => ({ priorityId, progress: 'Two arrests.' }));
  const no = 'There was no time.';

  it('says how far each priority is, or why it did not talk about it (row 138)', async () => {
    const at = await scene();
    expect(await close(at, {})).toEqual(refused('Priority 1', 4));
    expect(await close(at, { notReviewed: ' ' })).toEqual(refused('Priority 1', 4));
    expect(await close(at, { reviews: looked('priority_1', 'priority_3', 'priority_4') })).toEqual(
      refused('Priority 2', 1),
    );
    expect(await at.meeting(at.june)).toMatchObject({ status: 'called' });
    granted(await close(at, { reviews: looked('priority_2'), notReviewed: no }));
    const said = (await at.panel()).priorities.map(({ reviews = [] }) => reviews.at(-1));
    expect(said.map((one) => one && ('progress' in one ? one.progress : one.notReviewed))).toEqual([
      no,
      'Two arrests.',
      no,
      no,
    ]);
    const { lastReviewCoverage } = granted(await app.viewPanel(anonymous, at.panelId));
    expect(lastReviewCoverage).toMatchObject({ of: 4, looked: 1, explained: 3 });
    const text = (await at.meeting(at.june)).minutes?.sections.map((section) => section.text).join('\n');
    expect(text).toContain(
      `- Priority 1; Priority 3; Priority 4: not talked about, because: ${no}\n- Priority 2: Two arrests.`,
    );
  });

  it('has said of one that ends how it ended, and of one that goes on nothing by that', async () => {
    const at = await scene();
    const ended = ['priority_3', 'priority_4'].map(
      (id) => ({ id: id as 'priority_3', outcome: 'met', words: 'x' }) as const,
    );
    const priorities = { decision: 'set', priorities: known(3), ended } as const;
    const reviews = looked('priority_1', 'priority_2');
    expect(await close(at, { priorities, reviews })).toEqual(refused('Priority 3', 1));
    const unsaid = { ...priorities, priorities: [...known(2), ...fresh(1)], ended: ended.slice(0, 1) };
    expect(await close(at, { priorities: unsaid, reviews })).toEqual(refused('Priority 4', 1));
    granted(await close(at, { priorities: { ...unsaid, ended }, reviews, notReviewed: no }));
    expect(JSON.stringify(await app.viewResults(anonymous, at.panelId))).not.toContain(no);
  });

  it('says nothing of those that were agreed on its own day, and asks nothing of a panel without priorities', async () => {
    const priorities = onRecord(3).map((one) => ({ ...one, since: '2026-06-10' }));
    granted(await close(await scene({ panel: { priorities } }), {}));
    const none = { decision: 'defer', reason: 'We are new.' } as const;
    granted(await close(await scene({ panel: { priorities: [] } }), { priorities: none }));
  });

  it('keeps within the panel why it did not talk about one that is about persons, however it is worded later', async () => {
    const priorities = onRecord(3).map((one) => ({ ...one, scope: 'persons' as const }));
    const at = await scene({ panel: { priorities } });
    const set = { decision: 'set', priorities: known(3) } as const;
    granted(await close(at, { priorities: set, notReviewed: 'CANARY' }));
    const open = [
      await app.viewPanel(anonymous, at.panelId),
      await app.viewPriority(anonymous, at.panelId, 'priority_1'),
      await app.viewPanelRecord(at.panelId),
      (await at.meeting(at.june)).minutes,
    ];
    expect(JSON.stringify(open)).not.toContain('CANARY');
    expect(JSON.stringify(await app.viewPriority(at.secretary, at.panelId, 'priority_1'))).toContain('CANARY');
    expect((await at.panel()).priorities.map(({ reviews }) => reviews?.[0]?.aboutPersons)).toEqual([true, true, true]);
  });
});
