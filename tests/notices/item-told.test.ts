import { makeNotices } from '@wardmote/notices/make-notices';
import { itemToldNotices } from '@wardmote/notices/request-notices';
import { describe, expect, it } from 'vitest';
import { aMeeting, anEvent, aPanel, aRequest, factsOf } from './things.ts';

const published = anEvent('minutes-published', { meetingId: 'meeting_march', approvedAt: 'meeting_april' });
const asked = aRequest({ id: 'request_lamp', email: 'resident@example.org' });
const item = { id: 'item_lamp', kind: 'other', heading: 'The lamp', askedBy: 'resident' } as const;

describe('what a meeting said of something that a resident asked for (U44)', () => {
  it('is told to whoever left an address; a member hears of the minutes as one', () => {
    const askedFor = [
      asked,
      aRequest({ id: 'request_silent', email: undefined }),
      aRequest({ id: 'request_own', personId: 'person_member', email: undefined }),
    ];
    expect(itemToldNotices(published, factsOf({ askedFor }))).toMatchObject([
      { kind: 'item-told', to: { kind: 'asker', requestId: 'request_lamp' }, facts: { heldOn: '2026-03-03' } },
    ]);
  });

  it('finds the request by the item that was made of it, and no other', async () => {
    const looked: string[] = [];
    const made: string[] = [];
    const other = { id: 'item_other', kind: 'other', heading: 'Bins' } as const;
    const unasked = async (): Promise<never> => {
      throw new Error('Nobody should ask this');
    };
    await makeNotices({
      findPanel: async () => aPanel({ members: [] }),
      findMeeting: async () => aMeeting({ agenda: [other, { ...item, requestId: 'request_lamp' }] }),
      findAgendaRequest: async (_, id) => {
        looked.push(id);
        return asked;
      },
      followersOf: async () => [],
      sergeantsOf: unasked,
      boroughOfficersOf: unasked,
      findConcern: unasked,
      findBulletin: unasked,
      displacementsAt: unasked,
      addNotice: async ({ id }) => {
        made.push(id);
      },
    })(published, '01EVENT');
    expect(looked).toEqual(['request_lamp']);
    expect(made).toEqual(['01EVENT-request_lamp']);
  });
});
