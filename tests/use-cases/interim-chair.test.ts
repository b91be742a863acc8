import { changedGrants } from '@wardmote/domain/role-of';
import { beforeAll, expect, it } from 'vitest';
import { onPanel } from '../builders/actor.ts';
import { aSergeantOnThePanel, members } from '../builders/member.ts';
import { aTerm } from '../builders/panel.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

/** Row 21 and promise 6: the police may start a panel off, and write nothing of its record. */
const policeChaired = async () => {
  const officer = aSergeantOnThePanel();
  const { personId, name } = officer;
  const chair = aTerm({ personId, name, party: 'police', until: undefined, handOverBy: '2026-09-01' });
  const at = await scene({ panel: { members: [...members(10), officer], offices: [chair] } });
  const actor = {
    ...onPanel('interim-chair', personId),
    roles: [{ role: 'interim-chair', panelId: at.panelId }],
  } as const;
  return { at, actor };
};

it('a chair from the police has the role of an interim chair, not of a chair', async () => {
  const { at } = await policeChaired();
  const { given } = changedGrants(undefined, await at.panel());
  const roles = given.map(({ role }) => role.role);
  expect(roles).toContain('interim-chair');
  expect(roles).not.toContain('chair');
});

it('calls meetings, and can neither record them nor write minutes or priorities', async () => {
  const { at, actor } = await policeChaired();
  const { panelId, june, may } = at;
  const later = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
  expect(await app.scheduleMeeting(request(actor), { panelId, ...later })).toHaveProperty('meetingId');
  const refused = { refused: 'police-cannot-change-record' };
  const minutes = { panelId, meetingId: may, revision: 1, sections: [] };
  expect(await app.saveMinutes(request(actor), minutes)).toMatchObject(refused);
  expect(await app.setPriorities(request(actor), { panelId, meetingId: may, priorities: [] })).toMatchObject(refused);
  const act = { panelId, meetingId: june, attendance: [], outcomes: [], actions: [] };
  expect(await app.closeMeeting(request(actor), act)).toMatchObject(refused);
});
