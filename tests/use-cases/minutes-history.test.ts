import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgenda, theMinutes } from '../builders/meeting.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;

const agenda = anAgenda().map((item) => (item.id === 'item_8' ? { ...item, closed: 'legal-advice' as const } : item));
const held = { status: 'held', quorum: { present: 6, quorum: 4, quorate: true } } as const;
/** An hour after the one before it, so that each is a sitting of its own: ./minutes-sitting.test.ts. */
const save = ({ panelId, may, secretary }: Scene, revision: number, text: string, shut = 'CANARY shut') =>
  over(table, `2026-06-12T${revision + 8}:00:00Z`).saveMinutes(request(secretary), {
    panelId,
    meetingId: may,
    revision,
    sections: [
      { itemId: 'item_5', text },
      { itemId: 'item_8', text: shut },
    ],
  });
const compared = ({ panelId, may, secretary }: Scene, from: number, to: number, actor = secretary) =>
  app.compareRevisions(actor, { panelId, meetingId: may, from, to });

describe('the revisions of minutes', () => {
  it('are kept with every save: who, when, and the text, the latest first', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 'One');
    await save(at, 3, 'Two');
    const view = await app.viewRevisions(at.secretary, at.panelId, at.may);
    expect(view).toMatchObject({
      revisions: [
        { revision: 4, name: 'Member 02', at: '2026-06-12T11:00:00.000Z' },
        { revision: 3, name: 'Member 02', at: '2026-06-12T10:00:00.000Z' },
      ],
    });
    expect(JSON.stringify((view as { revisions: object }).revisions)).not.toContain('Two');
    const older = await app.viewRevisions(at.secretary, at.panelId, at.may, 4);
    expect(older).toMatchObject({ revisions: [{ revision: 3 }] });
  });

  it('lie where nobody reads who reads the meeting', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 'One');
    expect((await itemsOf(table, `MEETING#${at.may}`)).some(({ sk }) => String(sk).includes('REVISION'))).toBe(false);
    expect((await itemsOf(table, `MINUTES#${at.may}`)).map(({ sk }) => sk)).toEqual(['REVISION#000003', 'SHUT#000003']);
  });

  it('are compared with their closed texts by the panel', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 'One', 'CANARY before');
    await save(at, 3, 'Two', 'CANARY after');
    expect(await compared(at, 4, 3)).toMatchObject({
      one: { revision: 3, sections: [{ text: 'One' }], closedText: { item_8: 'CANARY before' } },
      other: { revision: 4, sections: [{ text: 'Two' }], closedText: { item_8: 'CANARY after' } },
    });
    expect(await compared(at, 3, 99)).toMatchObject({ one: { revision: 3 }, other: { revision: 4 } });
    expect(await compared(at, 98, 99)).toMatchObject({ refused: 'not-found' });
  });

  it('stay the panel’s own after publication (H6)', async () => {
    const at = await scene({ may: { agenda, minutes: theMinutes({ status: 'draft' }) }, june: held });
    await save(at, 2, 'CANARY of the draft');
    await app.circulateMinutes(request(at.secretary), { panelId: at.panelId, meetingId: at.may });
    await app.approveMinutes(request(at.secretary), { panelId: at.panelId, meetingId: at.may, atMeetingId: at.june });
    for (const actor of [anonymous, at.sergeant, at.as('adviser'), at.as('interim-chair')]) {
      expect(isRefusal(await app.viewRevisions(actor, at.panelId, at.may))).toBe(true);
      expect(
        isRefusal(await app.compareRevisions(actor, { panelId: at.panelId, meetingId: at.may, from: 3, to: 3 })),
      ).toBe(true);
    }
    expect(await app.viewRevisions(at.secretary, at.panelId, at.may)).toMatchObject({ revisions: [{ revision: 3 }] });
  });

  it('can be taken back: the earlier text, closed text too, becomes a new one and none is lost', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 'Good', 'CANARY good');
    await save(at, 3, 'Spoilt', '');
    const back = { panelId: at.panelId, meetingId: at.may, revision: 4, restored: 3 };
    expect(await app.restoreMinutes(request(at.secretary), back)).toEqual({ revision: 5 });
    expect(await at.meeting(at.may)).toMatchObject({
      minutes: { revision: 5, sections: [{ text: 'Good' }] },
      closedText: { item_8: 'CANARY good' },
    });
    expect(await compared(at, 4, 5)).toMatchObject({
      one: { sections: [{ text: 'Spoilt' }] },
      other: { sections: [{ text: 'Good' }] },
    });
  });

  it('are not taken back over what somebody else saved meanwhile, by others, or where there is none', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 'One');
    const back = { panelId: at.panelId, meetingId: at.may, revision: 2, restored: 3 };
    expect(await app.restoreMinutes(request(at.secretary), back)).toMatchObject({ refused: 'changed-meanwhile' });
    expect(await app.restoreMinutes(request(at.sergeant), { ...back, revision: 3 })).toMatchObject({
      refused: 'police-cannot-change-record',
    });
    expect(await app.restoreMinutes(request(at.secretary), { ...back, restored: 77 })).toMatchObject({
      refused: 'not-found',
    });
  });
});

describe('correcting minutes', () => {
  const suggest = ({ panelId, may, as }: Scene) =>
    app.suggestCorrection(request(as('member', 'person_01', 'Member 01')), {
      panelId,
      meetingId: may,
      itemId: 'item_5',
      text: 'It was Hill Road.',
    });
  const suggested = async (at: Scene) => {
    const outcome = await suggest(at);
    return 'correctionId' in outcome ? outcome.correctionId : ('correction_none' as const);
  };

  it('is read by the panel alone', async () => {
    const at = await scene();
    await suggest(at);
    expect(await app.viewMeeting(at.secretary, at.panelId, at.may)).toMatchObject({
      meeting: { corrections: [{ name: 'Member 01', itemId: 'item_5', text: 'It was Hill Road.' }] },
    });
    for (const actor of [anonymous, at.as('interim-chair')])
      expect(JSON.stringify(await app.viewMeeting(actor, at.panelId, at.may))).not.toContain('Hill Road');
  });

  it('taken, it changes the text and is settled in one act', async () => {
    const at = await scene();
    const correctionId = await suggested(at);
    const taken = {
      panelId: at.panelId,
      meetingId: at.may,
      correctionId,
      accepted: true,
      revision: 2,
      text: 'Hill Road',
    } as const;
    expect(await app.settleCorrection(request(at.secretary), taken)).toEqual({ correctionId });
    expect(await at.meeting(at.may)).toMatchObject({
      minutes: { status: 'circulated', revision: 3, sections: [{ itemId: 'item_5', text: 'Hill Road' }] },
      corrections: [{ settled: { accepted: true } }],
    });
    expect((await at.events()).find(({ type }) => type === 'minutes-correction-settled')).toMatchObject({
      facts: { personId: 'person_01', accepted: true },
    });
    expect(await compared(at, 3, 3)).toMatchObject({ one: { sections: [{ text: 'Hill Road' }] } });
  });

  it('taken on an older text, it changes nothing', async () => {
    const at = await scene();
    const correctionId = await suggested(at);
    await save(at, 2, 'Later');
    const taken = {
      panelId: at.panelId,
      meetingId: at.may,
      correctionId,
      accepted: true,
      revision: 2,
      text: 'x',
    } as const;
    expect(await app.settleCorrection(request(at.secretary), taken)).toMatchObject({ refused: 'changed-meanwhile' });
    expect((await at.meeting(at.may)).corrections?.[0]?.settled).toBeUndefined();
  });

  it('not taken, it keeps the text and the reason', async () => {
    const at = await scene();
    const correctionId = await suggested(at);
    const not = {
      panelId: at.panelId,
      meetingId: at.may,
      correctionId,
      accepted: false,
      reason: 'The notes say so.',
    } as const;
    await app.settleCorrection(request(at.secretary), not);
    expect(await at.meeting(at.may)).toMatchObject({
      minutes: { revision: 2 },
      corrections: [{ settled: { accepted: false, reason: 'The notes say so.' } }],
    });
  });

  it('of a closed item stays with the closed text', async () => {
    const at = await scene({ may: { agenda } });
    const of = { panelId: at.panelId, meetingId: at.may, itemId: 'item_8', text: 'CANARY' } as const;
    const outcome = await app.suggestCorrection(request(at.as('member', 'person_01')), of);
    const correctionId = 'correctionId' in outcome ? outcome.correctionId : ('correction_none' as const);
    const taken = {
      panelId: at.panelId,
      meetingId: at.may,
      correctionId,
      accepted: true,
      revision: 2,
      text: 'CANARY put right',
    } as const;
    await app.settleCorrection(request(at.secretary), taken);
    const { minutes, closedText } = await at.meeting(at.may);
    expect(closedText).toEqual({ item_8: 'CANARY put right' });
    expect(JSON.stringify(minutes)).not.toContain('CANARY');
  });
});

describe('minutes that are agreed', () => {
  const approve = ({ panelId, may, june, secretary }: Scene, more: object = {}) =>
    app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june, ...more });

  it('as the meeting amended them are published in that text, which is kept as a revision', async () => {
    const at = await scene({ june: held });
    const unchanged = theMinutes().sections;
    await approve(at, { amended: [...unchanged, { itemId: 'item_3', text: 'Patrols' }] });
    const view = await app.viewMeeting(anonymous, at.panelId, at.may);
    expect(view).toMatchObject({ meeting: { minutes: { amended: ['item_3'], revision: 3 } } });
    expect(await compared(at, 3, 3)).toMatchObject({
      one: { sections: [...unchanged, { itemId: 'item_3', text: 'Patrols' }] },
    });
  });

  it('and held back show the public the reason and no word of the text, until they are released', async () => {
    const minutes = theMinutes({ sections: [{ itemId: 'item_5', text: 'CANARY' }] });
    const at = await scene({ june: held, may: { minutes } });
    await approve(at, { heldBack: 'A trial is under way' });
    const before = await app.viewMeeting(anonymous, at.panelId, at.may);
    expect(before).toMatchObject({
      meeting: { minutesHeldBack: { reason: 'A trial is under way', since: '2026-06-12' } },
    });
    expect(JSON.stringify(before)).not.toContain('CANARY');

    await app.releaseMinutes(request(at.secretary), { panelId: at.panelId, meetingId: at.may });
    const after = await app.viewMeeting(anonymous, at.panelId, at.may);
    expect(after).toMatchObject({ meeting: { minutes: { status: 'published', publishedOn: '2026-06-12' } } });
    expect(after).not.toHaveProperty('meeting.minutesHeldBack');
    expect((await at.events()).map(({ type }) => type).toSorted()).toEqual(['minutes-held-back', 'minutes-published']);
  });

  it('are amended beside their text, for everybody', async () => {
    const at = await scene({
      june: held,
      may: { minutes: theMinutes({ status: 'published', approvedOn: '2026-06-10' }) },
    });
    const amended = { panelId: at.panelId, meetingId: at.may, atMeetingId: at.june, text: 'It was Hill Road.' };
    await app.amendMinutes(request(at.secretary), amended);
    expect(await app.viewMeeting(anonymous, at.panelId, at.may)).toMatchObject({
      meeting: {
        minutes: { sections: theMinutes().sections },
        amendments: [{ text: 'It was Hill Road.', decidedAt: at.june, decidedOn: '2026-06-10' }],
      },
    });
  });
});
