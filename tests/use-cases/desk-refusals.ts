import type { UseCases } from '@wardmote/runtime/use-cases';
import { anAction } from '../builders/action.ts';
import { type openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** How each refusal comes about at the desk of a sergeant. */
export const deskRefusals = (app: () => UseCases, inScene: InScene) => {
  const answers = ({ panelId, sergeant }: Scene, text: string) =>
    app().answerAction(request(sergeant), { panelId, actionId: 'action_1', status: 'answered', text });
  return {
    'action-closed': inScene((at) => answers(at, 'Done'), {
      panel: { actions: [anAction({ outcome: 'done', status: 'closed' })] },
    }),
    'answer-needs-text': inScene((at) => answers(at, '')),
    'none-answered': inScene(({ panelId, sergeant }) =>
      app().answerActions(request(sergeant), {
        actions: [{ panelId, actionId: 'action_none' }],
        status: 'answered',
        text: 'Done',
      }),
    ),
  };
};
