import { anonymous } from '@wardmote/domain/actor';
import { mostInBorough } from '@wardmote/domain/escalation';
import { isRefusal } from '@wardmote/domain/refusal';
import { viewBoroughEscalations } from '@wardmote/use-cases/view-escalations';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, boroughOfficer } from '../builders/actor.ts';
import { anEscalation } from '../builders/escalation.ts';
import { aPriority } from '../builders/priority.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const opened = async (changes?: Parameters<typeof scene>[0]) => {
  const at = await scene(changes);
  const put = async (more: { readonly about?: `priority_${string}` | `action_${string}` } = {}) => {
    const asked = { panelId: at.panelId, what: 'The canal path', why: 'It is dark through three wards', ...more };
    const outcome = await app.putToBorough(request(at.secretary), asked);
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return outcome.escalationId;
  };
  return { at, put };
};

describe('what a panel puts to its borough group (row 46)', () => {
  it('is read by everybody, with each word of the group and the day of it', async () => {
    const { at, put } = await opened();
    const escalationId = await put();
    const { panelId } = at;
    const before = await app.viewEscalation(anonymous, panelId, escalationId);
    expect(before).toMatchObject({ escalation: { state: 'put', changedOn: '2026-06-12' }, mayAnswer: false });
    await app.answerEscalation(request(boroughOfficer), { panelId, escalationId, state: 'received' });
    const words = 'The lighting team looks at it in July';
    await app.answerEscalation(request(boroughOfficer), { panelId, escalationId, state: 'passed-on', words });
    const after = await app.viewEscalation(anonymous, panelId, escalationId);
    expect(after).toMatchObject({
      escalation: { state: 'passed-on', answers: [{ state: 'received' }, { state: 'passed-on', words }] },
    });
    expect(JSON.stringify(after)).not.toContain('person_');
    // Within one moment of a standing clock the events have no order.
    const told = (await at.events()).map(({ type }) => type).filter((type) => type.startsWith('escalation-'));
    expect(told.toSorted()).toEqual(['escalation-answered', 'escalation-answered', 'escalation-put']);
  });

  it('is found by its panel and by its borough, what is not settled first', async () => {
    const { at, put } = await opened();
    const { panelId } = at;
    const [first, second] = [await put(), await put()];
    const lit = { panelId, escalationId: second, state: 'done', words: 'Lit', pounds: 4000 } as const;
    const before = await app.viewBoroughEscalations('lambeth');
    if (isRefusal(before)) throw new Error(before.refused);
    await app.answerEscalation(request(boroughOfficer), lit);
    expect(await app.viewEscalations(at.secretary, panelId)).toMatchObject({
      escalations: expect.arrayContaining([
        expect.objectContaining({ id: first }),
        expect.objectContaining({ id: second }),
      ]),
      mayPut: true,
    });
    const borough = await app.viewBoroughEscalations('lambeth');
    if (isRefusal(borough)) throw new Error(borough.refused);
    const own = borough.escalations.filter((one) => one.panelId === panelId);
    expect(own.map(({ id, state }) => [id, state])).toEqual([
      [first, 'put'],
      [second, 'done'],
    ]);
    expect(own[1]).toMatchObject({ answers: [{ state: 'done', pounds: 4000 }] });
    expect(borough).toMatchObject({
      influence: {
        put: before.influence.put,
        done: before.influence.done + 1,
        pounds: before.influence.pounds + 4000,
      },
    });
    expect(borough).not.toHaveProperty('onlyLast');
    expect(await app.viewBoroughEscalations('nowhere')).toMatchObject({ refused: 'borough-unknown' });
  });

  it('is counted without a beginning where a borough has more than are read, and says of which (row 107)', async () => {
    const old = anEscalation({ putOn: '2024-02-01' });
    const settled = Array.from({ length: mostInBorough }, () =>
      anEscalation({ answers: [{ state: 'done', on: '2026-06-01', words: 'Done' }] }),
    );
    const view = await viewBoroughEscalations({
      allBoroughs: async () => [{ code: 'E09000022', slug: 'lambeth', name: 'Lambeth', force: 'metropolitan' }],
      escalationsOfBorough: async (_borough, list) => (list === 'open' ? [old] : settled),
    })('lambeth');
    expect(view).toMatchObject({ influence: { put: 61, done: 60 }, onlyLast: { settled: 60 } });
    expect(view).not.toHaveProperty('influence.since');
    expect(view).not.toHaveProperty('onlyLast.open');
  });

  it('is answered by the officer of that borough alone, and put by the officers of the panel alone', async () => {
    const { at, put } = await opened();
    const { panelId } = at;
    const escalationId = await put();
    const received = { panelId, escalationId, state: 'received' } as const;
    const elsewhere = aPerson([{ role: 'borough-officer', borough: 'camden' }], 'person_camden');
    for (const actor of [at.secretary, at.sergeant, elsewhere, anonymous])
      expect(isRefusal(await app.answerEscalation(request(actor), received))).toBe(true);
    const asked = { panelId, what: 'x', why: 'y' };
    for (const actor of [at.as('member'), at.sergeant, boroughOfficer, anonymous])
      expect(isRefusal(await app.putToBorough(request(actor), asked))).toBe(true);
  });

  it('is about an open priority or action, under the name that it had, and never about persons', async () => {
    const open = aPriority({ id: 'priority_open', title: 'Mopeds' });
    const closed = aPriority({ id: 'priority_persons', title: 'CANARY', scope: 'persons' });
    const { at, put } = await opened({ panel: { priorities: [open, closed] } });
    const escalationId = await put({ about: 'priority_open' });
    expect(await app.viewEscalation(anonymous, at.panelId, escalationId)).toMatchObject({
      escalation: { about: { kind: 'priority', id: 'priority_open', title: 'Mopeds' } },
    });
    const asked = { panelId: at.panelId, what: 'x', why: 'y', about: 'priority_persons' } as const;
    expect(await app.putToBorough(request(at.secretary), asked)).toMatchObject({ refused: 'escalation-about-unknown' });
  });

  it('is not answered over what somebody else has said meanwhile', async () => {
    const { at, put } = await opened();
    const { panelId } = at;
    const escalationId = await put();
    await app.answerEscalation(request(boroughOfficer), { panelId, escalationId, state: 'received' });
    const late = { panelId, escalationId, state: 'taken-up', words: 'x' } as const;
    expect(await app.answerEscalation(request(boroughOfficer, { expects: 1 }), late)).toMatchObject({
      refused: 'changed-meanwhile',
    });
  });
});
