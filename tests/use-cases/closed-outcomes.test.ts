import { beforeAll, describe, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
type Outcomes = Parameters<typeof app.closeMeeting>[1]['outcomes'];
const record = ({ panelId, june, secretary }: Scene, outcomes: Outcomes) =>
  app.closeMeeting(request(secretary), {
    panelId,
    meetingId: june,
    attendance: present(6),
    outcomes,
    priorities: { decision: 'keep' },
    evidence: { seen: true },
    actions: [],
  });
const closed = { itemId: 'item_6', openness: 'closed', reason: 'conduct-of-a-member', text: 'CANARY' } as const;

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
    await record(at, [{ ...closed, votesFor: 7, votesAgainst: 1 }]);
    const meeting = await at.meeting(at.june);
    expect(meeting.decisions).toEqual([]);
    expect(meeting.closedText.item_6).toBe('CANARY\n\nVotes: 7 for, 1 against.');
  });
});

it('a vote that was entered without a word is kept', async () => {
  const at = await scene();
  await record(at, [{ itemId: 'item_6', openness: 'open', text: '', votesFor: 5, votesAgainst: 2 }]);
  expect((await at.meeting(at.june)).decisions).toEqual([{ itemId: 'item_6', text: '', votesFor: 5, votesAgainst: 2 }]);
});
