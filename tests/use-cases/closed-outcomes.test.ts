import { anonymous } from '@wardmote/domain/actor';
import { itemsOfMeeting } from '@wardmote/store/meeting-items';
import { writeItems } from '@wardmote/store/places-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { here as present, theMinutes } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
type Outcomes = Parameters<typeof app.closeMeeting>[1]['outcomes'];
const record = ({ panelId, june, secretary }: Scene, outcomes: Outcomes, more: object = {}) =>
  app.closeMeeting(request(secretary), {
    panelId,
    meetingId: june,
    attendance: present(6),
    outcomes,
    priorities: { decision: 'keep' },
    evidence: { seen: true },
    notReviewed: 'There was no time',
    actions: [],
    ...more,
  });
const closed = { itemId: 'item_6', openness: 'closed', reason: 'conduct-of-a-member', text: 'CANARY' } as const;

const declared = { personId: 'person_06', interest: 'CANARY of an interest', tookNoPart: false } as const;

describe('what comes of a closed item', () => {
  it('is not opened by a second outcome for the same item, in either order', async () => {
    const open = { itemId: 'item_6', openness: 'open', text: 'Nothing to say' } as const;
    for (const outcomes of [
      [open, closed],
      [closed, open],
    ]) {
      const at = await scene();
      expect(await record(at, outcomes)).toMatchObject({ refused: 'agenda-item-unknown' });
      expect(await at.meeting(at.june)).toMatchObject({ status: 'called', decisions: [] });
    }
  });

  it('stays with the panel, its votes too', async () => {
    const at = await scene();
    await record(at, [{ ...closed, votesFor: 5, votesAgainst: 1, movedBy: 'person_01', declarations: [declared] }]);
    const meeting = await at.meeting(at.june);
    expect(meeting.decisions).toEqual([]);
    expect(meeting.closedText.item_6).toBe(
      'CANARY\n\nMoved by Member 01.\nMember 06 declared an interest (CANARY of an interest) and stayed.\nVotes: 5 for, 1 against.',
    );
  });
});

it('a vote that was entered without a word is kept', async () => {
  const at = await scene();
  await record(at, [{ itemId: 'item_6', openness: 'open', text: '', votesFor: 4, votesAgainst: 2 }]);
  expect((await at.meeting(at.june)).decisions).toEqual([{ itemId: 'item_6', text: '', votesFor: 4, votesAgainst: 2 }]);
});

describe('how an open item was decided', () => {
  const names = /Member 0|person_0|My shop/;
  const declarations = [{ personId: 'person_03', interest: 'My shop', tookNoPart: true }] as const;

  it('is told to the panel by name, and to the public by number, before and after the minutes are published', async () => {
    const at = await scene();
    await record(at, [
      {
        itemId: 'item_6',
        openness: 'open',
        text: 'Agreed',
        movedBy: 'person_01',
        secondedBy: 'person_02',
        declarations,
      },
    ]);
    const mine = await app.viewMeeting(at.as('member', 'person_05'), at.panelId, at.june);
    expect(JSON.stringify(mine)).toMatch(/"movedBy":\{"personId":"person_01"/);
    const { minutes } = await at.meeting(at.june);
    expect(minutes?.sections.find(({ itemId }) => itemId === 'item_6')?.text).toContain(
      'Agreed\n1 member declared an interest and took no part.\nMoved and seconded.',
    );
    const before = await at.meeting(at.june);
    await writeItems(table)(itemsOfMeeting({ ...before, minutes: theMinutes({ status: 'published' }) }));
    const theirs = await app.viewMeeting(anonymous, at.panelId, at.june);
    expect(theirs).toMatchObject({ meeting: { decisions: [{ moved: true, seconded: true, tookNoPart: 1 }] } });
    expect(JSON.stringify('meeting' in theirs && theirs.meeting)).not.toMatch(names);
  });

  it('sets no priorities once too few are left for it, though enough had come', async () => {
    const at = await scene();
    const attendance = present(6).map((line, index) =>
      index < 3 ? { ...line, presence: 'left-early' as const, untilItem: 'item_5' as const } : line,
    );
    expect(await record(at, [], { attendance, priorities: { decision: 'keep' } })).toMatchObject({
      refused: 'not-quorate',
      facts: { present: 3, quorum: 4 },
    });
    expect(
      await record(at, [], { attendance, priorities: { decision: 'defer', reason: 'Three had left' } }),
    ).toMatchObject({ quorum: { present: 6, quorate: true } });
  });
});
