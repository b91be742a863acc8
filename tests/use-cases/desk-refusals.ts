import type { UseCases } from '@wardmote/runtime/use-cases';
import { type openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>) => () => Promise<object>;

/** How each refusal comes about at the desk of a sergeant. */
export const deskRefusals = (app: () => UseCases, inScene: InScene) => ({
  'none-answered': inScene(({ panelId, sergeant }) =>
    app().answerActions(request(sergeant), {
      actions: [{ panelId, actionId: 'action_none' }],
      status: 'answered',
      text: 'Done',
    }),
  ),
});
