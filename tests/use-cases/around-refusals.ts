import type { Actor } from '@wardmote/domain/actor';
import { anonymous } from '@wardmote/domain/actor';
import { mostItems } from '@wardmote/domain/agenda';
import { mostRequestsADay } from '@wardmote/domain/agenda-request';
import { mostAnswers } from '@wardmote/domain/escalation';
import type { PanelId } from '@wardmote/domain/id';
import { mostFromOneADay } from '@wardmote/domain/sender';
import { mostTellingsADay } from '@wardmote/domain/team-contact';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { boroughOfficer } from '../builders/actor.ts';
import { anInvitation } from '../builders/meeting.ts';
import { type openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** Something that the panel has put to its borough group. */
const putUp = async (app: UseCases, panelId: PanelId, secretary: Actor) => {
  const put = await app.putToBorough(request(secretary), { panelId, what: 'The canal path', why: 'It is dark' });
  if ('refused' in put) throw new Error(put.refused);
  return put.escalationId;
};

/** How each refusal comes about of what lies around a meeting: requests for its agenda, what residents are told, what members thought. */
export const aroundRefusals = (app: () => UseCases, inScene: InScene) => {
  const requested = async ({ panelId }: Scene) => {
    const made = await app().requestItem(request(anonymous), { panelId, heading: 'The path' });
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };
  return {
    'too-many-requests': inScene(async ({ panelId }) => {
      for (let count = 0; count < mostRequestsADay; count += 1)
        await app().requestItem(request(anonymous), { panelId, heading: `Thing ${count}` });
      return app().requestItem(request(anonymous), { panelId, heading: 'One more thing' });
    }),
    'too-many-requests-from-you': inScene(async ({ panelId }) => {
      const ask = () =>
        app().requestItem({ ...request(anonymous), network: '203.0.113.7' }, { panelId, heading: 'The path' });
      for (let count = 0; count < mostFromOneADay; count += 1) granted(await ask());
      return ask();
    }),
    'too-many-on-team': inScene(async ({ panelId }) => {
      const tell = () => app().tellOfTeam(request(anonymous), { panelId, answered: 'later' });
      for (let count = 0; count < mostTellingsADay; count += 1) await tell();
      return tell();
    }),
    'request-answered': inScene(async (at) => {
      const declined = { outcome: 'declined', words: 'x' } as const;
      const { requestId } = await requested(at);
      const asked = { panelId: at.panelId, requestId, ...declined };
      await app().answerRequest(request(at.secretary), asked);
      return app().answerRequest(request(at.secretary), asked);
    }),
    'request-answer-needs-words': inScene(async (at) => {
      const { requestId } = await requested(at);
      return app().answerRequest(request(at.secretary), { panelId: at.panelId, requestId, outcome: 'elsewhere' });
    }),
    'agenda-full': inScene(
      async (at) => {
        const { requestId } = await requested(at);
        const asked = { panelId: at.panelId, requestId, outcome: 'taken-on', meetingId: at.june } as const;
        return app().answerRequest(request(at.secretary), asked);
      },
      {
        june: {
          agenda: Array.from({ length: mostItems }, (_, index) => ({
            id: `item_${index}` as const,
            kind: 'other' as const,
            heading: `Thing ${index}`,
          })),
        },
      },
    ),
    'worth-over': inScene(
      ({ may }) => app().sayWorth({ meetingId: may, personId: 'person_01', linkKey: 'key-of-member-01', worth: 5 }),
      { may: { invitations: [anInvitation()] } },
    ),
    'escalation-about-unknown': inScene(({ panelId, secretary }) =>
      app().putToBorough(request(secretary), { panelId, what: 'x', why: 'y', about: 'priority_none' }),
    ),
    'escalation-needs-words': inScene(async ({ panelId, secretary }) => {
      const at = { panelId, escalationId: await putUp(app(), panelId, secretary) };
      return app().answerEscalation(request(boroughOfficer), { ...at, state: 'taken-up' });
    }),
    'escalation-money-too-early': inScene(async ({ panelId, secretary }) => {
      const at = { panelId, escalationId: await putUp(app(), panelId, secretary) };
      return app().answerEscalation(request(boroughOfficer), { ...at, state: 'taken-up', words: 'x', pounds: 500 });
    }),
    'escalation-settled': inScene(async ({ panelId, secretary }) => {
      const at = { panelId, escalationId: await putUp(app(), panelId, secretary) };
      await app().answerEscalation(request(boroughOfficer), { ...at, state: 'done', words: 'x' });
      return app().answerEscalation(request(boroughOfficer), { ...at, state: 'received' });
    }),
    'escalation-too-many-answers': inScene(async ({ panelId, secretary }) => {
      const at = { panelId, escalationId: await putUp(app(), panelId, secretary) };
      for (let said = 0; said < mostAnswers; said += 1)
        await app().answerEscalation(request(boroughOfficer), { ...at, state: 'taken-up', words: 'x' });
      return app().answerEscalation(request(boroughOfficer), { ...at, state: 'taken-up', words: 'x' });
    }),
    'brief-not-written': inScene(({ panelId, june, sergeant }) =>
      app().sendBrief(request(sergeant), { panelId, meetingId: june }),
    ),
    'brief-sent': inScene(async ({ panelId, june, sergeant }) => {
      const at = { panelId, meetingId: june };
      await app().saveBrief(request(sergeant), { ...at, text: 'x' });
      await app().sendBrief(request(sergeant), at);
      return app().saveBrief(request(sergeant), { ...at, text: 'y' });
    }),
    'bulletin-not-written': inScene(({ panelId, may, secretary }) =>
      app().sendBulletin(request(secretary), { panelId, meetingId: may }),
    ),
    'bulletin-sent': inScene(async ({ panelId, may, secretary }) => {
      const at = { panelId, meetingId: may };
      await app().saveBulletin(request(secretary), { ...at, text: 'x' });
      await app().sendBulletin(request(secretary), at);
      return app().saveBulletin(request(secretary), { ...at, text: 'y' });
    }),
  };
};
