import {
  displacementAnswers,
  displacementKinds,
  longestDisplacement,
  mostNeighbours,
} from '@wardmote/domain/displacement';
import { isRefusal } from '@wardmote/domain/refusal';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf, typed } from './input-parts.ts';
import { ofPanel } from './panels.ts';

export const displacedId = z.union([idOf('priority'), idOf('concern')]);
const ofDisplaced = ofPanel.extend({ displacedId });

export const tellNeighbours = z.strictObject({
  to: z.array(idOf('panel')).min(1, 'Choose at least one panel').max(mostNeighbours),
  kind: z.enum(displacementKinds, 'Choose whether it has moved, or may'),
  words: typed(longestDisplacement, 'Write one sentence that everybody may read'),
});

export const seeDisplacement = z.strictObject({ answer: z.enum(displacementAnswers).optional() });

const told = z.object({ id: idOf('panel'), name: z.string() });
const displacement = z.object({
  displacedId,
  from: told,
  to: told,
  kind: z.enum(displacementKinds),
  words: z.string(),
  saidOn: day,
  seen: z.object({ on: day, answer: z.enum(displacementAnswers).optional() }).optional(),
});

/** What has moved from one ward to another, and what the panel there says to it. */
export const displacements: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/displaced',
    operationId: 'listDisplacements',
    summary: 'What neighbouring panels say has moved here, and what this panel has told them; of the last 100 days',
    action: 'record.read',
    params: ofPanel,
    answer: z.object({ here: z.array(displacement), told: z.array(displacement) }),
    status: 200,
    run: async ({ services, params }) => {
      const view = await services.useCases.viewDisplacements(params.panelId);
      return isRefusal(view) ? view : { body: view };
    },
  }),
  endpoint({
    method: 'post',
    path: '/panels/{panelId}/displaced/{displacedId}/tell',
    operationId: 'tellNeighbours',
    summary: 'Tell panels of neighbouring wards that a priority or a concern has moved there, or may',
    action: 'displacement.tell',
    params: ofDisplaced,
    body: tellNeighbours,
    answer: z.object({ told: z.int() }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.tellNeighbours(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/displaced/{displacedId}',
    operationId: 'seeDisplacement',
    summary: 'The panel that was told has seen it, and may say whether it has reached its ward',
    action: 'displacement.see',
    params: ofDisplaced,
    body: seeDisplacement,
    answer: z.object({ displacedId }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.seeDisplacement(request, { ...params, ...body });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
