import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import { anInvitation } from '../builders/meeting.ts';
import { everything } from '../closed/twin-of.ts';
import { openScenes } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const invitations = ['01', '02', '03'].map((number) =>
  anInvitation({ personId: `person_${number}`, name: `Member ${number}`, linkKey: `key-of-member-${number}` }),
);
/** The meeting of May, held a week ago. */
const opened = async () => {
  const at = await scene({ may: { start: '2026-06-05T19:30', end: '2026-06-05T21:00', invitations } });
  const say = (number: string, worth: 1 | 2 | 3 | 4 | 5, by = app) =>
    by.sayWorth({ meetingId: at.may, personId: `person_${number}`, linkKey: `key-of-member-${number}`, worth });
  const figures = async () => {
    const view = await app.viewWorth(at.as('member', 'person_03'), at.panelId);
    if (isRefusal(view)) throw new Error(view.refused);
    return view.meetings.find(({ meetingId }) => meetingId === at.may);
  };
  return { at, say, figures };
};

describe('whether a meeting was worth the time', () => {
  it('is said by a link, once each, and the last word counts', async () => {
    const { say, figures } = await opened();
    await say('01', 5);
    await say('02', 2);
    expect(await figures()).toMatchObject({ answers: 2 });
    expect(await figures()).not.toHaveProperty('counts');
    await say('02', 4);
    await say('03', 3);
    expect(await figures()).toMatchObject({ answers: 3, mean: 4, counts: { 5: 1, 4: 1, 3: 1, 2: 0, 1: 0 } });
  });

  it('is kept without a name, a link or a time, and no event tells of it', async () => {
    const { at, say } = await opened();
    const before = await at.events();
    await say('01', 1);
    expect(await at.events()).toEqual(before);
    const kept = (await everything(table)).filter(({ pk }) => pk === `WORTH#${at.may}`);
    expect(kept).toHaveLength(1);
    expect(Object.keys(kept[0] ?? {}).toSorted()).toEqual(['entity', 'pk', 'sk', 'worth']);
    expect(JSON.stringify(kept)).not.toMatch(/key-of-member|person_/);
  });

  it('needs the right link, in time, of somebody on the panel', async () => {
    const { at, say, figures } = await opened();
    const wrong = { meetingId: at.may, personId: 'person_01', linkKey: 'another', worth: 5 } as const;
    expect(await app.sayWorth(wrong)).toMatchObject({ refused: 'not-found' });
    expect(await say('01', 5, over(table, '2026-06-20T10:00:00Z'))).toMatchObject({ refused: 'worth-over' });
    const gone = await scene({ may: { invitations: [anInvitation({ personId: 'person_99' })] } });
    const left = { meetingId: gone.may, personId: 'person_99', linkKey: 'key-of-member-01', worth: 5 } as const;
    expect(await app.sayWorth(left)).toMatchObject({ refused: 'invitation-withdrawn' });
    expect(await figures()).toMatchObject({ answers: 0 });
  });

  it('is shown to the members of the panel and to nobody else', async () => {
    const { at } = await opened();
    for (const actor of [at.sergeant, at.as('adviser'), anonymous])
      expect(isRefusal(await app.viewWorth(actor, at.panelId))).toBe(true);
  });
});
