import { anonymous } from '@wardmote/domain/actor';
import { mostFromOneADay } from '@wardmote/domain/sender';
import { mostTellingsADay } from '@wardmote/domain/team-contact';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../closed/twin-of.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, over, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, over, scene, table } = await openScenes());
});

const good = { answered: 'in-three-days', ease: 5, age: '65-and-over' } as const;
const contactOf = async (panelId: Parameters<typeof app.viewTeam>[1], by = app) => {
  const view = await by.viewTeam(anonymous, panelId);
  if ('refused' in view) throw new Error(view.refused);
  return view.contact;
};

describe('what residents tell of their team', () => {
  it('is added up, and shown to everybody from three answers on', async () => {
    const { panelId } = await scene();
    for (const _ of [1, 2]) await app.tellOfTeam(request(anonymous), { panelId, ...good });
    expect(await contactOf(panelId)).toEqual({ from: '2025-07-01', told: 2, easeByAge: [] });
    await app.tellOfTeam(request(anonymous), { panelId, answered: 'not-yet', ease: 2, age: '65-and-over' });
    await app.tellOfTeam(request(anonymous), { panelId, answered: 'not-asked' });
    expect(await contactOf(panelId)).toEqual({
      from: '2025-07-01',
      told: 4,
      asked: 3,
      inThreeDays: 2,
      ease: { answers: 3, mean: 4 },
      easeByAge: [{ age: '65-and-over', answers: 3, mean: 4 }],
    });
  });

  it('is kept as totals of the quarter: no item, event or record of the command says what one person told', async () => {
    const at = await scene();
    const [before, events] = [await everything(table), await at.events()];
    await app.tellOfTeam(request(anonymous), { panelId: at.panelId, ...good });
    await app.tellOfTeam(request(at.secretary), { panelId: at.panelId, answered: 'later', ease: 1 });
    expect(await at.events()).toEqual(events);
    const known = new Set(before.map(({ pk, sk }) => `${pk} ${sk}`));
    const made = (await everything(table)).filter(({ pk, sk }) => !known.has(`${pk} ${sk}`));
    const totals = made.filter(({ sk }) => String(sk).startsWith('QUARTER#'));
    expect(totals).toEqual([
      {
        pk: `TEAM-CONTACT#${at.panelId}`,
        sk: 'QUARTER#2026-Q2',
        entity: 'team-contact',
        'answered in-three-days': 1,
        'answered later': 1,
        'ease 65-and-over': 5,
        'eased 65-and-over': 1,
        'ease unsaid': 1,
        'eased unsaid': 1,
      },
    ]);
    const others = made.filter((item) => !totals.includes(item));
    expect(JSON.stringify(others)).not.toMatch(/in-three-days|later|65-and-over|"ease/);
  });

  it('counts once when the command is sent again, all at once too', async () => {
    const { panelId } = await scene();
    const twice = request(anonymous);
    const tell = () => app.tellOfTeam(twice, { panelId, ...good });
    expect(await Promise.all([tell(), tell(), tell()])).toEqual([{ panelId }, { panelId }, { panelId }]);
    expect(await tell()).toEqual({ panelId });
    expect(await contactOf(panelId)).toMatchObject({ told: 1 });
  });

  it('loses none of what several tell at the same moment', async () => {
    const { panelId } = await scene();
    await Promise.all(Array.from({ length: 8 }, () => app.tellOfTeam(request(anonymous), { panelId, ...good })));
    expect(await contactOf(panelId)).toMatchObject({ told: 8, inThreeDays: 8, ease: { answers: 8, mean: 5 } });
  });

  it('is of this quarter and the three before it', async () => {
    const { panelId } = await scene();
    for (const now of ['2025-06-30T10:00:00Z', '2025-07-01T10:00:00Z', '2026-06-12T10:00:00Z'])
      for (const _ of [1, 2, 3]) await over(table, now).tellOfTeam(request(anonymous), { panelId, ...good });
    expect(await contactOf(panelId)).toMatchObject({ told: 6 });
    expect(await contactOf(panelId, over(table, '2026-09-30T10:00:00Z'))).toMatchObject({ told: 3 });
    expect(await contactOf(panelId, over(table, '2027-01-01T10:00:00Z'))).toMatchObject({ told: 3 });
    expect(await contactOf(panelId, over(table, '2027-06-01T10:00:00Z'))).toMatchObject({ told: 0 });
  });

  it('is taken five times a day from one network, and so often from all; a repeat gets its answer all the same', async () => {
    const { panelId, sergeant } = await scene();
    const from = (network: string) => ({ ...request(anonymous), network });
    const first = from('203.0.113.7');
    await app.tellOfTeam(first, { panelId, ...good });
    for (let count = 1; count < mostFromOneADay; count += 1)
      await app.tellOfTeam(from('203.0.113.7'), { panelId, ...good });
    expect(await app.tellOfTeam(from('203.0.113.7'), { panelId, ...good })).toMatchObject({
      refused: 'too-many-on-team',
    });
    const signedIn = { ...from('203.0.113.7'), actor: sergeant };
    expect(await app.tellOfTeam(signedIn, { panelId, ...good })).toMatchObject({ refused: 'too-many-on-team' });
    for (let count = mostFromOneADay; count < mostTellingsADay; count += 1)
      expect(await app.tellOfTeam(request(anonymous), { panelId, ...good })).toEqual({ panelId });
    expect(await app.tellOfTeam(from('203.0.113.8'), { panelId, ...good })).toMatchObject({
      refused: 'too-many-on-team',
    });
    expect(await app.tellOfTeam(first, { panelId, ...good })).toEqual({ panelId });
    expect(await contactOf(panelId)).toMatchObject({ told: mostTellingsADay });
  });

  it('is told of a panel that is there and meets', async () => {
    const ended = await scene({ panel: { dissolvedOn: '2026-05-01' } });
    expect(await app.tellOfTeam(request(anonymous), { panelId: ended.panelId, ...good })).toMatchObject({
      refused: 'panel-dissolved',
    });
    expect(await app.tellOfTeam(request(anonymous), { panelId: 'panel_none', ...good })).toMatchObject({
      refused: 'not-found',
    });
  });
});
