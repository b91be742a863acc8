import { beforeAll, expect, it } from 'vitest';
import { here as present } from '../builders/meeting.ts';
import { proposals } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';

/** What people met when they used it for a day, each held here so that nobody meets it again. */

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

it('the first draft of the minutes says which priorities were agreed and what was asked of whom, and names no persons', async () => {
  const at = await scene();
  const [one, two, three] = proposals(3).map(({ id: _none, ...rest }) => rest);
  if (!one || !two || !three) throw new Error('three are needed');
  await app.closeMeeting(request(at.secretary), {
    panelId: at.panelId,
    meetingId: at.june,
    attendance: present(6),
    outcomes: [],
    priorities: { decision: 'set', priorities: [one, two, { ...three, title: 'CANARY', scope: 'persons' }] },
    evidence: { seen: true },
    notReviewed: 'There was no time',
    actions: [
      { what: 'Mend the lamp', kind: 'support', owner: { kind: 'partner', name: 'Lighting' }, dueOn: '2026-07-01' },
    ],
  });
  const text = (await at.meeting(at.june)).minutes?.sections.map((section) => section.text).join('\n') ?? '';
  expect(text).toContain(one.title);
  expect(text).toContain('Mend the lamp (Lighting, by 1 July 2026)');
  expect(text).not.toContain('CANARY');
});

it('saving a meeting as it was tells nobody anything', async () => {
  const at = await scene({ june: { start: '2026-07-10T19:30', end: '2026-07-10T21:00' } });
  const before = await at.meeting(at.june);
  const { start, end, place } = before;
  const outcome = await app.changeMeeting(request(at.secretary), {
    panelId: at.panelId,
    meetingId: at.june,
    start,
    end,
    place,
  });
  expect(outcome).toEqual({ meetingId: at.june });
  expect((await at.meeting(at.june)).sequence).toBe(before.sequence);
  expect(await at.events()).toEqual([]);
});

it('a draft of the governing document stays with the panel until a meeting adopts it', async () => {
  const at = await scene();
  const clauses = [{ number: '1', topic: 'quorum', text: 'A third of us decide.' }] as const;
  const draft = { panelId: at.panelId, kind: 'ground-rules', title: 'Our rules', clauses } as const;
  const drafted = await app.draftDocument(request(at.secretary), draft);
  if (!('documentId' in drafted)) throw new Error('not drafted');
  const { documentId } = drafted;
  expect((await at.panel()).draft).toEqual({ id: documentId, title: 'Our rules' });
  await app.adoptDocument(request(at.secretary), { panelId: at.panelId, documentId, meetingId: at.may });
  expect((await at.panel()).draft).toBeUndefined();
});

it('the borough fills an office that is vacant, and none that is held', async () => {
  const at = await scene();
  const officer = {
    kind: 'person',
    personId: 'person_borough',
    name: 'Jo Reid',
    roles: [{ role: 'borough-officer', borough: 'lambeth' }],
  } as const;
  const chair = { panelId: at.panelId, office: 'chair', personId: 'person_05' } as const;
  expect(await app.fillOffice(request(officer), chair)).toMatchObject({ refused: 'not-your-part' });
  await app.leaveOffice(request(at.secretary), { panelId: at.panelId, office: 'chair' });
  expect(await app.fillOffice(request(officer), chair)).toEqual({ panelId: at.panelId, office: 'chair' });
});

it('a closed action is still read, with how it ended', async () => {
  const at = await scene();
  const [action] = (await at.panel()).actions;
  if (!action) throw new Error('the panel of the scene has an action');
  await app.closeAction(request(at.secretary), { panelId: at.panelId, actionId: action.id, outcome: 'not-fixed' });
  expect(await app.viewAction({ kind: 'anonymous' }, at.panelId, action.id)).toMatchObject({
    action: { id: action.id, outcome: 'not-fixed' },
    notToAnswer: { refused: 'action-closed' },
  });
});

it('a meeting that was called off before it was called is nobody else’s business', async () => {
  const at = await scene();
  const later = { kind: 'ordinary', start: '2026-07-15T19:30', end: '2026-07-15T21:00', place: 'The hall' } as const;
  const planned = await app.scheduleMeeting(request(at.secretary), { panelId: at.panelId, ...later });
  if (!('meetingId' in planned)) throw new Error('not planned');
  const { meetingId } = planned;
  await app.cancelMeeting(request(at.secretary), { panelId: at.panelId, meetingId, reason: 'CANARY' });
  const anybody = { kind: 'anonymous' } as const;
  expect(await app.viewMeeting(anybody, at.panelId, meetingId)).toMatchObject({ refused: 'not-found' });
  expect(JSON.stringify(await app.viewPanel(anybody, at.panelId))).not.toContain(meetingId);
  expect(await app.viewMeeting(at.secretary, at.panelId, meetingId)).toMatchObject({
    meeting: { cancelled: 'CANARY' },
  });
});

it('an action about persons stays closed when its priority has left the set, and in the minutes', async () => {
  const at = await scene();
  const [one, two, three] = proposals(3).map(({ id: _none, ...rest }) => rest);
  if (!one || !two || !three) throw new Error('three are needed');
  const set = (third: typeof three) =>
    app.setPriorities(request(at.secretary), { panelId: at.panelId, meetingId: at.may, priorities: [one, two, third] });
  await set({ ...three, scope: 'persons' });
  const priorityId = (await at.panel()).priorities.find(({ scope }) => scope === 'persons')?.id;
  const owner = { kind: 'person', personId: 'person_05' } as const;
  const asked = { panelId: at.panelId, meetingId: at.may, what: 'CANARY', kind: 'support', owner } as const;
  const outcome = await app.askAction(request(at.secretary), { ...asked, priorityId });
  if (!('actionId' in outcome)) throw new Error('not asked');
  await set(three);
  const anybody = { kind: 'anonymous' } as const;
  const told = [await app.viewPanel(anybody, at.panelId), await app.viewAction(anybody, at.panelId, outcome.actionId)];
  expect(JSON.stringify(told)).not.toContain('CANARY');
  expect(JSON.stringify(await app.viewPanel(at.secretary, at.panelId))).toContain('CANARY');
});

it('the first draft of the minutes names no member who is asked to do something', async () => {
  const at = await scene();
  await app.closeMeeting(request(at.secretary), {
    panelId: at.panelId,
    meetingId: at.june,
    attendance: present(6),
    outcomes: [],
    priorities: { decision: 'keep' },
    evidence: { seen: true },
    notReviewed: 'There was no time',
    actions: [{ what: 'Ask the school', kind: 'support', owner: { kind: 'person', personId: 'person_05' } }],
  });
  const text = JSON.stringify((await at.meeting(at.june)).minutes?.sections);
  expect(text).toContain('Ask the school (a member of the panel)');
  expect(text).not.toContain('Member 05');
});
