import { anonymous } from '@wardmote/domain/actor';
import type { ActionId, MeetingId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import type { Priority } from '@wardmote/domain/priority';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { here } from '../../builders/meeting.ts';
import { aProposal } from '../../builders/priority.ts';
import { request } from '../../support/scene.ts';
import { granted } from '../../support/world.ts';
import { today } from './model.ts';
import type { Scene } from './perform.ts';
import { type Op, type Proposed, pointed, type Role, type Said, type Step, type Work } from './work-model.ts';

/** The meetings of a sequence: the last that was held, and one that is called and not recorded yet, where there is one. */
export type Meetings = { held: MeetingId; called?: MeetingId };

const actorOf = (scene: Scene, role: Role) => {
  if (role === 'sergeant') return scene.sergeant;
  return role === 'member' ? scene.as('member', 'person_09', 'Member 09') : scene.secretary;
};

const evening = { kind: 'extraordinary', start: `${today}T09:00`, end: `${today}T09:30`, place: 'The hall' } as const;
const agenda = [{ kind: 'agree-priorities', heading: 'Agree priorities', openness: 'open' }] as const;

const calledMeeting = async (app: UseCases, { panelId, secretary }: Scene, meetings: Meetings): Promise<MeetingId> => {
  if (meetings.called) return meetings.called;
  const { meetingId } = granted(await app.scheduleMeeting(request(secretary), { panelId, ...evening, agenda }));
  granted(await app.callMeeting(request(secretary), { panelId, meetingId }));
  meetings.called = meetingId;
  return meetingId;
};

const { id: _none, cites: shownBy = [], ...proposal } = aProposal();

const carriedOn = ({ id, title, category, source, scope, grounds }: Priority) => ({
  id,
  title,
  category,
  source,
  scope,
  grounds,
});

const setOf = ({ priorities }: Panel, { keep, add, cites, end }: Proposed) => ({
  priorities: [
    ...priorities.slice(0, keep).map(carriedOn),
    ...Array.from({ length: add }, (_, index) => ({ ...proposal, title: `New ${index + 1}` })),
  ].map((one) => ({ ...one, ...(cites && { cites: shownBy }) })),
  ...(end && { ended: priorities.slice(keep).map(({ id }) => ({ id, outcome: end, words: 'It is quiet.' })) }),
});

const decisionOf = (panel: Panel, { decision, proposed }: Extract<Op, { do: 'meet' }>) => {
  if (decision === 'set') return { priorities: { decision, ...setOf(panel, proposed) } };
  if (decision === 'keep') return { priorities: { decision } };
  return decision === 'defer' ? { priorities: { decision, reason: 'Too few came' } } : {};
};

/** The first priorities are looked at, and one reason stands for the rest. */
const saidOf = ({ priorities }: Panel, { of, why }: Said) => ({
  reviews: priorities.slice(0, of).map(({ id: priorityId }) => ({ priorityId, progress: 'Two arrests' })),
  ...(why && { notReviewed: 'There was no time' }),
});

const ask = (kind: 'prevention' | 'question', of: 'team' | 'partner' | 'nobody') => ({
  what: 'Light the alley',
  kind,
  ...(of === 'team' && { owner: { kind: of } }),
  ...(of === 'partner' && { owner: { kind: of, name: 'The council' } }),
});

const meet = async (app: UseCases, scene: Scene, { op, role }: Step & { op: { do: 'meet' } }, meetings: Meetings) => {
  const meetingId = await calledMeeting(app, scene, meetings);
  const panel = await scene.panel();
  const answer = await app.closeMeeting(request(actorOf(scene, role)), {
    panelId: scene.panelId,
    meetingId,
    attendance: here(op.came),
    outcomes: [],
    ...decisionOf(panel, op),
    ...saidOf(panel, op.said),
    evidence: { seen: true },
    actions: Array.from({ length: op.asks }, () => ask('prevention', 'team')),
  });
  if (!('refused' in answer)) {
    meetings.held = meetingId;
    delete meetings.called;
  }
  return answer;
};

/** An outside body answers by the link in its mail, whoever holds it; anybody else under their own name. */
const answerOne = async (app: UseCases, scene: Scene, { op, role }: Step & { op: { do: 'answer' } }, id: ActionId) => {
  const command = { panelId: scene.panelId, actionId: id, status: op.status, text: op.text };
  const owner = (await scene.panel()).actions.find((action) => action.id === id)?.owner;
  return owner?.kind === 'partner'
    ? app.answerPartnerAction(request(anonymous), { ...command, linkKey: owner.linkKey })
    : app.answerAction(request(actorOf(scene, role)), command);
};

/** A step as the command that it stands for, on the record as it is; the answer is a refusal or not. */
export const perform = async (
  app: UseCases,
  scene: Scene,
  { op, role }: Step,
  work: Work,
  meetings: Meetings,
): Promise<object> => {
  const by = request(actorOf(scene, role));
  const { panelId } = scene;
  if (op.do === 'meet') return meet(app, scene, { op, role }, meetings);
  if (op.do === 'set') {
    const proposed = setOf(await scene.panel(), op.proposed);
    return app.setPriorities(by, { panelId, meetingId: meetings.held, ...proposed, evidence: { seen: true } });
  }
  if (op.do === 'ask') return app.askAction(by, { panelId, meetingId: meetings.held, ...ask(op.kind, op.of) });
  const actionId = pointed(work, op.on)?.id ?? 'action_none';
  switch (op.do) {
    case 'answer':
      return answerOne(app, scene, { op, role }, actionId);
    case 'dispute':
      return app.disputeAction(by, { panelId, actionId, why: 'It is still dark' });
    case 'close':
      return app.closeAction(by, { panelId, actionId, outcome: op.outcome });
    case 'hand':
      return app.handAction(by, { panelId, actionId, to: { name: 'The council' }, text: 'Not ours' });
  }
};
