import type { Actor } from '@wardmote/domain/actor';
import { type Ballot, placesOf } from '@wardmote/domain/ballot';
import { checkAhead, heldOn } from '@wardmote/domain/meeting';
import { isRefusal, refuse } from '@wardmote/domain/refusal';
import { ballotCsv } from '@wardmote/pages/ballot-as-csv';
import { explain } from '@wardmote/pages/explain';
import { paths } from '@wardmote/pages/paths';
import type { BallotFormView } from '@wardmote/use-cases/view-ballot';
import { type Context, Hono } from 'hono';
import { methodAsked, recordBallot } from '../api/ballot-inputs.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import type { Fields } from './accept-form.ts';
import { answerRefusal } from './answer-refusal.ts';
import { idsIn } from './at-meeting.ts';
import { ballotFields, ballotFrom } from './fields/read-ballot.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { showView } from './show-view.ts';

const whyNot = ({ meeting, choices, today }: BallotFormView): string | undefined => {
  const on = heldOn(meeting);
  const shut = checkAhead(meeting, ['called']) ?? (on > today ? refuse('meeting-not-yet', { on }) : undefined);
  if (shut) return explain(shut).text;
  return choices.length < 2
    ? 'There is nothing to choose from yet: the list of the panel has fewer than two.'
    : undefined;
};

const recordedIn = ({ ballot }: BallotFormView): Ballot | undefined => ('cast' in ballot ? ballot : undefined);

const viewForm = async ({ useCases }: Services, actor: Actor, params: Params, query: Fields) => {
  const { panelId, meetingId } = idsIn(params);
  const view = await useCases.viewBallotForm(actor, panelId, meetingId);
  if (isRefusal(view)) return view;
  const before = recordedIn(view);
  return {
    ...view,
    method: methodAsked.parse(query.method?.[0]) ?? before?.cast.method,
    places: before && placesOf(before),
    kept: before && ballotFields(before, view.choices),
    instead: whyNot(view),
  };
};

/** What was voted, on one page a method, as a phone can bear it at the meeting. */
const record = (services: Services): FormPage<typeof recordBallot, object> => ({
  path: paths.recordBallot.pattern,
  template: 'ballot/record',
  writesOver: 'ballot',
  view: (actor, params, query) => viewForm(services, actor, params, query),
  read: ballotFrom,
  schema: recordBallot,
  command: (request, input, params) => services.useCases.recordBallot(request, { ...input, ...idsIn(params) }),
  thenGoTo: (_outcome, params) => paths.ballot.to(idsIn(params)),
  fieldOf: {
    'nobody-voted': 'voters-members',
    'voters-beyond-seats': 'voters-members',
    'votes-beyond-voters': 'voters-members',
    'paper-wrong': 'cast-papers',
    'tie-unsettled': 'tie-rule',
  },
});

const find = (c: Context<Env>, services: Services) => {
  const { panelId, meetingId } = idsIn(c.req.param());
  return services.useCases.viewBallot(c.get('actor'), panelId, meetingId);
};

const show = async (c: Context<Env>, services: Services) =>
  showView(c, services, 'ballot/show', await find(c, services));

const asCsv = async (c: Context<Env>, services: Services) => {
  const view = await find(c, services);
  if (isRefusal(view)) return answerRefusal(c, services, view) ?? c.notFound();
  return c.body(ballotCsv(view.places), 200, { 'content-type': 'text/csv; charset=utf-8' });
};

/** How a panel puts its concerns in an order at a meeting (rows 86, 87). */
export const ballotPages = (services: Services) =>
  new Hono<Env>()
    .get(paths.ballot.pattern, (c) => show(c, services))
    .get(paths.ballotCsv.pattern, (c) => asCsv(c, services))
    .route('/', formPage(services, record(services)));
