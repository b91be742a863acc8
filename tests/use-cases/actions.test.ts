import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAction, anAnswer } from '../builders/action.ts';
import { aPerson } from '../builders/actor.ts';
import { itemsOf, openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

const answer = { status: 'answered', text: 'Walked on three evenings.' } as const;
const partner = { kind: 'partner', name: 'Highways', email: 'highways@example.org', linkKey: 'the-key' } as const;
const withPartner = { panel: { actions: [anAction({ owner: partner })] } };
const person = { kind: 'person', personId: 'person_03', name: 'Member 03' } as const;

describe('asking for one more action', () => {
  it('adds it to the panel and to the desk of its team', async () => {
    const { panelId, may, teamId, secretary, sergeant, panel, events } = await scene();
    const asked = {
      panelId,
      meetingId: may,
      what: 'Light the alley',
      kind: 'prevention',
      dueOn: '2026-06-20',
    } as const;
    const outcome = await app.askAction(request(secretary), { ...asked, owner: { kind: 'team' } });
    expect((await panel()).actions).toHaveLength(2);
    expect(await events()).toMatchObject([{ type: 'action-asked', facts: outcome }]);
    await expect
      .poll(async () => {
        const desk = await app.viewDesk(sergeant);
        return 'refused' in desk
          ? []
          : desk.actions.map(({ dueOn, owner }) => [dueOn, 'teamId' in owner && owner.teamId]);
      })
      .toEqual([
        ['2026-06-10', teamId],
        ['2026-06-20', teamId],
      ]);
  });

  it('is for a meeting that was held', async () => {
    const { panelId, june, secretary } = await scene();
    const asked = { panelId, meetingId: june, what: 'Light the alley', kind: 'prevention' } as const;
    expect(await app.askAction(request(secretary), { ...asked, owner: { kind: 'team' } })).toMatchObject({
      refused: 'meeting-not-held',
    });
  });

  it('is refused without an owner', async () => {
    const { panelId, may, secretary } = await scene();
    const asked = { panelId, meetingId: may, what: 'Light the alley', kind: 'prevention' } as const;
    expect(await app.askAction(request(secretary), asked)).toMatchObject({ refused: 'action-needs-owner' });
  });
});

describe('who answers an action', () => {
  it('of the team: its sergeant', async () => {
    const { panelId, sergeant, secretary, panel, events } = await scene();
    const command = { panelId, actionId: 'action_1', ...answer } as const;
    expect(await app.answerAction(request(sergeant), command)).toEqual({ actionId: 'action_1', status: 'answered' });
    expect((await panel()).actions[0]).toMatchObject({
      status: 'answered',
      answers: [{ by: 'Sergeant Bell', at: '2026-06-12T10:00:00.000Z', ...answer }],
    });
    expect(await events()).toMatchObject([{ type: 'action-answered', by: 'person_sergeant' }]);
    expect(await app.answerAction(request(secretary), command)).toMatchObject({ refused: 'not-your-part' });
  });

  it('of the team: no sergeant of another team, even one who sits on the panel', async () => {
    const { panelId } = await scene();
    const other = { role: 'sergeant', teamId: 'team_E05000417-1' } as const;
    const command = { panelId, actionId: 'action_1', ...answer } as const;
    expect(await app.answerAction(request(aPerson([other])), command)).toMatchObject({ refused: 'not-found' });
    const onBoth = aPerson([other, { role: 'chair', panelId }]);
    expect(await app.answerAction(request(onBoth), command)).toMatchObject({ refused: 'not-your-part' });
  });

  it('of somebody on the panel: they themselves, and nobody else', async () => {
    const { panelId, as, sergeant } = await scene({ panel: { actions: [anAction({ owner: person })] } });
    const command = { panelId, actionId: 'action_1', ...answer } as const;
    expect(await app.answerAction(request(sergeant), command)).toMatchObject({ refused: 'not-your-part' });
    expect(await app.answerAction(request(as('member', 'person_04')), command)).toMatchObject({
      refused: 'not-your-part',
    });
    expect(await app.answerAction(request(as('member', 'person_03')), command)).toMatchObject({ status: 'answered' });
  });

  it('of an outside body: the council’s officer of the same borough', async () => {
    const { panelId, secretary, as } = await scene(withPartner);
    const officer = (borough: string) => aPerson([{ role: 'council-officer', borough }]);
    const command = { panelId, actionId: 'action_1', ...answer } as const;
    expect(await app.answerAction(request(secretary), command)).toMatchObject({ refused: 'not-your-part' });
    expect(await app.answerAction(request(officer('camden')), command)).toMatchObject({ refused: 'not-found' });
    const elsewhere = {
      ...officer('camden'),
      roles: [
        { role: 'council-officer', borough: 'camden' },
        { role: 'member', panelId },
      ],
    };
    expect(await app.answerAction(request(elsewhere as ReturnType<typeof as>), command)).toMatchObject({
      refused: 'not-your-part',
    });
    expect(await app.answerAction(request(officer('lambeth')), command)).toMatchObject({ status: 'answered' });
  });

  it('nobody twice over: what is closed or not there is not answered', async () => {
    const { panelId, sergeant } = await scene();
    expect(await app.answerAction(request(sergeant), { panelId, actionId: 'action_none', ...answer })).toMatchObject({
      refused: 'not-found',
    });
    const blank = { panelId, actionId: 'action_1', ...answer, text: ' ' } as const;
    expect(await app.answerAction(request(sergeant), blank)).toMatchObject({ refused: 'answer-needs-text' });
  });
});

describe('an outside body, through the link in its mail', () => {
  it('sees its action and answers it, without an account', async () => {
    const { panelId, panel, events } = await scene(withPartner);
    const link = { panelId, actionId: 'action_1', linkKey: 'the-key' } as const;
    expect(await app.viewPartnerAction(panelId, 'action_1', 'the-key')).toMatchObject({ action: { id: 'action_1' } });
    expect(await app.answerPartnerAction(request(anonymous), { ...link, ...answer })).toMatchObject({
      status: 'answered',
    });
    expect((await panel()).actions[0]).toMatchObject({ answers: [{ by: 'Highways' }] });
    expect(await events()).toMatchObject([{ type: 'action-answered', by: 'link' }]);
  });

  it.each(['the-kez', 'the-key-', '', 'THE-KEY'])('sees nothing with the key “%s”', async (linkKey) => {
    const { panelId } = await scene(withPartner);
    const link = { panelId, actionId: 'action_1', linkKey } as const;
    expect(await app.viewPartnerAction(panelId, 'action_1', linkKey)).toEqual({ refused: 'not-found', facts: {} });
    expect(await app.answerPartnerAction(request(anonymous), { ...link, ...answer })).toMatchObject({
      refused: 'not-found',
    });
  });

  it('sees no action of a team or a person', async () => {
    const { panelId } = await scene();
    expect(await app.viewPartnerAction(panelId, 'action_1', '')).toMatchObject({ refused: 'not-found' });
  });

  it('answers no panel that is dissolved', async () => {
    const { panelId } = await scene({ panel: { ...withPartner.panel, kind: 'youth', dissolvedOn: '2026-06-01' } });
    const link = { panelId, actionId: 'action_1', linkKey: 'the-key' } as const;
    expect(await app.answerPartnerAction(request(anonymous), { ...link, ...answer })).toEqual({
      refused: 'panel-dissolved',
      facts: { on: '2026-06-01' },
    });
  });
});

describe('disputing and closing', () => {
  const answered = { panel: { actions: [anAction({ status: 'answered', answers: [anAnswer()] })] } } as const;

  it('a disputed answer opens the action again', async () => {
    const { panelId, secretary, panel, events } = await scene(answered);
    const command = { panelId, actionId: 'action_1', why: 'Only one evening was walked' } as const;
    await app.disputeAction(request(secretary), command);
    expect((await panel()).actions[0]).toMatchObject({ status: 'open', disputed: { why: command.why } });
    expect(await events()).toMatchObject([{ type: 'action-disputed' }]);
    expect(await app.disputeAction(request(secretary), command)).toMatchObject({ refused: 'action-not-answered' });
  });

  it('only the panel closes: to its sergeant that would change the record', async () => {
    const { panelId, sergeant } = await scene(answered);
    const command = { panelId, actionId: 'action_1', outcome: 'done' } as const;
    expect(await app.closeAction(request(sergeant), command)).toMatchObject({ refused: 'police-cannot-change-record' });
    const dispute = { panelId, actionId: 'action_1', why: 'x' } as const;
    expect(await app.disputeAction(request(sergeant), dispute)).toMatchObject({
      refused: 'police-cannot-change-record',
    });
  });

  it('a closed one leaves the panel and the desk, and is kept', async () => {
    const { panelId, secretary, sergeant, panel, events } = await scene();
    await app.closeAction(request(secretary), { panelId, actionId: 'action_1', outcome: 'not-fixed' });
    expect((await panel()).actions).toEqual([]);
    expect(await itemsOf(table, `PANEL#${panelId}`, 'PAST#ACTION#')).toMatchObject([
      { id: 'action_1', status: 'closed', outcome: 'not-fixed', closedOn: '2026-06-12' },
    ]);
    expect(await events()).toMatchObject([{ type: 'action-closed', facts: { outcome: 'not-fixed' } }]);
    await expect.poll(() => app.viewDesk(sergeant)).toMatchObject({ actions: [] });
    expect(await app.closeAction(request(secretary), { panelId, actionId: 'action_1', outcome: 'done' })).toMatchObject(
      { refused: 'not-found' },
    );
  });
});
