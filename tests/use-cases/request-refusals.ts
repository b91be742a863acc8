import { anonymous } from '@wardmote/domain/actor';
import { mostItems } from '@wardmote/domain/agenda';
import { mostRequestsADay } from '@wardmote/domain/agenda-request';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { type openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** How each refusal about a request for the agenda comes about. */
export const requestRefusals = (app: () => UseCases, inScene: InScene) => {
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
  };
};
