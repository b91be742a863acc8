import type { UseCases } from '@wardmote/runtime/use-cases';
import type { PriorityEnded } from '@wardmote/use-cases/decide-priorities';
import type { PriorityReviewed } from '@wardmote/use-cases/review-priorities';
import { proposals } from '../builders/priority.ts';
import { type openScenes, request } from '../support/scene.ts';

type Scenes = Awaited<ReturnType<typeof openScenes>>;
type Scene = Awaited<ReturnType<Scenes['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>, changes?: Parameters<Scenes['scene']>[0]) => () => Promise<object>;

/** How each refusal comes about of what a meeting says of its priorities, and of how they end. */
export const priorityRefusals = (app: () => UseCases, inScene: InScene) => {
  const review = ({ panelId, may, secretary }: Scene, one: PriorityReviewed) =>
    app().reviewPriorities(request(secretary), { panelId, meetingId: may, reviews: [one] });
  const end = ({ panelId, may, secretary }: Scene, how: Omit<PriorityEnded, 'id'>) =>
    app().setPriorities(request(secretary), {
      panelId,
      meetingId: may,
      priorities: proposals(3),
      ended: [{ id: 'priority_4', ...how }],
    });
  return {
    'priority-unknown': inScene((at) => review(at, { priorityId: 'priority_none', progress: 'x' })),
    'review-needs-words': inScene((at) => review(at, { priorityId: 'priority_1', progress: ' ' })),
    'result-needs-words': inScene((at) => end(at, { outcome: 'met' })),
    'figures-incomplete': inScene((at) => end(at, { outcome: 'met', words: 'x', baseline: 3 })),
  };
};
