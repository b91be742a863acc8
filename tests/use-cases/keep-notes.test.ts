import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { here } from '../builders/meeting.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const fields = (words: string) => ({ 'outcomes-0-text': [words], 'attendance-0-presence': ['present'] });
const keep = ({ panelId, june, secretary }: Scene, version: number, words: string, actor = secretary) =>
  app.keepNotes(request(actor), { panelId, meetingId: june, version, fields: fields(words) });
const notesOf = ({ panelId, june, secretary }: Scene, actor = secretary) => app.viewNotes(actor, panelId, june);

describe('what is written down while a meeting goes on', () => {
  it('is kept as it was typed, over what was there', async () => {
    const at = await scene();
    expect(await notesOf(at)).toBeUndefined();
    expect(await keep(at, 0, 'Everybody came')).toEqual({ version: 1 });
    expect(await keep(at, 1, 'Everybody came, one late')).toEqual({ version: 2 });
    expect(await notesOf(at)).toMatchObject({
      version: 2,
      name: 'Member 02',
      fields: fields('Everybody came, one late'),
    });
  });

  it('is not overwritten by somebody who has not seen it: of ten at once one is kept', async () => {
    const at = await scene();
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, writer) => keep(at, 0, `Writer ${writer}`)));
    expect(outcomes.filter((outcome) => 'version' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'changed-meanwhile')).toHaveLength(
      9,
    );
  });

  it('lies where nobody reads who reads the meeting, and goes when the meeting is closed', async () => {
    const at = await scene();
    await keep(at, 0, 'CANARY');
    expect(JSON.stringify(await itemsOf(table, `MEETING#${at.june}`))).not.toContain('CANARY');
    for (const actor of [anonymous, at.secretary])
      expect(JSON.stringify(await app.viewMeeting(actor, at.panelId, at.june))).not.toContain('CANARY');
    const record = {
      attendance: here(6),
      outcomes: [],
      priorities: { decision: 'keep' },
      notReviewed: 'There was no time',
      actions: [],
    } as const;
    const evidence = { seen: true } as const;
    const closed = await app.closeMeeting(request(at.secretary), {
      panelId: at.panelId,
      meetingId: at.june,
      ...record,
      evidence,
    });
    expect(closed).not.toHaveProperty('refused');
    expect(await itemsOf(table, `NOTES#${at.june}`)).toEqual([]);
  });

  it('goes when the meeting is called off', async () => {
    const at = await scene();
    await keep(at, 0, 'CANARY');
    await app.cancelMeeting(request(at.secretary), { panelId: at.panelId, meetingId: at.june, reason: 'Flood' });
    expect(await itemsOf(table, `NOTES#${at.june}`)).toEqual([]);
  });

  it('is written and read by those who may close the meeting, and by nobody else', async () => {
    const [at, other] = [await scene(), await scene()];
    await keep(at, 0, 'CANARY');
    for (const actor of [anonymous, at.sergeant, at.as('member'), at.as('interim-chair'), other.secretary]) {
      expect(await keep(at, 1, 'x', actor)).toHaveProperty('refused');
      expect(await notesOf(at, actor)).toHaveProperty('refused');
    }
  });

  it('is refused before the day, for a meeting that is over, and when it is too long', async () => {
    expect(await keep(await scene({ june: { start: '2026-06-30T19:30' } }), 0, 'x')).toMatchObject({
      refused: 'meeting-not-yet',
    });
    expect(await keep(await scene({ june: { status: 'held' } }), 0, 'x')).toMatchObject({
      refused: 'meeting-not-called',
    });
    expect(await keep(await scene(), 0, 'é'.repeat(150_000))).toMatchObject({ refused: 'minutes-too-long' });
  });
});
