import { anonymous } from '@wardmote/domain/actor';
import { waitingOnAPage } from '@wardmote/domain/concern';
import type { ConcernId } from '@wardmote/domain/id';
import { mostWardConcernsADay } from '@wardmote/domain/ward-concern';
import { findNotice } from '@wardmote/store/mail-log-store';
import { savePersonWithRoles } from '@wardmote/store/people-store';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPerson, boroughOfficer } from '../builders/actor.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

let scenes: Awaited<ReturnType<typeof openScenes>> = {} as never;
let app: typeof scenes.app;
beforeEach(async () => {
  scenes = await openScenes();
  ({ app } = scenes);
});

const borough = 'lambeth';
const worried = { borough, ward: 'E05000416', text: 'CANARY Scooters on the pavement', groups: [] } as const;
const raise = async (more: { readonly email?: string; readonly place?: string } = {}) =>
  granted(await app.raiseWardConcern(request(anonymous), { ...worried, ...more }));
const waiting = async (after?: string) => granted(await app.viewWardConcerns(boroughOfficer, borough, after));
const noticeOf = async (concernId: ConcernId) => (await findNotice(scenes.table)(`${concernId}-told`))?.notice;

describe('what worries somebody in a ward without a panel', () => {
  it('waits for the officers of its borough alone, as it was written, without how to reach its writer', async () => {
    const { concernId } = await raise({ email: 'resident@example.org', place: 'The park' });
    const view = await waiting();
    expect(view.waiting).toMatchObject([
      { id: concernId, wardName: 'Coldharbour', text: worried.text, place: 'The park', answeredByMail: true },
    ]);
    expect(view.waiting[0]).toMatchObject({ raisedOn: '2026-06-12', answerBy: '2026-06-26', groups: ['everybody'] });
    expect(JSON.stringify(view)).not.toContain('resident@');
    expect(await app.viewWaitingOfWards(boroughOfficer, borough)).toEqual({
      count: 1,
      firstBy: '2026-06-26',
      today: '2026-06-12',
    });
    const elsewhere = aPerson([{ role: 'borough-officer', borough: 'camden' }], 'person_camden');
    const council = aPerson([{ role: 'council-officer', borough }], 'person_council');
    for (const actor of [elsewhere, council, anonymous]) {
      expect(await app.viewWardConcerns(actor, borough)).toHaveProperty('refused');
      expect(await app.viewWardConcern(actor, borough, concernId)).toHaveProperty('refused');
      expect(await app.viewWaitingOfWards(actor, borough)).toBeUndefined();
      const answer = { borough, concernId, outcome: 'declined', words: 'x' } as const;
      expect(await app.answerWardConcern(request(actor), answer)).toHaveProperty('refused');
    }
  });

  it('is read a page at a time, and none is left out', async () => {
    const raised: ConcernId[] = [];
    for (let count = 0; count <= waitingOnAPage; count += 1) raised.push((await raise()).concernId);
    const first = await waiting();
    const rest = await waiting(first.next);
    expect([first.waiting.length, rest.waiting.length, rest.next]).toEqual([waitingOnAPage, 1, undefined]);
    expect([...first.waiting, ...rest.waiting].map(({ id }) => id).toSorted()).toEqual(raised.toSorted());
    expect(await app.viewWaitingOfWards(boroughOfficer, borough)).toMatchObject({ count: waitingOnAPage, more: true });
  });

  it('is told to the officers of the group once a day, without a word of it', async () => {
    const personId = 'person_borough';
    await savePersonWithRoles(scenes.table)(
      { id: personId, name: 'Jo Reid', email: 'jo@example.org' },
      [{ role: 'borough-officer', borough }],
      true,
    );
    await raise();
    await raise();
    const id = `ward-concern-${borough}-2026-06-12-${personId}`;
    const [told, ...more] = await itemsOf(scenes.table, `NOTICE#${id}`);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ status: 'due', notice: { kind: 'ward-concern-raised', to: { personId } } });
    expect(JSON.stringify(told)).not.toContain('CANARY');
    const next = scenes.over(scenes.table, '2026-06-13T10:00:00Z');
    granted(await next.raiseWardConcern(request(anonymous), worried));
    expect(await findNotice(scenes.table)(`ward-concern-${borough}-2026-06-13-${personId}`)).toBeDefined();
  });

  it('is one however often its form is sent, and no more in a day from a ward than neighbours send', async () => {
    const twice = request(anonymous);
    const first = granted(await app.raiseWardConcern(twice, worried));
    expect(await app.raiseWardConcern(twice, worried)).toEqual(first);
    for (let count = 2; count < mostWardConcernsADay; count += 1) await raise();
    expect(await app.raiseWardConcern(request(anonymous), worried)).toMatchObject({ refused: 'too-many-concerns' });
    expect(await app.raiseWardConcern(twice, worried)).toEqual(first);
  }, 60_000);

  it('is of a ward that is there', async () => {
    const nowhere = { ...worried, ward: 'E05999999' } as const;
    expect(await app.raiseWardConcern(request(anonymous), nowhere)).toMatchObject({ refused: 'not-found' });
    const atlantis = { ...worried, borough: 'atlantis' };
    expect(await app.raiseWardConcern(request(anonymous), atlantis)).toMatchObject({ refused: 'borough-unknown' });
  });
});

describe('what the group says of it', () => {
  it('is told to whoever raised it, on their page and by mail, and it waits no longer', async () => {
    const { concernId, linkKey } = await raise({ email: 'resident@example.org' });
    const answer = { borough, concernId, outcome: 'elsewhere', remit: 'council', words: 'The street team' } as const;
    granted(await app.answerWardConcern(request(boroughOfficer), answer));
    expect(await app.viewOwnWardConcern(borough, concernId, linkKey)).toMatchObject({
      concern: { answer: { outcome: 'elsewhere', remit: 'council', words: 'The street team', on: '2026-06-12' } },
    });
    expect(await app.viewOwnWardConcern(borough, concernId, 'another')).toMatchObject({ refused: 'not-found' });
    expect((await waiting()).waiting).toEqual([]);
    expect(await noticeOf(concernId)).toMatchObject({
      panelId: 'borough_lambeth',
      to: { kind: 'raiser', concernId },
      facts: { outcome: 'elsewhere', words: 'The street team' },
    });
    expect(await app.answerWardConcern(request(boroughOfficer), answer)).toMatchObject({ refused: 'concern-triaged' });
  });

  it('makes no mail where nobody left an address, and goes by itself 100 days later', async () => {
    const { concernId } = await raise();
    const answer = { borough, concernId, outcome: 'declined', words: 'It is on private ground' } as const;
    granted(await app.answerWardConcern(request(boroughOfficer), answer));
    expect(await noticeOf(concernId)).toBeUndefined();
    const [item] = await itemsOf(scenes.table, `WARD-CONCERNS#${borough}`, concernId);
    expect(item?.expiresAtEpochSeconds).toBe(Date.parse('2026-09-20T00:00:00Z') / 1000);
  });
});

describe('once a panel covers the ward', () => {
  let here: Awaited<ReturnType<typeof scenes.scene>>;
  beforeEach(async () => {
    here = await scenes.scene();
  });

  it('it is passed on with one press, and waits for the panel', async () => {
    const { concernId, linkKey } = await raise({ email: 'resident@example.org' });
    const { panelId, secretary } = here;
    granted(await app.passOnWardConcern(request(boroughOfficer), { borough, concernId, panelId }));
    const own = granted(await app.viewOwnConcern(panelId, concernId, linkKey));
    expect(own.concern).toMatchObject({ text: worried.text, from: 'resident', raisedOn: '2026-06-12' });
    expect(granted(await app.viewConcerns(secretary, panelId)).waiting?.concerns).toMatchObject([{ id: concernId }]);
    expect((await here.events()).map(({ type }) => type)).toContain('concern-raised');
    expect(await app.viewOwnWardConcern(borough, concernId, linkKey)).toMatchObject({
      concern: { text: '', answer: { outcome: 'passed-on', panelId } },
    });
    const left = await itemsOf(scenes.table, `WARD-CONCERNS#${borough}`, concernId);
    expect(JSON.stringify(left)).not.toMatch(/CANARY|resident@/);
    expect(await noticeOf(concernId)).toMatchObject({ facts: { outcome: 'passed-on', linkKey } });
  });

  it('it is passed on once, to a panel of that ward alone, and by nobody else', async () => {
    const { concernId } = await raise();
    const other = await scenes.scene({
      panel: { patches: [{ ward: 'E05000416', number: 77, wardName: 'Coldharbour' }] },
    });
    const { panelId } = here;
    const pass = { borough, concernId, panelId };
    expect(await app.passOnWardConcern(request(here.secretary), pass)).toHaveProperty('refused');
    const nowhere = { ...pass, panelId: 'panel_none' } as const;
    expect(await app.passOnWardConcern(request(boroughOfficer), nowhere)).toMatchObject({ refused: 'not-found' });
    granted(await app.passOnWardConcern(request(boroughOfficer), pass));
    const again = { ...pass, panelId: other.panelId };
    expect(await app.passOnWardConcern(request(boroughOfficer), again)).toMatchObject({ refused: 'concern-triaged' });
  });
});
