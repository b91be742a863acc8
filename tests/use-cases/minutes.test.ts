import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgenda, theMinutes } from '../builders/meeting.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

const sections = (text: string) => [{ itemId: 'item_5', text }] as const;
const held = { status: 'held', quorum: { present: 6, quorum: 4, quorate: true } } as const;

describe('saving a draft', () => {
  it('counts the revision, and says it', async () => {
    const { panelId, may, secretary, meeting } = await scene();
    const saved = await app.saveMinutes(request(secretary), {
      panelId,
      meetingId: may,
      revision: 2,
      sections: sections('New'),
    });
    expect(saved).toEqual({ revision: 3 });
    expect((await meeting(may)).minutes).toMatchObject({ revision: 3, sections: sections('New') });
  });

  it('is refused from an older revision, and nothing is overwritten', async () => {
    const { panelId, may, secretary, meeting } = await scene();
    const save = (revision: number, text: string) =>
      app.saveMinutes(request(secretary), { panelId, meetingId: may, revision, sections: sections(text) });
    await save(2, 'Hers');
    expect(await save(2, 'His')).toEqual({ refused: 'changed-meanwhile', facts: { savedVersion: 3 } });
    expect((await meeting(may)).minutes?.sections).toEqual(sections('Hers'));
  });

  it('twenty at once from one revision: one is saved, the others are told (A1)', async () => {
    const { panelId, may, secretary, meeting, events } = await scene();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        app.saveMinutes(request(secretary), {
          panelId,
          meetingId: may,
          revision: 2,
          sections: sections(`Text ${index}`),
        }),
      ),
    );
    const saved = outcomes.flatMap((outcome, index) => ('revision' in outcome ? [index] : []));
    expect(saved).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'changed-meanwhile')).toHaveLength(
      19,
    );
    expect((await meeting(may)).minutes).toMatchObject({ revision: 3, sections: sections(`Text ${saved[0]}`) });
    expect(await events()).toHaveLength(1);
  });

  it('ten rounds of four writers, each from what was there: every save that was acknowledged is a revision of its own', async () => {
    const { panelId, may, secretary, meeting } = await scene();
    const revisions: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { minutes } = await meeting(may);
      const outcomes = await Promise.all(
        ['a', 'b', 'c', 'd'].map((who) =>
          app.saveMinutes(request(secretary), {
            panelId,
            meetingId: may,
            revision: minutes?.revision ?? 0,
            sections: sections(`${who} ${round}`),
          }),
        ),
      );
      revisions.push(...outcomes.flatMap((outcome) => ('revision' in outcome ? [outcome.revision] : [])));
    }
    expect(revisions).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('puts the text of a closed item with the closed text, whatever page it came from', async () => {
    const agenda = anAgenda().map((item) =>
      item.id === 'item_5' ? { ...item, closed: 'legal-advice' as const } : item,
    );
    const { panelId, may, secretary, meeting } = await scene({ may: { agenda } });
    const both = [...sections('CANARY'), { itemId: 'item_6', text: 'Open' }] as const;
    await app.saveMinutes(request(secretary), { panelId, meetingId: may, revision: 2, sections: both });
    expect(await meeting(may)).toMatchObject({
      closedText: { item_5: 'CANARY' },
      minutes: { sections: [{ itemId: 'item_6', text: 'Open' }] },
    });
  });

  it.each(['scheduled', 'called', 'cancelled'] as const)('is refused while the meeting is %s', async (status) => {
    const { panelId, june, secretary } = await scene({ june: { status } });
    const save = { panelId, meetingId: june, revision: 0, sections: sections('x') };
    expect(await app.saveMinutes(request(secretary), save)).toEqual({ refused: 'meeting-not-held', facts: { status } });
  });

  it('is refused for an item that is not on the agenda', async () => {
    const { panelId, may, secretary } = await scene();
    const stray = [{ itemId: 'item_99', text: 'x' }] as const;
    expect(
      await app.saveMinutes(request(secretary), { panelId, meetingId: may, revision: 2, sections: stray }),
    ).toMatchObject({ refused: 'agenda-item-unknown' });
  });
});

describe('sending minutes round', () => {
  it('notes it on the meeting and on what the panel owes', async () => {
    const minutes = theMinutes({ status: 'draft', circulatedOn: undefined });
    const owed = { on: '2026-05-06', circulated: false } as const;
    const { panelId, may, secretary, meeting, panel } = await scene({
      may: { minutes },
      panel: { minutesOwed: [{ meetingId: 'meeting_other', ...owed }] },
    });
    await app.circulateMinutes(request(secretary), { panelId, meetingId: may });
    expect((await meeting(may)).minutes).toMatchObject({ status: 'circulated', circulatedOn: '2026-06-12' });
    expect((await panel()).minutesOwed).toEqual([
      { meetingId: 'meeting_other', ...owed },
      { meetingId: may, on: '2026-05-06', circulated: true },
    ]);
  });

  it('is refused while they are empty', async () => {
    const { panelId, june, secretary } = await scene();
    expect(await app.circulateMinutes(request(secretary), { panelId, meetingId: june })).toMatchObject({
      refused: 'minutes-empty',
    });
  });
});

describe('approving minutes', () => {
  it('publishes them at once, and the panel owes them no more', async () => {
    const { panelId, may, june, secretary, panel, events } = await scene({ june: held });
    await app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june });
    const view = await app.viewMeeting(anonymous, panelId, may);
    expect(view).toMatchObject({
      working: false,
      meeting: {
        minutes: { status: 'published', approvedAt: june, approvedOn: '2026-06-10', publishedOn: '2026-06-12' },
      },
    });
    expect((await panel()).minutesOwed).toEqual([]);
    expect(await events()).toMatchObject([{ type: 'minutes-published', facts: { meetingId: may, approvedAt: june } }]);
  });

  it('before it, nobody outside reads a word of them', async () => {
    const { panelId, may } = await scene({
      may: { minutes: theMinutes({ sections: sections('CANARY of the draft') }) },
    });
    const view = await app.viewMeeting(anonymous, panelId, may);
    expect(view).toMatchObject({ meeting: { id: may } });
    expect(JSON.stringify(view)).not.toContain('CANARY');
  });

  it('leaves no draft behind', async () => {
    const { panelId, may, june, secretary } = await scene({ june: held });
    await app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june });
    const sortKeys = (await itemsOf(table, `MEETING#${may}`)).map(({ sk }) => sk);
    expect(sortKeys).toContain('OPEN#MINUTES');
    expect(sortKeys).not.toContain('PANEL#MINUTES');
  });

  it('is refused by the meeting itself, by an earlier one, and by one that did not decide', async () => {
    const { panelId, may, june, secretary } = await scene();
    const at = (meetingId: typeof may, atMeetingId: typeof may) =>
      app.approveMinutes(request(secretary), { panelId, meetingId, atMeetingId });
    expect(await at(may, may)).toMatchObject({ refused: 'minutes-of-own-meeting' });
    expect(await at(may, june)).toMatchObject({ refused: 'meeting-not-held' });
    expect(await at(june, may)).toMatchObject({ refused: 'minutes-not-circulated' });
  });

  it('is refused at a meeting of another panel', async () => {
    const [one, other] = [await scene(), await scene({ june: held })];
    const at = { panelId: one.panelId, meetingId: one.may, atMeetingId: other.june };
    expect(await app.approveMinutes(request(one.secretary), at)).toMatchObject({ refused: 'not-found' });
  });

  it('two at once publish once (A5)', async () => {
    const { panelId, may, june, secretary, events } = await scene({ june: held });
    const approve = () => app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june });
    const outcomes = await Promise.all([approve(), approve(), approve()]);
    expect(outcomes.filter((outcome) => 'meetingId' in outcome)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  it('races with a correction: what is published is what was approved, or the correction is in it (A4)', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { panelId, may, june, secretary, meeting } = await scene({ june: held });
      const [saved] = await Promise.all([
        app.saveMinutes(request(secretary), { panelId, meetingId: may, revision: 2, sections: sections('Corrected') }),
        app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june }),
      ]);
      const { minutes } = await meeting(may);
      expect(minutes?.status).toBe('published');
      expect(minutes?.sections).toEqual('refused' in saved ? theMinutes().sections : sections('Corrected'));
    }
  });

  it('makes them immutable', async () => {
    const { panelId, may, june, secretary } = await scene({ june: held });
    await app.approveMinutes(request(secretary), { panelId, meetingId: may, atMeetingId: june });
    const save = { panelId, meetingId: may, revision: 2, sections: sections('Too late') };
    expect(await app.saveMinutes(request(secretary), save)).toMatchObject({ refused: 'minutes-already-approved' });
    expect(await app.circulateMinutes(request(secretary), { panelId, meetingId: may })).toMatchObject({
      refused: 'minutes-already-approved',
    });
  });
});
