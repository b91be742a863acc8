import { type Actor, anonymous } from '@wardmote/domain/actor';
import { type AgendaRequest, mostRequestsADay, mostWaitingRead } from '@wardmote/domain/agenda-request';
import { isRefusal } from '@wardmote/domain/refusal';
import { mostFromOneADay } from '@wardmote/domain/sender';
import { findAgendaRequest, requestItem, waitingRequests } from '@wardmote/store/agenda-request-store';
import { keys } from '@wardmote/store/keys';
import { writeItems } from '@wardmote/store/places-store';
import { removePoll, savePoll } from '@wardmote/store/poll-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '../builders/actor.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
const asked = { heading: 'Mopeds on the canal path', details: 'CANARY the lad at number 9', minutes: 10 };

const made = async ({ panelId }: Scene, actor = anonymous as Parameters<typeof request>[0], more: object = {}) => {
  const outcome = await app.requestItem(request(actor), { panelId, ...asked, ...more });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return { panelId, ...outcome };
};
const scheduled = { june: { status: 'scheduled', start: '2026-07-08T19:30', end: '2026-07-08T21:00' } } as const;
const stored = ({ panelId, requestId }: Awaited<ReturnType<typeof made>>) =>
  findAgendaRequest(table)(panelId, requestId);

describe('asking for something on the agenda', () => {
  it('needs no account, and gives a link that shows how it stands to nobody else', async () => {
    const at = await scene();
    const { panelId, requestId, linkKey } = await made(at, anonymous, { email: 'neighbour@example.org' });
    expect(await app.viewOwnRequest(panelId, requestId, linkKey)).toMatchObject({
      request: { ...asked, from: 'resident', askedOn: '2026-06-12', answerBy: '2026-06-26' },
    });
    expect(await app.viewOwnRequest(panelId, requestId, 'another')).toMatchObject({ refused: 'not-found' });
    expect(await app.viewOwnRequest('panel_none', requestId, linkKey)).toMatchObject({ refused: 'not-found' });
  });

  it('sent again, gets its first answer though the day is full', async () => {
    const { panelId } = await scene();
    const first = request(anonymous);
    const outcome = await app.requestItem(first, { panelId, ...asked });
    for (let count = 1; count < mostRequestsADay; count += 1)
      await app.requestItem(request(anonymous), { panelId, ...asked });
    expect(await app.requestItem(request(anonymous), { panelId, ...asked })).toMatchObject({
      refused: 'too-many-requests',
    });
    expect(await app.requestItem(first, { panelId, ...asked })).toEqual(outcome);
  });

  it('may come five times a day from one network, and again for whoever is signed in there', async () => {
    const at = await scene();
    const { panelId } = at;
    const network = '203.0.113.7';
    const ask = (actor: Actor) => app.requestItem({ ...request(actor), network }, { panelId, ...asked });
    for (let count = 0; count < mostFromOneADay; count += 1) granted(await ask(anonymous));
    expect(await ask(anonymous)).toMatchObject({ refused: 'too-many-requests-from-you' });
    granted(await ask(at.as('member', 'person_03', 'Member 03')));
    const worried = { panelId, text: 'Bins overflow', groups: [] };
    granted(await app.raiseConcern({ ...request(anonymous), network }, worried));
  });

  it('waits behind sixty others without being counted or read with them, and follows as they are answered', async () => {
    const at = await scene();
    const { requestId, ...own } = await made(at);
    const first = await findAgendaRequest(table)(own.panelId, requestId);
    if (!first) throw new Error('it was made');
    const many = Array.from({ length: mostWaitingRead + 5 }, (_, count): AgendaRequest => {
      const id = `request_many-${String(count).padStart(3, '0')}` as const;
      return { ...first, id, answerBy: '2026-07-01' };
    });
    await writeItems(table)(many.map(requestItem));
    const { waiting, more } = granted(await app.viewRequests(at.secretary, at.panelId));
    expect([waiting.length, waiting[0]?.id, more]).toEqual([mostWaitingRead, requestId, true]);
    expect(await app.viewWaiting(at.secretary, at.panelId)).toMatchObject([
      { what: 'request', count: mostWaitingRead, more: true, firstBy: '2026-06-26' },
    ]);
  });

  it('knows a member of the panel, and no member of another', async () => {
    const at = await scene();
    const by = at.as('member', 'person_03', 'Member 03');
    expect(await stored(await made(at, by, { email: 'x@example.org' }))).toMatchObject({
      from: 'member',
      personId: 'person_03',
      name: 'Member 03',
    });
    expect(await stored(await made(at, by, { email: 'x@example.org' }))).not.toHaveProperty('email');
    expect(await stored(await made(at, stranger))).toMatchObject({ from: 'resident' });
  });

  it('tells a councillor from a member, on the agenda too, and before an election whoever answers reads it', async () => {
    const { members } = await (await scene()).panel();
    const ward = members.map((one) => (one.personId === 'person_03' ? { ...one, party: 'councillor' as const } : one));
    const july = { status: 'scheduled', start: '2026-07-08T19:30', end: '2026-07-08T21:00' } as const;
    const at = await scene({ panel: { members: ward }, june: july });
    await savePoll(table)({ name: 'Local elections', on: '2026-07-16', from: '2026-06-10' });
    const later = over(table);
    const askedOf = async (actor: Parameters<typeof request>[0]) => {
      const { requestId } = await made(at, actor);
      const view = await later.viewRequest(at.secretary, at.panelId, requestId);
      if (isRefusal(view)) throw new Error(view.refused);
      return { requestId, from: view.request.from, polls: view.ahead.map(({ poll }) => poll?.name) };
    };
    expect(await askedOf(at.as('member', 'person_04'))).toMatchObject({ from: 'member', polls: [undefined] });
    const { requestId, ...told } = await askedOf(at.as('observer', 'person_03'));
    expect(told).toEqual({ from: 'councillor', polls: ['Local elections'] });
    const answer = { panelId: at.panelId, requestId, meetingId: at.june, outcome: 'taken-on' } as const;
    expect(await app.answerRequest(request(at.secretary), answer)).toEqual({ requestId });
    expect((await at.meeting(at.june)).agenda.find(({ askedBy }) => askedBy)).toMatchObject({ askedBy: 'councillor' });
    await removePoll(table)({ on: '2026-07-16' });
  });

  it('tells in its event nothing of what was written', async () => {
    const at = await scene();
    await made(at, anonymous, { email: 'neighbour@example.org' });
    const event = (await at.events()).find(({ type }) => type === 'agenda-request-made');
    expect(event).toMatchObject({ by: 'link', facts: { from: 'resident' } });
    expect(JSON.stringify(event)).not.toMatch(/canal|CANARY|neighbour/);
  });

  it('is one request when the form is sent twice', async () => {
    const at = await scene();
    const same = request(anonymous);
    const [one, other] = [
      await app.requestItem(same, { panelId: at.panelId, ...asked }),
      await app.requestItem(same, { panelId: at.panelId, ...asked }),
    ];
    expect(other).toEqual(one);
    expect(await waitingRequests(table)(at.panelId)).toHaveLength(1);
  });

  it('is refused by a panel that has ended', async () => {
    const at = await scene({ panel: { dissolvedOn: '2026-06-01' } });
    const outcome = await app.requestItem(request(anonymous), { panelId: at.panelId, ...asked });
    expect(outcome).toMatchObject({ refused: 'panel-dissolved' });
  });
});

describe('what waits', () => {
  it('is listed for the officers, the longest first, without an address or a key', async () => {
    const at = await scene();
    const first = await made(at, anonymous, { email: 'neighbour@example.org' });
    const later = over(table, '2026-06-20T10:00:00Z');
    const second = await later.requestItem(request(anonymous), { panelId: at.panelId, heading: 'Bins' });
    const view = await later.viewRequests(at.secretary, at.panelId);
    expect(view).toMatchObject({
      waiting: [{ id: first.requestId, answeredByMail: true }, { answeredByMail: false }],
      answered: [],
    });
    expect(isRefusal(second)).toBe(false);
    expect(JSON.stringify(view)).not.toMatch(/neighbour@|linkKey":"(?!key-of)/);
    expect(await later.viewWaiting(at.secretary, at.panelId)).toEqual([
      { what: 'request', count: 2, firstBy: '2026-06-26' },
    ]);
  });

  it('is nothing to a member, a sergeant, a chair from the police or anybody else', async () => {
    const at = await scene();
    await made(at);
    for (const actor of [
      at.as('member', 'person_03'),
      at.sergeant,
      at.as('interim-chair', 'person_04'),
      stranger,
      anonymous,
    ]) {
      expect(isRefusal(await app.viewRequests(actor, at.panelId))).toBe(true);
      expect(await app.viewWaiting(actor, at.panelId)).toEqual([]);
    }
  });
});

describe('an answer', () => {
  it('that takes it on makes an item of it, before any other business, in the words of the officer', async () => {
    const at = await scene(scheduled);
    const { panelId, requestId } = await made(at);
    const on = { panelId, requestId, meetingId: at.june };
    const answer = { ...on, outcome: 'taken-on', heading: 'Mopeds after dark', minutesPlanned: 15 } as const;
    expect(await app.answerRequest(request(at.secretary), answer)).toEqual({ requestId });
    const { agenda } = await at.meeting(at.june);
    const item = agenda.find(({ askedBy }) => askedBy);
    expect(item).toMatchObject({ heading: 'Mopeds after dark', askedBy: 'resident', minutesPlanned: 15, requestId });
    const other = agenda.findIndex(({ kind }) => kind === 'other-business');
    expect(agenda.indexOf(item as never)).toBeLessThan(other === -1 ? agenda.length : other);
    expect(JSON.stringify(await at.meeting(at.june))).not.toContain('CANARY');
    expect((await stored({ panelId, requestId, linkKey: '' }))?.answer).toEqual({
      outcome: 'taken-on',
      on: '2026-06-12',
      meeting: { meetingId: at.june, on: '2026-07-08' },
    });
    expect(await waitingRequests(table)(panelId)).toEqual([]);
  });

  it('after the deadline of the agenda says why it cannot wait', async () => {
    const at = await scene({ june: { ...scheduled.june, start: '2026-06-13T19:30', end: '2026-06-13T21:00' } });
    const { panelId, requestId } = await made(at);
    const answer = { panelId, requestId, meetingId: at.june, outcome: 'taken-on' } as const;
    expect(await app.answerRequest(request(at.secretary), answer)).toMatchObject({ refused: 'late-item-needs-reason' });
    expect((await stored({ panelId, requestId, linkKey: '' }))?.answer).toBeUndefined();
    const lateBecause = 'It happened last night.';
    expect(await app.answerRequest(request(at.secretary), { ...answer, lateBecause })).toEqual({ requestId });
    expect((await at.meeting(at.june)).agenda.find(({ askedBy }) => askedBy)).toMatchObject({ lateBecause });
  });

  it.each(['elsewhere', 'declined'] as const)(
    'that it is %s goes to whoever asked, and on no agenda',
    async (outcome) => {
      const at = await scene();
      const own = await made(at);
      const { panelId, requestId, linkKey } = own;
      const words = 'The council mends it.';
      await app.answerRequest(request(at.secretary), { panelId, requestId, outcome, words });
      expect(await app.viewOwnRequest(panelId, requestId, linkKey)).toMatchObject({
        request: { answer: { outcome, words } },
      });
      const [item] = await itemsOf(table, keys.request(panelId, requestId).pk, requestId);
      expect(item).toMatchObject({ expiresAtEpochSeconds: Date.parse('2026-09-20T00:00:00Z') / 1000 });
      expect((await at.events()).map(({ type }) => type)).not.toContain('agenda-changed');
    },
  );

  it('of two officers at once is one: the other is told', async () => {
    const at = await scene();
    const { panelId, requestId } = await made(at);
    const answer = (words: string) =>
      app.answerRequest(request(at.secretary), { panelId, requestId, outcome: 'declined', words });
    const outcomes = await Promise.all([answer('One'), answer('Another')]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'request-answered' }]);
  });

  it('reaches no request of another panel', async () => {
    const [at, other] = [await scene(), await scene()];
    const { requestId } = await made(at);
    const answer = { panelId: other.panelId, requestId, outcome: 'declined', words: 'x' } as const;
    expect(await app.answerRequest(request(other.secretary), answer)).toMatchObject({ refused: 'not-found' });
  });
});
