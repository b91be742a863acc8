import { isRefusal } from '@wardmote/domain/refusal';
import { ranks } from '@wardmote/domain/team';
import { ageBands } from '@wardmote/domain/team-contact';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, idOf } from './input-parts.ts';
import { keepTeam } from './team-inputs.ts';

const ofPanel = z.object({ panelId: idOf('panel') });
const count = z.int();

const teamAnswer = z.object({
  id: idOf('team'),
  wardName: z.string(),
  patch: count,
  duty: z.string().optional(),
  email: z.string().optional(),
  reach: z.string().optional(),
  keptOn: day.optional(),
  posts: z.array(
    z.object({
      rank: z.enum(ranks),
      vacant: z.boolean(),
      since: day,
      months: count,
      name: z.string().optional(),
      about: z.string().optional(),
    }),
  ),
  vacant: count.optional(),
  changesInAYear: count.optional(),
  /** Posts with the same person for a year or longer. */
  steady: count.optional(),
});

/** Of 5, from three answers on. */
const ease = z.object({ answers: count, mean: z.number() });
/** The time that an answer takes is measured nowhere. */
const contact = z
  .object({
    from: day,
    told: count,
    asked: count.optional(),
    inThreeDays: count.optional(),
    ease: ease.optional(),
    easeByAge: z.array(ease.extend({ age: z.enum(ageBands) })),
  })
  .describe('What residents tell since a day; of several teams it is that of the teams of this panel, taken together');

/** The police teams that answer to a panel. */
export const team: readonly Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/panels/{panelId}/team',
    operationId: 'getTeam',
    summary:
      'The police teams that answer to a panel: their posts, how and when to reach them, and how residents find them',
    action: 'record.read',
    params: ofPanel,
    answer: z.object({ teams: z.array(teamAnswer), contact }),
    status: 200,
    run: async ({ services, actor, params }) => {
      const view = await services.useCases.viewTeam(actor, params.panelId);
      if (isRefusal(view)) return view;
      const teams = view.teams.map(({ id, wardName, number: patch, team: kept, posts, figures }) => {
        const { duty, email, reach, keptOn } = kept ?? {};
        const { vacant, changesInAYear, steady } = figures ?? {};
        return { id, wardName, patch, duty, email, reach, keptOn, posts, vacant, changesInAYear, steady };
      });
      return { body: { teams, contact: view.contact } };
    },
  }),
  endpoint({
    method: 'put',
    path: '/panels/{panelId}/team/{teamId}',
    operationId: 'keepTeam',
    summary: 'Its sergeant says who is in post, and how and when to reach the team; names of those who agreed only',
    action: 'team.keep',
    params: ofPanel.extend({ teamId: idOf('team') }),
    body: keepTeam,
    answer: z.object({ teamId: idOf('team') }),
    status: 200,
    run: async ({ services, request, params, body }) => {
      const outcome = await services.useCases.keepTeam(request, { ...body, ...params });
      return isRefusal(outcome) ? outcome : { body: outcome };
    },
  }),
];
