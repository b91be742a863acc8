import { beforeAll, describe, expect, it } from 'vitest';
import { aPerson, boroughOfficer, secretary } from '../builders/actor.ts';
import { eventsOf, itemsOf, openScenes, request } from '../support/scene.ts';

let { app, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, table } = await openScenes());
});

const founding = (patch: number, changes: object = {}) => ({
  borough: 'lambeth',
  ward: 'E05000416' as const,
  patch,
  name: 'Coldharbour Safer Neighbourhoods Panel',
  localName: 'Safer Neighbourhoods Panel',
  kind: 'ward' as const,
  convener: { name: 'Ada Okafor', email: `ada-${patch}@example.org` },
  ...changes,
});
const found = async (patch: number, changes: object = {}) => {
  const outcome = await app.foundPanel(request(boroughOfficer), founding(patch, changes));
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.panelId;
};

describe('founding a panel', () => {
  it('makes it with its convener as first member and secretary, an empty chair, and one event', async () => {
    const panelId = await found(1);
    const { panel, members } = await viewByItsSecretary(panelId);
    expect(panel).toMatchObject({ foundedOn: '2026-06-12', chairVacantSince: '2026-06-12', version: 1 });
    expect(members).toMatchObject([{ name: 'Ada Okafor', party: 'community', kind: 'member', joined: 'founding' }]);
    expect(panel.offices).toMatchObject([{ office: 'secretary', name: 'Ada Okafor' }]);
    expect(await eventsOf(table, panelId)).toMatchObject([{ type: 'panel-founded', facts: { ward: 'E05000416' } }]);
  });

  it('gives the convener their roles in the same moment', async () => {
    const panelId = await found(2);
    const [member] = (await viewByItsSecretary(panelId)).members ?? [];
    const roles = await itemsOf(table, `PERSON#${member?.personId}`, 'ROLE#');
    expect(roles.map(({ role }) => role)).toEqual([
      { role: 'member', panelId },
      { role: 'secretary', panelId },
    ]);
  });

  it('knows somebody who is on record by their address', async () => {
    const [one, other] = [
      await found(3, { convener: { name: 'Bea', email: 'bea@example.org' } }),
      await found(4, { convener: { name: 'Bea M.', email: ' BEA@example.org' } }),
    ];
    const personIn = async (panelId: typeof one) => (await viewByItsSecretary(panelId)).members?.[0]?.personId;
    expect(await personIn(one)).toBe(await personIn(other));
  });

  it('needs no address: some people have none', async () => {
    const panelId = await found(5, { convener: { name: 'Cy' } });
    expect((await viewByItsSecretary(panelId)).members).toMatchObject([{ name: 'Cy' }]);
  });

  it('is refused where no such ward or team is known', async () => {
    const elsewhere = founding(1, { ward: 'E05999999' });
    expect(await app.foundPanel(request(boroughOfficer), elsewhere)).toEqual({
      refused: 'ward-unknown',
      facts: { ward: 'E05999999' },
    });
    expect(await app.foundPanel(request(boroughOfficer), founding(999))).toMatchObject({ refused: 'ward-unknown' });
  });

  it('is refused where a panel is, and says which', async () => {
    const panelId = await found(6);
    expect(await app.foundPanel(request(boroughOfficer), founding(6))).toEqual({
      refused: 'panel-exists',
      facts: { panelId },
    });
  });

  it('is not refused for a youth or business panel beside it', async () => {
    const panelId = await found(7);
    expect(await found(7, { kind: 'youth' })).not.toBe(panelId);
    expect(await found(7, { kind: 'business' })).not.toBe(panelId);
  });

  it('is not for the officer of another borough, nor for a panel’s own secretary', async () => {
    const camden = aPerson([{ role: 'borough-officer', borough: 'camden' }]);
    expect(await app.foundPanel(request(camden), founding(8))).toMatchObject({ refused: 'not-found' });
    expect(await app.foundPanel(request(secretary), founding(8))).toMatchObject({ refused: 'not-found' });
  });

  it('twenty times at once makes one panel, and tells the others which (A8)', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        app.foundPanel(request(boroughOfficer), founding(9, { convener: { name: `Convener ${index}` } })),
      ),
    );
    const made = outcomes.flatMap((outcome) => ('panelId' in outcome ? [outcome.panelId] : []));
    const told = outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome] : []));
    expect(made).toHaveLength(1);
    expect(told).toHaveLength(19);
    for (const refusal of told) expect(refusal).toEqual({ refused: 'panel-exists', facts: { panelId: made[0] } });
  });
});

const viewByItsSecretary = async (panelId: `panel_${string}`) => {
  const view = await app.viewPanel(aPerson([{ role: 'secretary', panelId }]), panelId);
  if ('refused' in view) throw new Error(view.refused);
  return view;
};
