import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;

let scenes: Scenes;
beforeAll(async () => {
  scenes = await openScenes();
}, 60_000);

const thefts = { title: 'Thefts', href: 'https://data.example.org', source: 'Police', on: '2026-05-31' } as const;

describe('the evidence for a meeting', () => {
  it('is attached and taken off again, and each is told without a word of it', async () => {
    const at = await scenes.scene();
    const on = { panelId: at.panelId, meetingId: at.june };
    const attached = await scenes.app.attachEvidence(request(at.secretary), { ...on, ...thefts, readers: 'everybody' });
    const evidenceId = 'evidenceId' in attached ? attached.evidenceId : 'evidence_none';
    expect((await at.meeting(at.june)).evidence).toEqual([{ id: evidenceId, ...thefts, readers: 'everybody' }]);
    await scenes.app.removeEvidence(request(at.secretary), { ...on, evidenceId });
    expect((await at.meeting(at.june)).evidence).toBeUndefined();
    const told = (await at.events()).map(({ type, facts }) => ({ type, facts }));
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ type: 'evidence-attached', facts: { meetingId: at.june, evidenceId } });
    expect(told).toContainEqual({ type: 'evidence-removed', facts: { meetingId: at.june, evidenceId } });
  });

  it('that is for the panel lies apart, and is never fetched for anybody else', async () => {
    const at = await scenes.scene();
    const on = { panelId: at.panelId, meetingId: at.june };
    const secret = { ...thefts, title: 'CANARY figures', readers: 'panel' } as const;
    await scenes.app.attachEvidence(request(at.secretary), { ...on, ...secret });
    await scenes.app.attachEvidence(request(at.secretary), { ...on, ...thefts, readers: 'everybody' });
    expect(JSON.stringify(await itemsOf(scenes.table, `MEETING#${at.june}`, 'OPEN#'))).not.toContain('CANARY');
    const asNobody = await scenes.app.viewMeeting({ kind: 'anonymous' }, at.panelId, at.june);
    expect(asNobody).toMatchObject({ meeting: { evidence: [{ title: 'Thefts' }] } });
    const asMember = await scenes.app.viewMeeting(at.as('member', 'person_05'), at.panelId, at.june);
    expect(JSON.stringify(asMember)).toContain('CANARY');
  });
});

describe('closing a meeting that set or kept priorities', () => {
  const close = async (told: object) => {
    const at = await scenes.scene();
    const attendance = Array.from({ length: 6 }, (_, index) => ({
      personId: `person_0${index + 1}` as const,
      name: `Member 0${index + 1}`,
      party: 'community' as const,
      presence: 'present' as const,
    }));
    const on = {
      panelId: at.panelId,
      meetingId: at.june,
      attendance,
      outcomes: [],
      notReviewed: 'There was no time',
      actions: [],
    };
    const outcome = await scenes.app.closeMeeting(request(at.secretary), { ...on, ...told });
    return { outcome, meeting: await at.meeting(at.june) };
  };
  const keep = { priorities: { decision: 'keep' } } as const;

  it('asks whether the evidence was seen, and keeps the answer', async () => {
    expect((await close(keep)).outcome).toEqual({ refused: 'evidence-not-seen', facts: {} });
    expect((await close({ ...keep, evidence: { seen: true } })).meeting).toMatchObject({ evidenceSeen: true });
    const { meeting } = await close({ ...keep, evidence: { seen: false, reason: 'The projector failed' } });
    expect(meeting).toMatchObject({ status: 'held', evidenceNotSeen: 'The projector failed' });
    expect(JSON.stringify(meeting.minutes)).toContain('because: The projector failed');
  });

  it('asks nothing where the decision was put off, and keeps no answer then', async () => {
    const deferred = { priorities: { decision: 'defer', reason: 'Too few came' }, evidence: { seen: true } };
    const { meeting } = await close(deferred);
    expect(meeting.status).toBe('held');
    expect(meeting.evidenceSeen).toBeUndefined();
  });
});
