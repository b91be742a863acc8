import type { UseCases } from '@wardmote/runtime/use-cases';
import type { TellNeighbours } from '@wardmote/use-cases/tell-neighbours';
import { aPriority } from '../builders/priority.ts';
import { type openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** How each refusal comes about of what one panel tells the next. */
export const displacementRefusals = (app: () => UseCases, inScene: InScene) => {
  const tell = ({ panelId, secretary }: Scene, asked: Partial<TellNeighbours> = {}) =>
    app().tellNeighbours(request(secretary), {
      panelId,
      displacedId: 'priority_1',
      to: ['panel_none'],
      kind: 'has-moved',
      words: 'It has moved.',
      ...asked,
    });
  return {
    'displaced-unknown': inScene((at) => tell(at, { displacedId: 'concern_none' })),
    'displaced-about-persons': inScene((at) => tell(at), {
      panel: { priorities: [aPriority({ id: 'priority_1', scope: 'persons' })] },
    }),
    'no-panel-there': inScene((at) => tell(at)),
    'not-a-neighbour': inScene((at) => tell(at, { to: [at.panelId] })),
    'displacement-over': inScene(({ panelId, secretary }) =>
      app().seeDisplacement(request(secretary), { panelId, displacedId: 'priority_1' }),
    ),
  };
};
