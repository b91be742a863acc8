import { isRefusal } from '@wardmote/domain/refusal';
import type { Request } from '@wardmote/use-cases/carry-out';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgenda, here, theMinutes } from '../builders/meeting.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;

const agenda = anAgenda().map((item) => (item.id === 'item_8' ? { ...item, closed: 'legal-advice' as const } : item));
const minutes = theMinutes({ status: 'draft', circulatedOn: undefined });
const drafted = () => scene({ may: { agenda, minutes } });
const held = { status: 'held', quorum: { present: 6, quorum: 4, quorate: true } } as const;

/** The use cases, so many minutes after ten. */
const atMinute = (minute: number) => over(table, new Date(Date.UTC(2026, 5, 12, 10, minute)).toISOString());
const idsOf = ({ panelId, may }: Scene) => ({ panelId, meetingId: may });
const chairOf = ({ as }: Scene) => as('chair', 'person_01', 'Member 01');

type Save = { readonly by?: Scene['secretary']; readonly under?: Request; readonly newSitting?: true };

/** Revision, minute and text in the order in which a story tells them. */
const save = (at: Scene, from: number, minute: number, text: string, { by, under, newSitting }: Save = {}) =>
  atMinute(minute).saveMinutes(under ?? request(by ?? at.secretary), {
    ...idsOf(at),
    revision: from,
    sections: [
      { itemId: 'item_5', text },
      { itemId: 'item_8', text: `CANARY ${text}` },
    ],
    ...(newSitting && { newSitting }),
  });

/** What is kept, the earliest first: number and text, open and shut. */
const kept = async ({ may }: Scene) => {
  const items = await itemsOf(table, `MINUTES#${may}`);
  return items
    .filter(({ entity }) => entity === 'revision')
    .map(({ revision, sections, sk }) => {
      const shut = items.find((one) => one.sk === String(sk).replace('REVISION', 'SHUT'));
      return [revision, (sections as { text: string }[])[0]?.text, Object.values(shut?.closedText ?? {})[0]];
    });
};
const whole = (revision: number, text: string) => [revision, text, `CANARY ${text}`];
/** No closed text stays behind whose open one is gone. */
const parts = async ({ may }: Scene) => (await itemsOf(table, `MINUTES#${may}`)).map(({ sk }) => sk);

describe('the saves of one sitting', () => {
  it('keep one text, the last; the number rises with each, and each is an event', async () => {
    const at = await drafted();
    for (const minute of [0, 1, 2])
      expect(await save(at, 2 + minute, minute, `Minute ${minute}`)).toEqual({ revision: 3 + minute });
    expect(await kept(at)).toEqual([whole(5, 'Minute 2')]);
    expect(await parts(at)).toEqual(['REVISION#000005', 'SHUT#000005']);
    expect((await at.meeting(at.may)).minutes).toMatchObject({ revision: 5, sections: [{ text: 'Minute 2' }] });
    const told = (await at.events()).map(({ type, facts }) => [type, 'revision' in facts && facts.revision]);
    expect(told).toEqual([3, 4, 5].map((revision) => ['minutes-saved', revision]));
  });

  it('leave the text from before them, which can be taken back', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Before');
    await save(at, 3, 30, 'Half');
    await save(at, 4, 31, '');
    expect(await kept(at)).toEqual([whole(3, 'Before'), whole(5, '')]);
    const back = { ...idsOf(at), revision: 5, restored: 3 };
    expect(await atMinute(32).restoreMinutes(request(at.secretary), back)).toEqual({ revision: 6 });
    expect(await kept(at)).toEqual([whole(3, 'Before'), whole(5, ''), whole(6, 'Before')]);
  });

  it('are those of a quarter of an hour from the first, so that a long evening leaves several', async () => {
    const at = await drafted();
    for (let minute = 0; minute <= 44; minute += 1) await save(at, 2 + minute, minute, `Minute ${minute}`);
    expect(await kept(at)).toEqual([whole(17, 'Minute 14'), whole(32, 'Minute 29'), whole(47, 'Minute 44')]);
  });

  it('go on after the draft went round, over a text of their own', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 0, 'One');
    await save(at, 3, 1, 'Two');
    expect(await kept(at)).toEqual([whole(4, 'Two')]);
    expect((await at.meeting(at.may)).minutes?.status).toBe('circulated');
  });
});

describe('a text is kept whoever saves next', () => {
  it('where somebody else saved it, and again where its writer comes back', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Secretary');
    await save(at, 3, 1, 'Chair', { by: chairOf(at) });
    await save(at, 4, 2, 'Secretary again');
    expect(await kept(at)).toEqual([whole(3, 'Secretary'), whole(4, 'Chair'), whole(5, 'Secretary again')]);
  });

  it('where it went round, also for the second time, by whomever it was sent', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'First round');
    await atMinute(1).circulateMinutes(request(at.secretary), idsOf(at));
    await save(at, 3, 2, 'Second round');
    await atMinute(3).circulateMinutes(request(chairOf(at)), idsOf(at));
    await save(at, 4, 4, 'After it');
    expect(await kept(at)).toEqual([whole(3, 'First round'), whole(4, 'Second round'), whole(5, 'After it')]);
  });

  it('where it was taken back, although it was the last one', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Wanted');
    const back = { ...idsOf(at), revision: 3, restored: 3 };
    expect(await atMinute(1).restoreMinutes(request(at.secretary), back)).toEqual({ revision: 4 });
    await save(at, 4, 2, 'And on');
    expect(await kept(at)).toEqual([whole(3, 'Wanted'), whole(5, 'And on')]);
  });

  it('where a correction was taken into it, or into the text after it', async () => {
    const at = await scene({ may: { agenda } });
    await save(at, 2, 0, 'Mill Road');
    const suggestion = { ...idsOf(at), itemId: 'item_5', text: 'It was Hill Road.' } as const;
    const suggested = await atMinute(1).suggestCorrection(request(at.as('member', 'person_01')), suggestion);
    const correctionId = 'correctionId' in suggested ? suggested.correctionId : 'correction_none';
    const taken = { ...idsOf(at), correctionId, accepted: true, revision: 3, text: 'Hill Road' } as const;
    await atMinute(2).settleCorrection(request(at.secretary), taken);
    await save(at, 4, 3, 'Hill Road, and more');
    expect(await kept(at)).toEqual([
      whole(3, 'Mill Road'),
      [4, 'Hill Road', 'CANARY Mill Road'],
      whole(5, 'Hill Road, and more'),
    ]);
  });

  it('where it is the first draft, from the closing of the meeting', async () => {
    const at = await scene({ june: { status: 'called', calledOn: '2026-05-20' } });
    const ids = { panelId: at.panelId, meetingId: at.june };
    const outcomes = [{ itemId: 'item_1', openness: 'open', text: 'Welcomed' }] as const;
    const priorities = { decision: 'defer', reason: 'Too few came' } as const;
    const closing = {
      ...ids,
      attendance: here(6),
      outcomes,
      priorities,
      notReviewed: 'There was no time',
      actions: [],
    };
    expect(isRefusal(await atMinute(0).closeMeeting(request(at.secretary), closing))).toBe(false);
    const sections = [{ itemId: 'item_1', text: 'Longer' }] as const;
    await atMinute(1).saveMinutes(request(at.secretary), { ...ids, revision: 1, sections });
    expect(await kept({ ...at, may: at.june })).toEqual([
      [1, 'Welcomed', undefined],
      [2, 'Longer', undefined],
    ]);
  });

  it('where its writer saw it beside another text of theirs', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'On the phone');
    await save(at, 3, 1, 'On the laptop', { newSitting: true });
    await save(at, 4, 2, 'On the laptop still');
    expect(await kept(at)).toEqual([whole(3, 'On the phone'), whole(5, 'On the laptop still')]);
  });

  it('once it is agreed; and the public part of it does not say who wrote it', async () => {
    const at = await scene({ may: { agenda }, june: held });
    await save(at, 2, 0, 'Agreed');
    await atMinute(1).approveMinutes(request(at.secretary), { ...idsOf(at), atMeetingId: at.june });
    expect(await save(at, 3, 2, 'Too late')).toMatchObject({ refused: 'minutes-already-approved' });
    expect(await kept(at)).toEqual([whole(3, 'Agreed')]);
    const published = await itemsOf(table, `MEETING#${at.may}`, 'OPEN#MINUTES');
    expect(published).toMatchObject([{ status: 'published', revision: 3 }]);
    expect(JSON.stringify(published)).not.toContain('person_02');
  });
});

describe('in a race', () => {
  it('two devices of one person: the second is refused, and the first one’s text is kept', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Begun');
    const outcomes = await Promise.all(['Phone', 'Laptop'].map((text) => save(at, 3, 1, text)));
    const won = outcomes.findIndex((outcome) => 'revision' in outcome);
    expect(outcomes[won]).toEqual({ revision: 4 });
    expect(outcomes[1 - won]).toEqual({ refused: 'changed-meanwhile', facts: { savedVersion: 4 } });
    expect(await kept(at)).toEqual([whole(4, ['Phone', 'Laptop'][won] ?? '')]);
  });

  it('a save that goes round meanwhile: what was sent is kept, whichever came first', async () => {
    for (let round = 0; round < 8; round += 1) {
      const at = await drafted();
      await save(at, 2, 0, 'Before');
      await Promise.all([save(at, 3, 1, 'During'), atMinute(1).circulateMinutes(request(at.secretary), idsOf(at))]);
      const sent = (await at.events()).find(({ type }) => type === 'minutes-circulated')?.facts;
      await save(at, 4, 2, 'After');
      const numbers = (await kept(at)).map(([revision]) => revision);
      expect(numbers).toContain(sent && 'revision' in sent ? sent.revision : 'none');
      expect(numbers.at(-1)).toBe(5);
    }
  });

  it('a command that comes again has its first answer, and nothing is written twice or taken away', async () => {
    const at = await drafted();
    const under = request(at.secretary);
    await save(at, 2, 0, 'First', { under });
    await save(at, 3, 1, 'Second');
    expect(await save(at, 2, 2, 'First', { under })).toEqual({ revision: 3 });
    expect(await kept(at)).toEqual([whole(4, 'Second')]);
    const twice = request(at.secretary);
    await Promise.all([save(at, 4, 3, 'Third', { under: twice }), save(at, 4, 3, 'Third', { under: twice })]);
    expect(await kept(at)).toEqual([whole(5, 'Third')]);
    expect(await at.events()).toHaveLength(3);
  });

  it('twenty saves of a sitting and of somebody else at once: every text but those of one’s own sitting is kept', async () => {
    const at = await drafted();
    const writers = [at.secretary, chairOf(at)];
    const won: { readonly by: number; readonly revision: number }[] = [];
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.all(writers.map((by) => save(at, 2 + round, 0, `Round ${round}`, { by })));
      won.push(...outcomes.flatMap((one, by) => ('revision' in one ? [{ by, revision: one.revision }] : [])));
    }
    expect(won.map(({ revision }) => revision)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const lasts = won.filter(({ by }, index) => won[index + 1]?.by !== by);
    expect((await kept(at)).map(([revision]) => revision)).toEqual(lasts.map(({ revision }) => revision));
  });
});

describe('the list of texts and their comparison', () => {
  it('show a sitting as one line, with the time of its last save', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Before');
    for (const minute of [20, 21, 22]) await save(at, minute - 17, minute, `Minute ${minute}`);
    const view = await atMinute(30).viewRevisions(at.secretary, at.panelId, at.may);
    expect(view).toMatchObject({
      revisions: [
        { revision: 6, at: '2026-06-12T10:22:00.000Z' },
        { revision: 3, at: '2026-06-12T10:00:00.000Z' },
      ],
      olderRevision: undefined,
    });
  });

  it('name the text before the last line of a page', async () => {
    const at = await drafted();
    for (let from = 2; from < 53; from += 1) await save(at, from, 0, `Text ${from + 1}`, { newSitting: true });
    const view = await atMinute(1).viewRevisions(at.secretary, at.panelId, at.may);
    const lines = 'revisions' in view ? view.revisions : [];
    expect([lines.length, lines.at(0)?.revision, lines.at(-1)?.revision]).toEqual([50, 53, 4]);
    expect(view).toMatchObject({ olderRevision: 3 });
    const rest = await atMinute(1).viewRevisions(at.secretary, at.panelId, at.may, 4);
    expect(rest).toMatchObject({ revisions: [{ revision: 3 }], olderRevision: undefined });
  });

  it('compare with what is there now where the text that was listed is gone', async () => {
    const at = await drafted();
    await save(at, 2, 0, 'Before');
    await save(at, 3, 20, 'Listed');
    await save(at, 4, 21, 'Now');
    const compared = (from: number, to: number) =>
      atMinute(22).compareRevisions(at.secretary, { ...idsOf(at), from, to });
    expect(await compared(3, 4)).toMatchObject({
      one: { revision: 3, sections: [{ text: 'Before' }] },
      other: { revision: 5, sections: [{ text: 'Now' }], closedText: { item_8: 'CANARY Now' } },
    });
    expect(await compared(4, 4)).toMatchObject({ refused: 'not-found' });
    const back = { ...idsOf(at), revision: 5, restored: 4 };
    expect(await atMinute(22).restoreMinutes(request(at.secretary), back)).toMatchObject({ refused: 'not-found' });
  });
});
