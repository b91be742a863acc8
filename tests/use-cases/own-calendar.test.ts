import { anonymous } from '@wardmote/domain/actor';
import { isRefusal } from '@wardmote/domain/refusal';
import { findContact } from '@wardmote/store/contact-store';
import { savePersonWithRoles } from '@wardmote/store/people-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson } from '../builders/actor.ts';
import { anInvitation } from '../builders/meeting.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
let people = 0;

/** A member of these panels, who has asked for the address of their own calendar. */
const subscriber = async (...scenes: readonly Scene[]) => {
  people += 1;
  const personId = `person_calendar-${people}` as const;
  const roles = scenes.map(({ panelId }) => ({ role: 'member', panelId }) as const);
  await savePersonWithRoles(table)({ id: personId, name: 'Eve' }, roles, true);
  const actor = aPerson(roles, personId, 'Eve');
  await app.renewOwnCalendar(request(actor));
  return { personId, actor, key: async () => (await findContact(table)(personId))?.feedKey ?? '' };
};
const called = (personId: `person_${string}`) => ({
  june: {
    start: '2026-06-24T19:30',
    calledOn: '2026-06-01',
    invitations: [anInvitation({ personId, name: 'Eve', linkKey: 'k' }), anInvitation()],
  },
});

describe('somebody’s own calendar', () => {
  it('has the meetings of all their panels to which they are invited, each with their own invitation', async () => {
    const next = `person_calendar-${people + 1}` as const;
    const [one, other, strange] = [await scene(called(next)), await scene(called(next)), await scene(called(next))];
    const { personId, key } = await subscriber(one, other);
    const found = await app.readOwnCalendar(personId, await key());
    if (isRefusal(found)) throw new Error(found.refused);
    expect(found.map(({ panelId, meeting }) => [panelId, meeting.id])).toEqual([
      [one.panelId, one.june],
      [other.panelId, other.june],
    ]);
    for (const { meeting, invitation } of found) {
      expect(invitation.personId).toBe(personId);
      expect(meeting.invitations).toEqual([invitation]);
    }
    expect(JSON.stringify(found)).not.toContain(strange.june);
  });

  it('opens to its key alone, and not to the one before', async () => {
    const { personId, actor, key } = await subscriber(await scene());
    const old = await key();
    await app.renewOwnCalendar(request(actor));
    expect(await key()).not.toBe(old);
    for (const wrong of [old, '', 'another']) {
      expect(await app.readOwnCalendar(personId, wrong)).toMatchObject({ refused: 'not-found' });
    }
    expect(await app.readOwnCalendar(personId, await key())).toEqual([]);
  });

  it('is nobody’s who has not asked for one, or is not signed in', async () => {
    expect(await app.readOwnCalendar('person_02', '')).toMatchObject({ refused: 'not-found' });
    expect(await app.viewOwnCalendar(anonymous)).toMatchObject({ refused: 'sign-in-needed' });
    expect(await app.renewOwnCalendar(request(anonymous))).toMatchObject({ refused: 'sign-in-needed' });
  });

  it('has no meeting that was never called', async () => {
    const next = `person_calendar-${people + 1}` as const;
    const at = await scene({ june: { ...called(next).june, status: 'scheduled', calledOn: undefined } });
    const { personId, key } = await subscriber(at);
    expect(await app.readOwnCalendar(personId, await key())).toEqual([]);
  });
});
